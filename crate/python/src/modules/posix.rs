//! `posix`: what `os` is made of, over the in-memory file system.
//!
//! Processes, users, terminals and links that a sandbox has none of are absent, so that asking for one raises
//! `AttributeError` or `OSError` as on a system without it. `scandir` is in `lib/_understudy_scandir.py`.

pub(crate) use decl::module_def;

#[pymodule(name = "posix")]
#[expect(clippy::unwrap_used, reason = "it is what the macro makes of `#[pyattr]`")]
#[expect(clippy::struct_field_names, reason = "the names are POSIX's own")]
mod decl {
    use protocol::Stream;
    use rustpython_vm::builtins::{PyBaseExceptionRef, PyBytes, PyModule, PyStr, PyTypeRef};
    use rustpython_vm::class::PyClassDef;
    use rustpython_vm::function::{ArgBytesLike, FuncArgs, OptionalArg};
    use rustpython_vm::types::{PyStructSequence, PyStructSequenceData, struct_sequence_new};
    use rustpython_vm::{AsObject, Py, PyObjectRef, PyRef, PyResult, TryFromObject, VirtualMachine};
    use services::files::{FileError, FileKind, OpenOptions, SeekFrom, Stat};

    use crate::modules::streams::write_text;
    use crate::sandbox::{self, Sandbox};

    /// What new files and folders may not permit.
    const UMASK: u32 = 0o022;

    #[pyattr]
    const F_OK: i32 = 0;
    #[pyattr]
    const R_OK: i32 = 4;
    #[pyattr]
    const W_OK: i32 = 2;
    #[pyattr]
    const X_OK: i32 = 1;
    #[pyattr]
    const O_RDONLY: i32 = 0;
    #[pyattr]
    const O_WRONLY: i32 = 0o1;
    #[pyattr]
    const O_RDWR: i32 = 0o2;
    #[pyattr]
    const O_CREAT: i32 = 0o100;
    #[pyattr]
    const O_EXCL: i32 = 0o200;
    #[pyattr]
    const O_TRUNC: i32 = 0o1000;
    #[pyattr]
    const O_APPEND: i32 = 0o2000;
    #[pyattr]
    const O_NONBLOCK: i32 = 0o4000;
    #[pyattr]
    const O_DIRECTORY: i32 = 0o200_000;
    #[pyattr]
    const O_NOFOLLOW: i32 = 0o400_000;
    #[pyattr]
    const O_CLOEXEC: i32 = 0o2_000_000;
    #[pyattr]
    const EX_OK: i32 = 0;
    #[pyattr]
    const WNOHANG: i32 = 1;

    pub(crate) fn module_exec(vm: &VirtualMachine, module: &Py<PyModule>) -> PyResult<()> {
        __module_exec(vm, module);
        module.set_attr("error", vm.ctx.exceptions.os_error.to_owned(), vm)?;
        let environ = vm.ctx.new_dict();
        for (name, value) in
            [("HOME", "/tmp"), ("PATH", "/usr/bin"), ("LANG", "C.UTF-8"), ("TZ", "UTC"), ("USER", "learner")]
        {
            let name = vm.ctx.new_bytes(name.as_bytes().to_vec());
            environ.set_item(name.as_object(), vm.ctx.new_bytes(value.as_bytes().to_vec()).into(), vm)?;
        }
        module.set_attr("environ", environ, vm)?;
        module.set_attr("_have_functions", vm.ctx.new_list(Vec::new()), vm)?;
        let scandir = vm.import("_understudy_scandir", 0)?;
        for name in ["DirEntry", "scandir"] {
            module.set_attr(name, scandir.get_attr(name, vm)?, vm)?;
        }
        Ok(())
    }

    /// A path argument: what it was, for messages, and what it names.
    struct PathArg {
        given: PyObjectRef,
        path: String,
    }

