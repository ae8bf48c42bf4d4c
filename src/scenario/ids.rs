//! Dense indices that only validation hands out.

/// Defines one kind of index, so that a scene cannot be taken for a choice.
macro_rules! index {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub(crate) u32);

        impl $name {
            /// The place in the scenario's list.
            pub const fn index(self) -> usize {
                self.0 as usize
            }

            /// The index at a place; the loader bounds every list far below `u32::MAX`.
            pub(crate) fn at(place: usize) -> Self {
                Self(u32::try_from(place).expect("lists are bounded by the size of a file"))
            }
        }
    };
}

index!(/// A scene of one scenario.
    SceneId);
index!(/// A choice, or a deadline, of one scenario.
    ChoiceId);
index!(/// A variable of the state.
    VariableId);
index!(/// A competency on which choices are scored.
    CompetencyId);
index!(/// A role that somebody at the table may hold.
    RoleId);
index!(/// A source of a fact.
    SourceId);
index!(/// Something a run remembers: a scene seen, a choice taken, an inject fired.
    MemoryId);
