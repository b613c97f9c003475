//! The classes of mock objects, and a class of its own for every one of them.
//!
//! `type(mock)` must differ from mock to mock, so that magic methods and properties can be set on one alone. Making
//! a class the usual way costs a hundred times more than a call, as the interpreter looks at every name of every base
//! to fill the slots. So that is done once for each class that mocks are made of, and what comes of it is copied.

use std::cell::RefCell;
use std::collections::HashMap;
use std::mem::ManuallyDrop;
use std::rc::Rc;

use rustpython_vm::builtins::{PyStrInterned, PyType, PyTypeRef, PyWeak};
use rustpython_vm::class::StaticType;
use rustpython_vm::protocol::PyNumberSlots;
use rustpython_vm::types::{PyTypeFlags, PyTypeSlots, SLOT_DEFS};
use rustpython_vm::{AsObject, Py, PyObjectRef, PyRef, PyResult, VirtualMachine};

use super::double::Double;
use super::magic;

/// Where a mock's own class keeps a weak reference to the mock.
pub(super) const OWNER: &str = "_mock_owner";

/// What the Python side of the module hands over, and what is made of it.
pub(super) struct Classes {
    pub(super) call: PyTypeRef,
    pub(super) call_list: PyTypeRef,
    pub(super) mock: PyTypeRef,
    pub(super) magic_mixin: PyTypeRef,
    pub(super) magic_mock: PyTypeRef,
    pub(super) non_callable_magic_mock: PyTypeRef,
    pub(super) async_mixin: PyTypeRef,
    pub(super) async_mock: PyTypeRef,
    pub(super) property_mock: PyTypeRef,
    pub(super) invalid_spec: PyTypeRef,
    pub(super) default: PyObjectRef,
    pub(super) deleted: PyObjectRef,
    /// The module `unittest.mock`, for what Python may change in it.
    pub(super) module: PyObjectRef,
    families: RefCell<HashMap<usize, Rc<Family>>>,
}

/// A class that mocks are made of.
#[expect(clippy::struct_excessive_bools, reason = "a class has each of these or has it not")]
pub(super) struct Family {
    /// The class.
    pub(super) class: PyTypeRef,
    /// Whether its objects can be called.
    pub(super) is_callable: bool,
    /// Whether magic methods are set up beforehand.
    pub(super) is_magic: bool,
    /// Whether calls give coroutines.
    pub(super) is_async: bool,
    /// Whether nothing of how its objects are made and make children was overridden in Python.
    pub(super) is_plain: bool,
    template: PyTypeRef,
    name: &'static str,
    flags: PyTypeFlags,
    /// `__module__`, which a class is asked for itself.
    module: (&'static PyStrInterned, PyObjectRef),
}

thread_local! {
    // Not dropped when the thread ends: what an interpreter needs to drop objects may be gone by then.
    static CLASSES: ManuallyDrop<RefCell<Option<Rc<Classes>>>> =
        const { ManuallyDrop::new(RefCell::new(None)) };
}

/// Lets go of the classes of an interpreter that is gone.
pub(super) fn forget() {
    drop(CLASSES.with(|slot| slot.take()));
}

/// The classes of the interpreter that this thread runs.
pub(super) fn classes() -> Rc<Classes> {
    CLASSES.with(|slot| slot.borrow().clone()).expect("no mock is made before the module is there")
}

/// Takes over the classes that `unittest.mock` has defined in Python.
pub(super) fn install(module: &PyObjectRef, vm: &VirtualMachine) -> PyResult<()> {
    let class = |name: &'static str| -> PyResult<PyTypeRef> {
        module.get_attr(name, vm)?.downcast().map_err(|_| vm.new_type_error(format!("{name} is not a class")))
    };
    let sentinel = module.get_attr("sentinel", vm)?;
    let classes = Classes {
        call: class("_Call")?,
        call_list: class("_CallList")?,
        mock: class("Mock")?,
        magic_mixin: class("MagicMixin")?,
        magic_mock: class("MagicMock")?,
        non_callable_magic_mock: class("NonCallableMagicMock")?,
        async_mixin: class("AsyncMockMixin")?,
        async_mock: class("AsyncMock")?,
        property_mock: class("PropertyMock")?,
        invalid_spec: class("InvalidSpecError")?,
        default: sentinel.get_attr("DEFAULT", vm)?,
        deleted: sentinel.get_attr("DELETED", vm)?,
        module: module.clone(),
        families: RefCell::default(),
    };
    CLASSES.with(|slot| slot.replace(Some(Rc::new(classes))));
    Ok(())
}