    impl TryFromObject for PathArg {
        fn try_from_object(vm: &VirtualMachine, given: PyObjectRef) -> PyResult<Self> {
            let plain = fspath(given.clone(), vm)?;
            let path = if let Some(text) = plain.downcast_ref::<PyStr>() {
                text.to_string_lossy().into_owned()
            } else if let Some(bytes) = plain.downcast_ref::<PyBytes>() {
                String::from_utf8_lossy(bytes.as_bytes()).into_owned()
            } else {
                return Err(vm.new_type_error("a path should be string, bytes or os.PathLike"));
            };
            if path.contains('\0') {
                return Err(vm.new_value_error("embedded null byte"));
            }
            Ok(Self { given: plain, path })
        }
    }

    impl PathArg {
        fn absolute(&self, sandbox: &Sandbox) -> Result<String, FileError> {
            if self.path.is_empty() { Err(FileError::NotFound) } else { Ok(sandbox.absolute(&self.path)) }
        }

        fn is_bytes(&self) -> bool {
            self.given.downcast_ref::<PyBytes>().is_some()
        }
    }

    /// A path or an open descriptor.
    enum Target {
        Path(PathArg),
        Descriptor(i32),
    }

    impl TryFromObject for Target {
        fn try_from_object(vm: &VirtualMachine, given: PyObjectRef) -> PyResult<Self> {
            if given.fast_isinstance(vm.ctx.types.int_type) {
                return Ok(Self::Descriptor(given.try_into_value(vm)?));
            }
            PathArg::try_from_object(vm, given).map(Self::Path)
        }
    }

    fn raise(error: FileError, paths: &[&PathArg], vm: &VirtualMachine) -> PyBaseExceptionRef {
        let exceptions = &vm.ctx.exceptions;
        let class = match error {
            FileError::NotFound => exceptions.file_not_found_error,
            FileError::Exists => exceptions.file_exists_error,
            FileError::IsADirectory => exceptions.is_a_directory_error,
            FileError::NotADirectory => exceptions.not_a_directory_error,
            _ => exceptions.os_error,
        };
        let mut args: Vec<PyObjectRef> =
            vec![vm.ctx.new_int(error.number()).into(), vm.ctx.new_str(error.to_string()).into()];
        if let Some(first) = paths.first() {
            args.push(first.given.clone());
        }
        if let Some(second) = paths.get(1) {
            args.push(vm.ctx.none());
            args.push(second.given.clone());
        }
        match class.as_object().call(args, vm).map(PyObjectRef::downcast) {
            Ok(Ok(error)) | Err(error) => error,
            Ok(Err(_)) => vm.new_type_error("an OSError is an exception"),
        }
    }

    fn on_path<T>(
        path: &PathArg,
        vm: &VirtualMachine,
        work: impl FnOnce(&Sandbox, &str) -> Result<T, FileError>,
    ) -> PyResult<T> {
        let sandbox = sandbox::current();
        path.absolute(&sandbox)
            .and_then(|absolute| work(&sandbox, &absolute))
            .map_err(|error| raise(error, &[path], vm))
    }

    fn on_descriptor<T>(
        vm: &VirtualMachine,
        work: impl FnOnce(&Sandbox) -> Result<T, FileError>,
    ) -> PyResult<T> {
        work(&sandbox::current()).map_err(|error| raise(error, &[], vm))
    }

    #[pyfunction]
    fn fspath(path: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let types = &vm.ctx.types;
        if path.fast_isinstance(types.str_type) || path.fast_isinstance(types.bytes_type) {
            return Ok(path);
        }
        let class = path.class().name().to_owned();
        let Some(method) = path.class().get_attr(vm.ctx.intern_str("__fspath__")) else {
            return Err(vm.new_type_error(format!("expected str, bytes or os.PathLike object, not {class}")));
        };
        let plain = method.call((path,), vm)?;
        if plain.fast_isinstance(types.str_type) || plain.fast_isinstance(types.bytes_type) {
            return Ok(plain);
        }
        let got = plain.class().name().to_owned();
        Err(vm.new_type_error(format!("expected {class}.__fspath__() to return str or bytes, not {got}")))
    }

