//! Does a learner's test suite accept correct code and reject faulty code?
