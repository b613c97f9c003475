//! pytest: collect, rewrite asserts, run, report as events.