    #[derive(FromArgs)]
    struct OpenArgs {
        path: PathArg,
        flags: i32,
        #[pyarg(any, default = 0o777)]
        mode: u32,
        #[pyarg(named, optional)]
        dir_fd: OptionalArg<PyObjectRef>,
    }

    #[pyfunction]
    fn open(args: OpenArgs, vm: &VirtualMachine) -> PyResult<i32> {
        let _ = args.dir_fd;
        let flag = |flag: i32| args.flags & flag != 0;
        let write = flag(O_WRONLY) || flag(O_RDWR);
        let options = OpenOptions {
            read: !flag(O_WRONLY),
            write,
            append: flag(O_APPEND),
            truncate: flag(O_TRUNC) && write,
            create: flag(O_CREAT),
            exclusive: flag(O_EXCL),
        };
        on_path(&args.path, vm, |sandbox, path| sandbox.files().open(path, options, args.mode & !UMASK))
    }

    #[pyfunction]
    fn close(descriptor: i32, vm: &VirtualMachine) -> PyResult<()> {
        on_descriptor(vm, |sandbox| sandbox.files().close(descriptor))
    }

    #[pyfunction]
    fn read(descriptor: i32, size: usize, vm: &VirtualMachine) -> PyResult<PyRef<PyBytes>> {
        let bytes = on_descriptor(vm, |sandbox| sandbox.files().read(descriptor, size))?;
        Ok(vm.ctx.new_bytes(bytes))
    }

    #[pyfunction]
    fn write(descriptor: i32, data: ArgBytesLike, vm: &VirtualMachine) -> PyResult<usize> {
        let bytes = data.borrow_buf().to_vec();
        let stream = match descriptor {
            1 => Stream::Out,
            2 => Stream::Err,
            _ => return on_descriptor(vm, |sandbox| sandbox.files().write(descriptor, &bytes)),
        };
        write_text(stream, &String::from_utf8_lossy(&bytes), vm)?;
        Ok(bytes.len())
    }

    #[pyfunction]
    fn lseek(descriptor: i32, offset: i64, whence: i32, vm: &VirtualMachine) -> PyResult<usize> {
        let to = match whence {
            0 => Ok(SeekFrom::Start(offset)),
            1 => Ok(SeekFrom::Current(offset)),
            2 => Ok(SeekFrom::End(offset)),
            _ => Err(FileError::Invalid),
        };
        on_descriptor(vm, |sandbox| sandbox.files().seek(descriptor, to?))
    }

    #[pyfunction]
    fn ftruncate(descriptor: i32, size: usize, vm: &VirtualMachine) -> PyResult<()> {
        on_descriptor(vm, |sandbox| sandbox.files().truncate(descriptor, size))
    }

    #[pyfunction]
    fn fsync(_descriptor: i32) {}

    #[pyfunction]
    fn isatty(_descriptor: i32) -> bool {
        false
    }

    #[pyfunction]
    fn get_inheritable(_descriptor: i32) -> bool {
        false
    }

    #[pyfunction]
    fn set_inheritable(_descriptor: i32, _inheritable: bool) {}

    #[derive(Debug)]
    #[pystruct_sequence_data]
    struct StatData {
        st_mode: PyObjectRef,
        st_ino: PyObjectRef,
        st_dev: PyObjectRef,
        st_nlink: PyObjectRef,
        st_uid: PyObjectRef,
        st_gid: PyObjectRef,
        st_size: PyObjectRef,
        #[pystruct_sequence(unnamed)]
        st_atime_int: PyObjectRef,
        #[pystruct_sequence(unnamed)]
        st_mtime_int: PyObjectRef,
        #[pystruct_sequence(unnamed)]
        st_ctime_int: PyObjectRef,
        #[pystruct_sequence(skip)]
        st_atime: PyObjectRef,
        #[pystruct_sequence(skip)]
        st_mtime: PyObjectRef,
        #[pystruct_sequence(skip)]
        st_ctime: PyObjectRef,
        #[pystruct_sequence(skip)]
        st_atime_ns: PyObjectRef,
        #[pystruct_sequence(skip)]
        st_mtime_ns: PyObjectRef,
        #[pystruct_sequence(skip)]
        st_ctime_ns: PyObjectRef,
    }

