//! Passages that mean something to Twine and are no part of a story, for whoever reads or writes its files.

/// Those that set it up: what they hold is never told.
pub(super) const SETUP: [&str; 13] = [
    "PassageDone",
    "PassageFooter",
    "PassageHeader",
    "PassageReady",
    "StoryAuthor",
    "StoryBanner",
    "StoryCaption",
    "StoryDisplayTitle",
    "StoryInit",
    "StoryInterface",
    "StoryMenu",
    "StorySettings",
    "StorySubtitle",
];
/// Those that hold what a reader wants to know of a story, or has to leave out by itself.
pub(super) const OF_THE_FILE: [&str; 5] = [
    "StoryData",
    "StoryScript",
    "StoryShare",
    "StoryStylesheet",
    "StoryTitle",
];
