//! How many threads explore at once.

use std::sync::LazyLock;

/// The threads that this machine runs at once. The system is asked one time, since it reads files to answer.
pub(super) fn threads() -> usize {
    static THREADS: LazyLock<usize> =
        LazyLock::new(|| std::thread::available_parallelism().map_or(1, usize::from));
    *THREADS
}
