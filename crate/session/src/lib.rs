//! One turn: a request in, events out, exactly one end.
