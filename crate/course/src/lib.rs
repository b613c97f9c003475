//! Lesson files: parse, validate, say what is wrong and where.
