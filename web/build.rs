//! Has the linker say which code and data of the engine refer to which, so that `cargo xtask build` can tell what data
//! only the rest of the engine needs.

#![expect(clippy::disallowed_methods, reason = "a build script works on the host")]

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        println!("cargo:rustc-link-arg-bin=worker=--emit-relocs");
    }
}