    #[pyattr]
    #[pystruct_sequence(name = "stat_result", module = "os", data = "StatData")]
    struct PyStatResult;

    #[pyclass(with(PyStructSequence))]
    impl PyStatResult {
        #[pyslot]
        fn slot_new(class: PyTypeRef, args: FuncArgs, vm: &VirtualMachine) -> PyResult {
            struct_sequence_new(class, args.bind_for(vm, Self::NAME)?, StatData::OPTIONAL_FIELD_NAMES, vm)
        }
    }

    fn stat_result(stat: &Stat, vm: &VirtualMachine) -> StatData {
        let int = |number: i64| -> PyObjectRef { vm.ctx.new_int(number).into() };
        let wide = |number: u64| -> PyObjectRef { vm.ctx.new_int(number).into() };
        let whole = int(stat.modified_ns.div_euclid(1_000_000_000));
        #[expect(clippy::cast_precision_loss, reason = "Python gives file times as floats too")]
        let float: PyObjectRef = vm.ctx.new_float(stat.modified_ns as f64 / 1e9).into();
        StatData {
            st_mode: int(i64::from(stat.mode)),
            st_ino: wide(stat.ino),
            st_dev: int(1),
            st_nlink: int(1),
            st_uid: int(1_000),
            st_gid: int(1_000),
            st_size: wide(stat.size),
            st_atime_int: whole.clone(),
            st_mtime_int: whole.clone(),
            st_ctime_int: whole,
            st_atime: float.clone(),
            st_mtime: float.clone(),
            st_ctime: float,
            st_atime_ns: int(stat.modified_ns),
            st_mtime_ns: int(stat.modified_ns),
            st_ctime_ns: int(stat.modified_ns),
        }
    }

    #[derive(FromArgs)]
    struct StatArgs {
        path: Target,
        #[pyarg(named, optional)]
        dir_fd: OptionalArg<PyObjectRef>,
        #[pyarg(named, default = true)]
        follow_symlinks: bool,
    }

    #[pyfunction]
    fn stat(args: StatArgs, vm: &VirtualMachine) -> PyResult<StatData> {
        let _ = (args.dir_fd, args.follow_symlinks);
        let stat = match args.path {
            Target::Path(path) => on_path(&path, vm, |sandbox, path| sandbox.files().stat(path))?,
            Target::Descriptor(descriptor) => {
                on_descriptor(vm, |sandbox| sandbox.files().stat_open(descriptor))?
            }
        };
        Ok(stat_result(&stat, vm))
    }

    #[pyfunction]
    fn lstat(args: StatArgs, vm: &VirtualMachine) -> PyResult<StatData> {
        stat(args, vm)
    }

    #[pyfunction]
    fn fstat(descriptor: i32, vm: &VirtualMachine) -> PyResult<StatData> {
        let stat = on_descriptor(vm, |sandbox| sandbox.files().stat_open(descriptor))?;
        Ok(stat_result(&stat, vm))
    }

    #[pyfunction]
    fn access(path: PathArg, _mode: i32) -> bool {
        let sandbox = sandbox::current();
        path.absolute(&sandbox).is_ok_and(|path| sandbox.files().stat(&path).is_ok())
    }

    fn or_here(path: OptionalArg<PathArg>, vm: &VirtualMachine) -> PyResult<PathArg> {
        match path {
            OptionalArg::Present(path) => Ok(path),
            OptionalArg::Missing => PathArg::try_from_object(vm, vm.ctx.new_str(".").into()),
        }
    }

