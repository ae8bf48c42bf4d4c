//! How easily the words of a scenario read: how many there are, which sentences are long, and a measure of ease. A report
//! that an author asks for; it judges nobody, and no finding comes of it.
//!
//! The measure is the reading ease of R. Flesch (*A New Readability Yardstick*, Journal of Applied Psychology 32, 1948), for
//! Dutch with the weights of W. H. Douma (*De leesbaarheid van landbouwbladen*, Wageningen, 1960): 100 reads easily, 0
//! hardly. It counts signs, so it knows nothing of a word that is short and strange.

use crate::language::Language;
use crate::scenario::{Choice, Exit, Scenario, Scene, Task};

/// A sentence of more words than these is long.
pub(crate) const LONG: usize = 20;

/// What was counted in some texts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Counted {
    pub(crate) words: usize,
    pub(crate) sentences: usize,
    syllables: usize,
}

/// A sentence with more than [`LONG`] words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LongSentence {
    /// The id of the scene where people read it; none for one before the story.
    pub(crate) scene: Option<String>,
    pub(crate) words: usize,
    pub(crate) text: String,
}

/// How the words of a scenario read in one language.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Readability {
    pub(crate) all: Counted,
    /// By scene, in the order of the file: those in which something is read.
    pub(crate) scenes: Vec<(String, Counted)>,
    /// The longest first.
    pub(crate) long: Vec<LongSentence>,
}

impl Readability {
    /// Counts what people read: of each scene its texts, choices and advisers, and what stands before the story. The
    /// moderator's notes are not among it.
    pub(crate) fn of(scenario: &Scenario) -> Self {
        let mut report = Self {
            all: Counted::default(),
            scenes: Vec::new(),
            long: Vec::new(),
        };
        let before = [Some(&scenario.summary), scenario.content_note.as_ref()];
        let before = before.into_iter().flatten();
        report.read(None, before.map(String::as_str));
        for scene in &scenario.scenes {
            let texts = texts(scenario, scene);
            let counted = report.read(Some(&scene.id), texts);
            if counted.words > 0 {
                report.scenes.push((scene.id.clone(), counted));
            }
        }
        report
            .long
            .sort_by_key(|sentence| usize::MAX - sentence.words);
        report
    }

    fn read<'t>(
        &mut self,
        scene: Option<&str>,
        texts: impl IntoIterator<Item = &'t str>,
    ) -> Counted {
        let mut counted = Counted::default();
        for sentence in texts.into_iter().flat_map(sentences) {
            let here = Counted::of(&sentence);
            counted.add(here);
            if here.words > LONG {
                self.long.push(LongSentence {
                    scene: scene.map(str::to_owned),
                    words: here.words,
                    text: sentence,
                });
            }
        }
        self.all.add(counted);
        counted
    }
}

impl Counted {
    fn of(sentence: &str) -> Self {
        let words = || sentence.split_whitespace().filter(|word| is_word(word));
        let count = words().count();
        Self {
            words: count,
            sentences: usize::from(count > 0),
            syllables: words().map(syllables).sum(),
        }
    }

    fn add(&mut self, more: Self) {
        self.words += more.words;
        self.sentences += more.sentences;
        self.syllables += more.syllables;
    }

    /// Words in a sentence, on average; none where there is nothing to read.
    pub(crate) fn words_a_sentence(self) -> Option<f64> {
        (self.sentences > 0).then(|| real(self.words) / real(self.sentences))
    }

    /// The reading ease in a language that has weights; none in others, and where there is nothing to read.
    pub(crate) fn ease(self, tag: &str) -> Option<f64> {
        let sentence = self.words_a_sentence()?;
        let word = real(self.syllables) / real(self.words);
        Some(match Language::of_tag(tag)? {
            Language::Dutch => 206.84 - 0.93 * sentence - 77.0 * word,
            Language::English => 206.835 - 1.015 * sentence - 84.6 * word,
        })
    }
}

