//! Slices of work in a row: several threads do them, and one of these takes in what comes of them, in their order. So
//! what it makes of them does not depend on the machine.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Condvar, Mutex, MutexGuard};

/// Slices of `T`, of each of which a `D` is made.
pub(super) struct Slices<T, D> {
    shared: Mutex<Shared<T, D>>,
    changed: Condvar,
}

struct Shared<T, D> {
    /// Not begun yet, each with its place in the row.
    open: VecDeque<(usize, T)>,
    /// Done, and not taken in yet.
    done: BTreeMap<usize, D>,
    closed: bool,
}

/// Sends the others home when whoever holds it leaves, also in a panic.
pub(super) struct Closing<'a, T, D>(&'a Slices<T, D>);

impl<T, D> Drop for Closing<'_, T, D> {
    fn drop(&mut self) {
        self.0.shared().closed = true;
        self.0.changed.notify_all();
    }
}

impl<T, D> Slices<T, D> {
    pub(super) fn new() -> Self {
        Self {
            shared: Mutex::new(Shared {
                open: VecDeque::new(),
                done: BTreeMap::new(),
                closed: false,
            }),
            changed: Condvar::new(),
        }
    }

    /// For the one that takes in: as long as it is held, the others stay.
    pub(super) fn closing(&self) -> Closing<'_, T, D> {
        Closing(self)
    }

    /// Adds a slice, at the place behind the one that was added before.
    pub(super) fn push(&self, place: usize, slice: T) {
        self.shared().open.push_back((place, slice));
        self.changed.notify_all();
    }

    /// Does slices until there are no more to come.
    pub(super) fn help(&self, done: impl Fn(T) -> D) {
        let _closing = self.closing();
        let mut shared = self.shared();
        while !shared.closed {
            shared = match shared.open.pop_front() {
                Some(slice) => self.one(shared, slice, &done),
                None => self.wait(shared),
            };
        }
    }

    /// What came of the slice at a place; until it is there, does others. `None` when somebody left in a panic.
    pub(super) fn take(&self, place: usize, done: impl Fn(T) -> D) -> Option<D> {
        let mut shared = self.shared();
        loop {
            if let Some(due) = shared.done.remove(&place) {
                return Some(due);
            }
            if shared.closed {
                return None;
            }
            shared = match shared.open.pop_front() {
                Some(slice) => self.one(shared, slice, &done),
                None => self.wait(shared),
            };
        }
    }

    fn one<'a>(
        &'a self,
        shared: MutexGuard<'a, Shared<T, D>>,
        (place, slice): (usize, T),
        done: &impl Fn(T) -> D,
    ) -> MutexGuard<'a, Shared<T, D>> {
        drop(shared);
        let done = done(slice);
        let mut shared = self.shared();
        shared.done.insert(place, done);
        self.changed.notify_all();
        shared
    }

    fn shared(&self) -> MutexGuard<'_, Shared<T, D>> {
        self.shared
            .lock()
            .expect("no work is done while it is held")
    }

    fn wait<'a>(&self, shared: MutexGuard<'a, Shared<T, D>>) -> MutexGuard<'a, Shared<T, D>> {
        let shared = self.changed.wait(shared);
        shared.expect("no work is done while it is held")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_several_threads_do_is_taken_in_in_its_order() {
        let slices = Slices::new();
        let double = |number: u32| 2 * number;
        let taken: Vec<u32> = std::thread::scope(|scope| {
            let _closing = slices.closing();
            for _ in 0..3 {
                scope.spawn(|| slices.help(double));
            }
            (0..100).for_each(|number| slices.push(number as usize, number));
            let taken = (0..100).map(|place| slices.take(place, double));
            taken.collect::<Option<_>>().expect("nobody left")
        });
        assert!(taken.into_iter().eq((0..100).map(double)));
    }

    #[test]
    fn nobody_waits_for_a_thread_that_is_gone() {
        let slices = Slices::new();
        let gone = std::thread::scope(|scope| {
            let _closing = slices.closing();
            slices.push(0, ());
            let helper = scope.spawn(|| slices.help(|()| panic!("gone")));
            let gone = helper.join().is_err();
            gone && slices.take(0, |()| ()).is_none()
        });
        assert!(gone);
    }
}