    #[pyfunction]
    fn listdir(path: OptionalArg<PathArg>, vm: &VirtualMachine) -> PyResult<Vec<PyObjectRef>> {
        let path = or_here(path, vm)?;
        let names = on_path(&path, vm, |sandbox, path| sandbox.files().list(path))?;
        let bytes = path.is_bytes();
        Ok(names
            .into_iter()
            .map(
                |(name, _)| {
                    if bytes {
                        vm.ctx.new_bytes(name.into_bytes()).into()
                    } else {
                        vm.ctx.new_str(name).into()
                    }
                },
            )
            .collect())
    }

    #[derive(FromArgs)]
    struct PathArgs {
        path: PathArg,
        #[pyarg(any, default = 0o777)]
        mode: u32,
        #[pyarg(named, optional)]
        dir_fd: OptionalArg<PyObjectRef>,
    }

    #[pyfunction]
    fn mkdir(args: PathArgs, vm: &VirtualMachine) -> PyResult<()> {
        let _ = args.dir_fd;
        on_path(&args.path, vm, |sandbox, path| sandbox.files().make_folder(path, args.mode & !UMASK))
    }

    #[pyfunction]
    fn rmdir(args: PathArgs, vm: &VirtualMachine) -> PyResult<()> {
        on_path(&args.path, vm, |sandbox, path| sandbox.files().remove_folder(path))
    }

    #[pyfunction]
    fn unlink(args: PathArgs, vm: &VirtualMachine) -> PyResult<()> {
        on_path(&args.path, vm, |sandbox, path| sandbox.files().unlink(path))
    }

    #[pyfunction]
    fn remove(args: PathArgs, vm: &VirtualMachine) -> PyResult<()> {
        unlink(args, vm)
    }

    #[derive(FromArgs)]
    struct RenameArgs {
        src: PathArg,
        dst: PathArg,
        #[pyarg(named, optional)]
        src_dir_fd: OptionalArg<PyObjectRef>,
        #[pyarg(named, optional)]
        dst_dir_fd: OptionalArg<PyObjectRef>,
    }

    #[pyfunction]
    fn rename(args: RenameArgs, vm: &VirtualMachine) -> PyResult<()> {
        let _ = (args.src_dir_fd, args.dst_dir_fd);
        let sandbox = sandbox::current();
        args.src
            .absolute(&sandbox)
            .and_then(|from| sandbox.files().rename(&from, &args.dst.absolute(&sandbox)?))
            .map_err(|error| raise(error, &[&args.src, &args.dst], vm))
    }

    #[pyfunction]
    fn replace(args: RenameArgs, vm: &VirtualMachine) -> PyResult<()> {
        rename(args, vm)
    }

    /// There are no links: what is there is none, and what is not cannot be read.
    #[pyfunction]
    fn readlink(args: PathArgs, vm: &VirtualMachine) -> PyResult<()> {
        on_path(&args.path, vm, |sandbox, path| {
            sandbox.files().stat(path)?;
            Err(FileError::Invalid)
        })
    }

    #[derive(FromArgs)]
    struct ChmodArgs {
        path: PathArg,
        mode: u32,
        #[pyarg(named, optional)]
        dir_fd: OptionalArg<PyObjectRef>,
        #[pyarg(named, default = true)]
        follow_symlinks: bool,
    }

    #[pyfunction]
    fn chmod(args: ChmodArgs, vm: &VirtualMachine) -> PyResult<()> {
        let _ = (args.dir_fd, args.follow_symlinks);
        on_path(&args.path, vm, |sandbox, path| sandbox.files().set_permissions(path, args.mode))
    }

    /// Keeps the times as they are: the virtual clock sets them.
    #[pyfunction]
    fn utime(path: PathArg, _times: FuncArgs, vm: &VirtualMachine) -> PyResult<()> {
        on_path(&path, vm, |sandbox, path| sandbox.files().stat(path).map(drop))
    }

    #[pyfunction]
    fn getcwd() -> String {
        sandbox::current().folder()
    }

