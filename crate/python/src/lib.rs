//! The interpreter, its standard library, and every importable module that binds what is below.
