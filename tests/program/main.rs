//! The program from outside, by feature.

mod library;