    #[pyfunction]
    fn getcwdb(vm: &VirtualMachine) -> PyRef<PyBytes> {
        vm.ctx.new_bytes(getcwd().into_bytes())
    }

    #[pyfunction]
    fn chdir(path: PathArg, vm: &VirtualMachine) -> PyResult<()> {
        on_path(&path, vm, |sandbox, path| {
            if sandbox.files().stat(path)?.kind != FileKind::Folder {
                return Err(FileError::NotADirectory);
            }
            sandbox.set_folder(path.to_owned());
            Ok(())
        })
    }

    #[pyfunction]
    fn urandom(size: usize, vm: &VirtualMachine) -> PyRef<PyBytes> {
        vm.ctx.new_bytes(sandbox::current().dice().bytes(size))
    }

    #[pyfunction]
    fn getpid() -> i32 {
        1
    }

    #[pyfunction]
    fn getppid() -> i32 {
        0
    }

    #[pyfunction]
    fn getuid() -> u32 {
        1_000
    }

    #[pyfunction]
    fn geteuid() -> u32 {
        1_000
    }

    #[pyfunction]
    fn umask(_mask: u32) -> u32 {
        UMASK
    }

    #[pyfunction]
    fn cpu_count() -> u32 {
        1
    }

    #[pyfunction]
    fn strerror(number: i32) -> String {
        let known = [
            FileError::NotFound,
            FileError::BadDescriptor,
            FileError::Busy,
            FileError::Exists,
            FileError::NotADirectory,
            FileError::IsADirectory,
            FileError::Invalid,
            FileError::TooManyOpen,
            FileError::NoSpace,
            FileError::NameTooLong,
            FileError::NotEmpty,
        ];
        let error = known.into_iter().find(|error| error.number() == number);
        error.map_or_else(|| format!("Unknown error {number}"), |error| error.to_string())
    }

    /// The environment itself is the dict `environ`; there is no process to tell.
    #[pyfunction]
    fn putenv(_name: PyObjectRef, _value: PyObjectRef) {}

    #[pyfunction]
    fn unsetenv(_name: PyObjectRef) {}

    #[pyfunction(name = "_exit")]
    fn exit_at_once(status: i32, vm: &VirtualMachine) -> PyResult<()> {
        Err(vm.new_exception(vm.ctx.exceptions.system_exit.to_owned(), vec![vm.ctx.new_int(status).into()]))
    }

    #[derive(Debug)]
    #[pystruct_sequence_data]
    struct TerminalSizeData {
        columns: usize,
        lines: usize,
    }

    #[pyattr]
    #[pystruct_sequence(name = "terminal_size", module = "os", data = "TerminalSizeData")]
    struct PyTerminalSize;

    #[pyclass(with(PyStructSequence))]
    impl PyTerminalSize {
        #[pyslot]
        fn slot_new(class: PyTypeRef, args: FuncArgs, vm: &VirtualMachine) -> PyResult {
            struct_sequence_new(class, args.bind_for(vm, Self::NAME)?, &[], vm)
        }
    }

    #[pyfunction]
    fn get_terminal_size(_descriptor: OptionalArg<i32>, vm: &VirtualMachine) -> PyResult<TerminalSizeData> {
        Err(vm.new_os_error("the sandbox has no terminal"))
    }

    #[derive(Debug)]
    #[pystruct_sequence_data]
    struct UnameData {
        sysname: &'static str,
        nodename: &'static str,
        release: &'static str,
        version: &'static str,
        machine: &'static str,
    }

    #[pyattr]
    #[pystruct_sequence(name = "uname_result", module = "posix", data = "UnameData")]
    struct PyUnameResult;

    #[pyclass(with(PyStructSequence))]
    impl PyUnameResult {}

    #[pyfunction]
    fn uname() -> UnameData {
        UnameData {
            sysname: "Linux",
            nodename: "understudy",
            release: "6.0",
            version: "1",
            machine: "wasm32",
        }
    }
}
