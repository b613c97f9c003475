use python::vm::compiler::Mode;
use python::{Config, Interpreter};
fn main() {
    let path = std::env::args().nth(1).unwrap();
    let src = std::fs::read_to_string(&path).unwrap();
    std::thread::Builder::new()
        .stack_size(256 << 20)
        .spawn(move || {
            let i = Interpreter::new(&Config::default());
            let t = std::time::Instant::now();
            i.enter(|vm| {
                let r = vm
                    .compile(&src, Mode::Exec, "/course/t.py")
                    .map_err(|e| e.into_pyexception(vm, Some(&src)))
                    .and_then(|c| {
                        let s = vm.new_scope_with_main()?;
                        if let Some(_) = std::env::args().nth(2) {}
                        vm.run_code_obj(c, s)
                    });
                if let Err(e) = r {
                    let mut t = String::new();
                    vm.write_exception(&mut t, &e).unwrap();
                    println!("{t}");
                }
                if std::env::args().nth(2).is_some() {
                    for l in python::modules::unittest_mock::take_logs(vm) {
                        println!("{l:#?}");
                    }
                }
            });
            eprintln!("{:?}", t.elapsed());
            print!("{}", i.sandbox().streams().take(protocol::Stream::Out));
            print!("{}", i.sandbox().streams().take(protocol::Stream::Err));
        })
        .unwrap()
        .join()
        .unwrap();
}