/// What people read in a scene.
fn texts<'s>(scenario: &'s Scenario, scene: &'s Scene) -> Vec<&'s str> {
    let mut texts: Vec<&str> = scene.text.iter().map(|part| part.text.as_str()).collect();
    texts.extend(scene.exhibits.iter().map(|it| it.text.as_str()));
    texts.extend(scene.advice.iter().map(|it| it.text.as_str()));
    texts.extend(scene.tasks.iter().flat_map(Task::texts).map(String::as_str));
    if let Exit::Choices(choices) = &scene.exit {
        let offered = choices.ids();
        let deadline = choices.deadline.iter().map(|it| it.choice);
        let told = |choice: &'s Choice| {
            let more = [&choice.gain, &choice.cost, &choice.because];
            let more = more.into_iter().flatten().map(String::as_str);
            std::iter::once(choice.text.as_str()).chain(more)
        };
        texts.extend(
            offered
                .chain(deadline)
                .flat_map(|id| told(scenario.choice(id))),
        );
        let otherwise = choices.otherwise.as_ref();
        texts.extend(otherwise.and_then(|it| it.text.as_deref()));
    }
    texts
}

/// The sentences of a text, without the signs of its markup.
fn sentences(text: &str) -> Vec<String> {
    let mut sentences = Vec::new();
    for paragraph in text.split("\n\n") {
        let mut sentence = String::new();
        let mut words = paragraph.split_whitespace().peekable();
        while let Some(word) = words.next() {
            let word = word.trim_matches(['*', '_', '#', '`', '>']);
            if !sentence.is_empty() {
                sentence.push(' ');
            }
            sentence.push_str(word);
            let bare = word.trim_end_matches(['"', '”', '’', '\'', ')', '»']);
            let begins = |next: &&str| next.chars().any(char::is_uppercase) || !is_word(next);
            if bare.ends_with(['.', '!', '?', '…', ':']) && words.peek().is_none_or(begins) {
                sentences.push(std::mem::take(&mut sentence));
            }
        }
        if !sentence.is_empty() {
            sentences.push(sentence);
        }
    }
    sentences
}

fn is_word(word: &str) -> bool {
    word.chars().any(char::is_alphanumeric)
}

/// Groups of vowels, at least one: what a word sounds like, nearly.
fn syllables(word: &str) -> usize {
    let vowel = |sign: char| "aeiouyáàâäéèêëíìîïóòôöúùûüæœ".contains(sign);
    let mut count = 0;
    let mut before = false;
    for sign in word.chars().flat_map(char::to_lowercase) {
        let now = vowel(sign);
        count += usize::from(now && !before);
        before = now;
    }
    count.max(1)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a file of 8 MiB has fewer words than a float counts exactly"
)]
fn real(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_a_reader_ends_them() {
        let text = "*Hij* belt om 19.40 uur. \"Kom je?\" vraagt ze. Nee, zegt hij\n\nEn dan…";
        let read = sentences(text);
        assert_eq!(
            read,
            [
                "Hij belt om 19.40 uur.",
                "\"Kom je?\" vraagt ze.",
                "Nee, zegt hij",
                "En dan…"
            ]
        );
    }

    #[test]
    fn short_words_in_short_sentences_read_easily() {
        let ease = |text: &str, tag: &str| Counted::of(text).ease(tag);
        let easy = ease("De kat zit op de mat.", "nl").expect("words");
        let hard =
            "Onverantwoordelijkheidsgevoelens veroorzaken organisatiebrede communicatieproblemen.";
        let hard = ease(hard, "nl").expect("words");
        assert!(easy > 100.0 && hard < 0.0, "{easy} {hard}");
        assert_eq!(ease("Bir iki.", "tr"), None);
        assert_eq!(ease("…", "nl"), None);
        assert_eq!(["mat", "buren", "idee", "112"].map(syllables), [1, 2, 2, 1]);
    }
}
