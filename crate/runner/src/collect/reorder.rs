//! Tests that share a param which outlives a test come together, so that it is made as seldom as possible.
//!
//! - source: pytest 9.2, `_pytest.fixtures.reorder_items`

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::rc::Rc;

use python::modules::pytest::Scope;
use rustpython_vm::{AsObject, PyObjectRef, VirtualMachine};

use super::Item;

/// The scopes that hold more than one test, the widest first.
const WIDE: [Scope; 4] = [Scope::Session, Scope::Package, Scope::Module, Scope::Class];

/// The same tests in the order in which pytest runs them.
pub(crate) fn reorder(vm: &VirtualMachine, items: Vec<Rc<Item>>) -> Vec<Rc<Item>> {
    let mut keys = Keys::default();
    let by_item: Vec<[Vec<usize>; 4]> =
        items.iter().map(|item| WIDE.map(|scope| keys.of(vm, item, scope))).collect();
    if by_item.iter().all(|keys| keys.iter().all(Vec::is_empty)) {
        return items;
    }
    let mut order = Order { by_item, by_key: HashMap::new() };
    for index in 0..items.len() {
        for key in order.by_item[index].iter().flatten() {
            order.by_key.entry(*key).or_default().push_back(index);
        }
    }
    let all: Vec<usize> = (0..items.len()).collect();
    let ordered = order.at(&all, 0);
    ordered.into_iter().map(|index| items[index].clone()).collect()
}

/// What makes a param the same one for two tests, as numbers.
#[derive(Default)]
struct Keys {
    values: HashMap<(String, i64), Vec<(PyObjectRef, usize)>>,
    numbers: HashMap<(String, String, String, usize), usize>,
}

impl Keys {
    fn of(&mut self, vm: &VirtualMachine, item: &Item, scope: Scope) -> Vec<usize> {
        let mut keys = Vec::new();
        for (name, param) in item.call.params().iter().filter(|(_, param)| param.scope == scope) {
            let value = self.value(vm, name, &param.value, param.index);
            let place = match scope {
                Scope::Session | Scope::Function => String::new(),
                Scope::Package => {
                    item.path.rsplit_once('/').map_or_else(String::new, |(folder, _)| folder.to_owned())
                }
                Scope::Module | Scope::Class => item.path.clone(),
            };
            let class = match (scope, &item.class) {
                (Scope::Class, Some(class)) => class.as_object().get_id(),
                _ => 0,
            };
            let count = self.numbers.len();
            let key = (format!("{scope:?} {name}"), value, place, class);
            let number = *self.numbers.entry(key).or_insert(count);
            if !keys.contains(&number) {
                keys.push(number);
            }
        }
        keys
    }

    /// A name for a value: the same for equal values of one class, or the index where it has no hash.
    fn value(&mut self, vm: &VirtualMachine, name: &str, value: &PyObjectRef, index: usize) -> String {
        let Ok(hash) = value.hash(vm) else { return format!("index {index}") };
        let known = self.values.entry((name.to_owned(), hash)).or_default();
        let same = known.iter().find(|(other, _)| {
            other.is(value)
                || (other.class().is(value.class()) && vm.bool_eq(other, value).unwrap_or_default())
        });
        if let Some((_, number)) = same {
            return format!("value {hash} {number}");
        }
        let number = known.len();
        known.push((value.clone(), number));
        format!("value {hash} {number}")
    }
}

/// Items by the order in which they were put in, at either end.
#[derive(Default)]
struct Row {
    places: HashMap<usize, i64>,
    items: BTreeMap<i64, usize>,
}

impl Row {
    fn push_back(&mut self, item: usize) {
        let place = self.items.last_key_value().map_or(0, |(last, _)| last + 1);
        self.put(item, place);
    }

    fn push_front(&mut self, item: usize) {
        let place = self.items.first_key_value().map_or(0, |(first, _)| first - 1);
        self.put(item, place);
    }

    fn put(&mut self, item: usize, place: i64) {
        if let Some(old) = self.places.insert(item, place) {
            self.items.remove(&old);
        }
        self.items.insert(place, item);
    }
}

struct Order {
    by_item: Vec<[Vec<usize>; 4]>,
    by_key: HashMap<usize, Row>,
}

impl Order {
    fn at(&mut self, items: &[usize], scope: usize) -> Vec<usize> {
        if scope >= WIDE.len() || items.len() < 3 {
            return items.to_vec();
        }
        let here: HashSet<usize> = items.iter().copied().collect();
        let mut ignored = HashSet::new();
        let mut waiting: VecDeque<usize> = items.iter().copied().collect();
        let (mut done, mut is_done) = (Vec::new(), HashSet::new());
        while !waiting.is_empty() {
            let (mut free, mut is_free) = (Vec::new(), HashSet::new());
            let mut slicing = None;
            while let Some(item) = waiting.pop_front() {
                if is_done.contains(&item) || is_free.contains(&item) {
                    continue;
                }
                let key = self.by_item[item][scope].iter().rev().find(|key| !ignored.contains(*key)).copied();
                let Some(key) = key else {
                    free.push(item);
                    is_free.insert(item);
                    continue;
                };
                slicing = Some(key);
                let row = self.by_key.get(&key);
                let matching: Vec<usize> = row
                    .into_iter()
                    .flat_map(|row| row.items.values())
                    .filter(|item| here.contains(item))
                    .copied()
                    .collect();
                for item in matching.into_iter().rev() {
                    waiting.push_front(item);
                    for key in self.by_item[item].iter().flatten() {
                        self.by_key.entry(*key).or_default().push_front(item);
                    }
                }
                break;
            }
            for item in self.at(&free, scope + 1) {
                if is_done.insert(item) {
                    done.push(item);
                }
            }
            ignored.extend(slicing);
        }
        done
    }
}
