//! `sys.stdout`, `sys.stderr` and `sys.stdin`: text streams over the sandbox's buffers.
//!
//! Lighter than Python's own three layers, because a test that prints in a loop is common.

pub(crate) use decl::{install, module_def, write_text};

#[pymodule(name = "_understudy_streams")]
mod decl {
    use protocol::{Limit, Stream};
    use rustpython_vm::builtins::{PyBytesRef, PyStrRef};
    use rustpython_vm::function::OptionalArg;
    use rustpython_vm::{Py, PyObjectRef, PyPayload, PyResult, VirtualMachine};

    use crate::sandbox;

    /// Puts the three streams in place.
    pub(crate) fn install(vm: &VirtualMachine) -> PyResult<()> {
        // The classes come into being when the module is imported.
        vm.import("_understudy_streams", 0)?;
        let streams: [(&str, &str, PyObjectRef); 3] = [
            ("stdin", "__stdin__", NoInput.into_ref(&vm.ctx).into()),
            ("stdout", "__stdout__", TextStream { stream: Stream::Out }.into_ref(&vm.ctx).into()),
            ("stderr", "__stderr__", TextStream { stream: Stream::Err }.into_ref(&vm.ctx).into()),
        ];
        for (name, original, stream) in streams {
            vm.sys_module.set_attr(vm.ctx.intern_str(name), stream.clone(), vm)?;
            vm.sys_module.set_attr(vm.ctx.intern_str(original), stream, vm)?;
        }
        Ok(())
    }

    /// Prints `text`; over the limit that ends the run.
    pub(crate) fn write_text(stream: Stream, text: &str, vm: &VirtualMachine) -> PyResult<()> {
        let sandbox = sandbox::current();
        if sandbox.streams().write(stream, text) {
            return Ok(());
        }
        sandbox.stop(Limit::Output);
        let message = format!("the run printed more than {} bytes", sandbox.streams().limit());
        Err(vm.new_exception_msg(vm.ctx.exceptions.keyboard_interrupt.to_owned(), message.into()))
    }

    #[pyattr]
    #[pyclass(name = "TextStream")]
    #[derive(Debug, PyPayload)]
    struct TextStream {
        stream: Stream,
    }

    #[pyclass]
    impl TextStream {
        #[pymethod]
        fn write(zelf: &Py<Self>, text: PyStrRef, vm: &VirtualMachine) -> PyResult<usize> {
            write_text(zelf.stream, &text.to_string_lossy(), vm)?;
            Ok(text.char_len())
        }

        #[pymethod]
        fn writelines(zelf: &Py<Self>, lines: PyObjectRef, vm: &VirtualMachine) -> PyResult<()> {
            for line in vm.extract_elements_with(&lines, |line| line.try_into_value::<PyStrRef>(vm))? {
                Self::write(zelf, line, vm)?;
            }
            Ok(())
        }

        #[pymethod]
        fn flush(_zelf: &Py<Self>) {}

        #[pymethod]
        fn isatty(_zelf: &Py<Self>) -> bool {
            false
        }

        #[pymethod]
        fn readable(_zelf: &Py<Self>) -> bool {
            false
        }

        #[pymethod]
        fn writable(_zelf: &Py<Self>) -> bool {
            true
        }

        #[pymethod]
        fn seekable(_zelf: &Py<Self>) -> bool {
            false
        }

        #[pymethod]
        fn fileno(zelf: &Py<Self>) -> i32 {
            match zelf.stream {
                Stream::Out => 1,
                Stream::Err => 2,
            }
        }

        #[pygetset]
        fn closed(_zelf: &Py<Self>) -> bool {
            false
        }

        #[pygetset]
        fn name(zelf: &Py<Self>) -> &'static str {
            match zelf.stream {
                Stream::Out => "<stdout>",
                Stream::Err => "<stderr>",
            }
        }

        #[pygetset]
        fn mode(_zelf: &Py<Self>) -> &'static str {
            "w"
        }

        #[pygetset]
        fn encoding(_zelf: &Py<Self>) -> &'static str {
            "utf-8"
        }

        #[pygetset]
        fn errors(zelf: &Py<Self>) -> &'static str {
            match zelf.stream {
                Stream::Out => "strict",
                Stream::Err => "backslashreplace",
            }
        }

        #[pygetset]
        fn buffer(zelf: &Py<Self>, vm: &VirtualMachine) -> PyObjectRef {
            ByteStream { stream: zelf.stream }.into_ref(&vm.ctx).into()
        }
    }

    /// What `sys.stdout.buffer` gives.
    #[pyattr]
    #[pyclass(name = "ByteStream")]
    #[derive(Debug, PyPayload)]
    struct ByteStream {
        stream: Stream,
    }

    #[pyclass]
    impl ByteStream {
        #[pymethod]
        fn write(zelf: &Py<Self>, bytes: PyBytesRef, vm: &VirtualMachine) -> PyResult<usize> {
            write_text(zelf.stream, &String::from_utf8_lossy(bytes.as_bytes()), vm)?;
            Ok(bytes.as_bytes().len())
        }

        #[pymethod]
        fn flush(_zelf: &Py<Self>) {}
    }

    /// Standard input, which is always at its end.
    #[pyattr]
    #[pyclass(name = "NoInput")]
    #[derive(Debug, PyPayload)]
    struct NoInput;

    #[pyclass]
    impl NoInput {
        #[pymethod]
        fn read(_zelf: &Py<Self>, _size: OptionalArg<PyObjectRef>) -> String {
            String::new()
        }

        #[pymethod]
        fn readline(_zelf: &Py<Self>, _size: OptionalArg<PyObjectRef>) -> String {
            String::new()
        }

        #[pymethod]
        fn readlines(_zelf: &Py<Self>, vm: &VirtualMachine) -> PyObjectRef {
            vm.ctx.new_list(Vec::new()).into()
        }

        #[pymethod]
        fn isatty(_zelf: &Py<Self>) -> bool {
            false
        }

        #[pymethod]
        fn fileno(_zelf: &Py<Self>) -> i32 {
            0
        }

        #[pygetset]
        fn encoding(_zelf: &Py<Self>) -> &'static str {
            "utf-8"
        }
    }
}
