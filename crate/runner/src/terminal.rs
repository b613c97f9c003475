//! The events of a run as pytest prints them.