/// What mocks of `class` are like.
pub(super) fn family(class: &Py<PyType>, vm: &VirtualMachine) -> PyResult<Rc<Family>> {
    let classes = classes();
    let key = class.get_id();
    if let Some(family) = classes.families.borrow().get(&key) {
        return Ok(family.clone());
    }
    let template =
        PyType::new_simple_heap(&class.name(), class, &vm.ctx).map_err(|why| vm.new_type_error(why))?;
    let module = class.as_object().get_attr("__module__", vm)?;
    let name = vm.ctx.intern_str(class.name().to_string());
    let base = Double::static_type();
    let same_new = |it: &Py<PyType>| it.slots().new.load().map(|f| f as usize);
    let same_init = |it: &Py<PyType>| it.slots().init.load().map(|f| f as usize);
    let child_maker = vm.ctx.intern_str("_get_child_mock");
    let is_plain = same_new(class) == same_new(base)
        && same_init(class) == same_init(base)
        && match (class.get_attr(child_maker), base.get_attr(child_maker)) {
            (Some(own), Some(native)) => own.is(&native),
            _ => false,
        };
    let family = Rc::new(Family {
        class: class.to_owned(),
        is_callable: class.slots().call.load().is_some(),
        is_magic: class.fast_issubclass(&classes.magic_mixin),
        is_async: class.fast_issubclass(&classes.async_mixin),
        is_plain,
        template,
        name: name.as_str(),
        flags: mutable(class.slots().flags.load() | PyTypeFlags::HEAP_TYPE),
        module: (vm.ctx.intern_str("__module__"), module),
    });
    classes.families.borrow_mut().insert(key, family.clone());
    Ok(family)
}

/// A native class cannot be changed from Python. A mock's own class can, whatever it is made of.
fn mutable(flags: PyTypeFlags) -> PyTypeFlags {
    PyTypeFlags::from_bits_retain(flags.bits() & !(1 << PyTypeFlags::IMMUTABLETYPE))
}

/// Lets a mock's own class find the mock, for `type(mock).__len__`.
pub(super) fn introduce(double: &Py<Double>, vm: &VirtualMachine) -> PyResult<()> {
    let mock = double.as_object().downgrade(None, vm)?;
    double.class().attributes().set(vm.ctx.intern_str(OWNER), mock.into());
    Ok(())
}

/// The mock whose own class this is.
pub(super) fn owner_of(class: &Py<PyType>, vm: &VirtualMachine) -> Option<PyRef<Double>> {
    let mock = class.get_direct_attr(vm.ctx.intern_str(OWNER))?;
    mock.downcast_ref::<PyWeak>()?.upgrade()?.downcast().ok()
}

impl Family {
    /// A class for one mock object.
    ///
    /// `without` are magic methods that the object's spec does not have. They are neither in its slots nor found on any
    /// of its bases, so that `len(mock)` and the like fail as for an object that has no such method.
    #[expect(
        clippy::default_trait_access,
        reason = "the interpreter keeps the type of a class's attributes to itself"
    )]
    pub(super) fn own_class(&self, without: &[&str], vm: &VirtualMachine) -> PyTypeRef {
        let template = &*self.template;
        let mut slots = PyTypeSlots::new(self.name, self.flags);
        slots.basicsize = template.slots().basicsize;
        let bases = template.bases.read().clone();
        let mut mro = template.mro.read().clone();
        let class = PyRef::new_ref(
            PyType {
                base: Some(self.class.clone()).into(),
                bases: bases.into(),
                mro: Vec::new().into(),
                subclasses: Vec::new().into(),
                attributes: Default::default(),
                slots,
                heaptype_ext: None,
                tp_version_tag: 0.into(),
            },
            PyType::static_type().to_owned(),
            None,
        );
        if without.is_empty() {
            for def in SLOT_DEFS {
                def.accessor.copyslot_if_none(&class, template);
            }
        } else {
            let missing = |name: &str| without.contains(&name);
            let plain = vm.ctx.types.object_type;
            mro.retain(|base| !magic::has_proxies(base, vm));
            for name in magic::PRESET.iter().filter(|name| !missing(name)) {
                let name = vm.ctx.intern_str(*name);
                if let Some(proxy) = template.get_attr(name) {
                    class.attributes().set(name, proxy);
                }
            }
            for def in SLOT_DEFS {
                let shared = SLOT_DEFS.iter().filter(|other| other.accessor == def.accessor);
                // What the spec lacks is what every object has: a hash, a comparison.
                let model = if shared.map(|other| other.name).all(missing) { plain } else { template };
                def.accessor.copyslot_if_none(&class, model);
            }
        }
        copy_right_operands(&class.slots().as_number, &template.slots().as_number, without);
        class.slots().init.store(template.slots().init.load());
        class.slots().new.store(template.slots().new.load());
        class.slots().alloc.store(template.slots().alloc.load());
        class.attributes().set(self.module.0, self.module.1.clone());
        if let Some(first) = mro.first_mut() {
            *first = class.clone();
        }
        *class.mro.write() = mro;
        class
    }
}

/// What stands right of an operator has slots of its own, which are not among those that the interpreter copies.
fn copy_right_operands(own: &PyNumberSlots, model: &PyNumberSlots, without: &[&str]) {
    macro_rules! copy {
        ($slot:ident, $name:literal) => {
            if !without.contains(&$name) {
                own.$slot.store(model.$slot.load());
            }
        };
    }
    copy!(right_add, "__radd__");
    copy!(right_subtract, "__rsub__");
    copy!(right_multiply, "__rmul__");
    copy!(right_remainder, "__rmod__");
    copy!(right_divmod, "__rdivmod__");
    copy!(right_power, "__rpow__");
    copy!(right_lshift, "__rlshift__");
    copy!(right_rshift, "__rrshift__");
    copy!(right_and, "__rand__");
    copy!(right_xor, "__rxor__");
    copy!(right_or, "__ror__");
    copy!(right_floor_divide, "__rfloordiv__");
    copy!(right_true_divide, "__rtruediv__");
    copy!(right_matrix_multiply, "__rmatmul__");
}
