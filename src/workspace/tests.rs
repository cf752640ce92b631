//! What a workspace promises, proved on real files in temporary folders.

mod damage;
mod file;
mod journal;
mod publish;
mod support;
