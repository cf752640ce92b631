//! What may be done about a signal.
