//! The commands of SugarCube and Harlowe: those that are plain, and a remark for each other one.

use super::super::source::Dialect;
use super::super::state;
use super::super::story::{PassageChange, PassageLink, RemarkAbout};
use super::frames::{Closing, Frame, Press};
use super::{PassageWalk, words_and_target};

/// Commands of Harlowe that are known where no dialect is named; other words before a colon are words.
const HARLOWE: [&str; 24] = [
    "if",
    "unless",
    "else-if",
    "elseif",
    "else",
    "set",
    "put",
    "move",
    "print",
    "display",
    "link",
    "link-goto",
    "link-reveal",
    "link-repeat",
    "link-replace",
    "click",
    "goto",
    "go-to",
    "live",
    "event",
    "text-style",
    "text-colour",
    "either",
    "random",
];

/// Commands that name a passage to show it and not to go there.
const SHOWING: [&str; 12] = [
    "include",
    "display",
    "embed",
    "popup",
    "dialog",
    "audio",
    "track",
    "cacheaudio",
    "widget",
    "visited",
    "hasVisited",
    "history",
];
/// Commands with words that can be pressed, of which the first text is those words.
const PRESSED: [&str; 11] = [
    "link",
    "button",
    "linkappend",
    "linkprepend",
    "linkreplace",
    "link-reveal",
    "link-repeat",
    "link-replace",
    "link-append",
    "link-rerun",
    "link-fullscreen",
];

impl PassageWalk<'_> {
    /// A command of SugarCube.
    pub(super) fn sugar(&mut self) -> bool {
        let all = self.body.len();
        let Some(end) = self.find(">>", self.at, all) else {
            return false;
        };
        let whole = self.body.get(self.at..end + 2).unwrap_or_default();
        let inner = self.body.get(self.at + 2..end).unwrap_or_default().trim();
        let (name, said) = inner.split_once(char::is_whitespace).unwrap_or((inner, ""));
        match name {
            "if" => self.begin_row(said, whole),
            "else" | "elseif" => self.go_on_in_row(name, said, whole),
            "/if" => self.end(Closing::EndIf),
            "/link" | "/button" => self.end(Closing::EndLink),
            "set" => self.set(said, whole),
            "print" | "=" | "-" if self.prints(said) => {}
            "goto" => self.go(said, whole),
            "link" | "button" => {
                if let Some(frame) = self.pressed(Closing::EndLink, said, whole) {
                    self.open(frame, whole);
                }
            }
            "nobr" => {}
            "script" => {
                self.remark(RemarkAbout::Script, whole);
                if self.skipped_code("<</script>>") {
                    return true;
                }
            }
            name if name.starts_with('/') => {}
            _ => self.foreign(name, said, whole),
        }
        self.skip(whole.len())
    }

    /// `<<if …>>`
    fn begin_row(&mut self, said: &str, whole: &str) {
        let asked = state::asked(said);
        let frame = Frame::asking(Closing::EndIf, Some(Vec::new()), asked, false);
        self.open(frame, whole);
    }

    /// `<<elseif …>>`, `<<else if …>>` or `<<else>>`
    fn go_on_in_row(&mut self, name: &str, said: &str, whole: &str) {
        self.closed = None;
        self.end(Closing::EndIf);
        let before = self.closed.take();
        let said = match name {
            "else" => said.strip_prefix("if ").unwrap_or(said),
            _ => said,
        };
        let otherwise = name == "else" && said.is_empty();
        let frame = Frame::asking(Closing::EndIf, before, state::asked(said), otherwise);
        self.open(frame, whole);
    }

    /// A command of Harlowe, and the `[` of what belongs to it.
    pub(super) fn harlowe(&mut self) -> bool {
        let rest = self.rest().get(1..).unwrap_or_default();
        let in_name = |sign: char| sign.is_ascii_alphabetic() || sign == '-';
        let length = rest.find(|sign| !in_name(sign)).unwrap_or(rest.len());
        let name = rest.get(..length).unwrap_or_default().to_ascii_lowercase();
        let colon = rest.get(length..).is_some_and(|it| it.starts_with(':'));
        let known = self.dialect == Dialect::Harlowe || HARLOWE.contains(&name.as_str());
        let Some(&end) = self.brackets.get(&self.at).filter(|_| colon && known) else {
            return false;
        };
        let whole = self.body.get(self.at..=end).unwrap_or_default();
        let from = self.at + 1 + length + 1;
        let said = self.body.get(from..end).unwrap_or_default().trim();
        let hook = Closing::Hook;
        let frame = match name.as_str() {
            "if" => Frame::asking(hook, Some(Vec::new()), state::asked(said), false),
            "unless" => {
                let asked = state::asked(said).map(state::Asked::opposite);
                Frame::asking(hook, Some(Vec::new()), asked, false)
            }
            "else-if" | "elseif" => {
                Frame::asking(hook, self.closed.take(), state::asked(said), false)
            }
            "else" => Frame::asking(hook, self.closed.take(), None, true),
            "set" => {
                self.set(said, whole);
                Frame::plain(hook, 0, whole)
            }
            "print" if self.prints(said) => Frame::plain(hook, 0, whole),
            "goto" | "go-to" => {
                self.go(said, whole);
                Frame::plain(hook, 0, whole)
            }
            "link" | "link-goto" => match self.pressed(hook, said, whole) {
                Some(frame) => frame,
                None => Frame::plain(hook, 0, whole),
            },
            _ => {
                self.foreign(&name, said, whole);
                Frame::plain(hook, 0, whole)
            }
        };
        let conditional = frame.conditional;
        let line = self.line;
        self.skip(whole.len());
        if self.begins_hook() {
            self.open(frame, whole);
            self.skip(1);
        } else if conditional {
            self.story.remarks.add(line, RemarkAbout::Condition, whole);
        } else if frame.press.is_some_and(|it| it.led.is_none()) {
            self.story.remarks.add(line, RemarkAbout::Command, whole);
        }
        true
    }

    /// Whether what belongs to a command of Harlowe begins here, and no link.
    pub(super) fn begins_hook(&self) -> bool {
        let behind = self.body.get(..self.at).is_some_and(|it| it.ends_with(')'));
        let rest = self.rest();
        let hook = rest.starts_with("[[[") || (rest.starts_with('[') && !rest.starts_with("[["));
        self.dialect != Dialect::SugarCube && behind && hook
    }

    /// A bracket that is neither a link's nor the first of a hook.
    pub(super) fn bracket(&mut self, sign: char) -> bool {
        let Some(last) = self.frames.last() else {
            return false;
        };
        match (sign, last.closing) {
            (']', Closing::Hook) => {
                self.end(Closing::Hook);
                self.skip(1)
            }
            (']', Closing::Bracket) => {
                self.frames.pop();
                false
            }
            ('[', Closing::Hook | Closing::Bracket) if self.has_room() => {
                self.frames
                    .push(Frame::plain(Closing::Bracket, self.line, ""));
                false
            }
            _ => false,
        }
    }

    /// Takes in what becomes of variables, before anything that is read asks for it.
    fn set(&mut self, said: &str, whole: &str) {
        let sets = state::sets(said).filter(|sets| {
            let asked = sets.iter().any(|it| self.asked.contains(&it.name));
            !asked && !self.unclear()
        });
        self.text.left_out();
        let Some(sets) = sets else {
            // Variables behind the first one are only looked at.
            let turned = said.split([',', ';']);
            let turned = turned.filter_map(|part| state::mentioned(part).next());
            self.story.clouded.extend(turned);
            return self.remark(RemarkAbout::Command, whole);
        };
        if let Some(press) = self.press() {
            match press.led {
                Some(link) => self.links[link].changes.extend(sets),
                None => press.changes.extend(sets),
            }
            return;
        }
        let when = self.when();
        for setting in sets {
            for frame in &mut self.frames {
                if frame
                    .when
                    .as_ref()
                    .is_some_and(|it| it.is_about(&setting.name))
                {
                    frame.turned.push(setting.name.clone());
                }
            }
            self.changes.push(PassageChange {
                line: self.line,
                together: self.row_number,
                when: when.clone(),
                setting,
            });
        }
    }

    /// Shows a variable; says whether that is all that is said.
    fn prints(&mut self, said: &str) -> bool {
        let name = said.strip_prefix('$').map(state::variable);
        let Some(name) = name.filter(|it| !it.is_empty() && it.len() + 1 == said.len()) else {
            return false;
        };
        self.show(name);
        true
    }

    /// A command that leads on by itself, or when the link is taken in which it stands.
    fn go(&mut self, said: &str, whole: &str) {
        let targets = quoted(said);
        let [target] = targets.as_slice() else {
            return self.unknown(whole);
        };
        let place = self.links.len();
        let pressed = self.press().filter(|it| it.led.is_none()).map(|press| {
            press.led = Some(place);
            (press.words.clone(), std::mem::take(&mut press.changes))
        });
        match pressed {
            Some((words, changes)) => {
                self.add(Some(&words), target);
                if let Some(link) = self.links.last_mut() {
                    link.changes.clone_from(&changes);
                }
            }
            None => self.add(None, target),
        }
    }

    /// A link that is written as a command; what happens when it is taken stands within it.
    fn pressed(&mut self, closing: Closing, said: &str, whole: &str) -> Option<Frame> {
        let inner = said.strip_prefix("[[").and_then(|it| it.strip_suffix("]]"));
        let texts = quoted(said);
        let (words, target) = match (inner.map(words_and_target), texts.as_slice()) {
            (Some((text, target)), _) => (text.unwrap_or(target).to_owned(), Some(target)),
            (None, [text, target]) => (text.clone(), Some(target.as_str())),
            (None, [target]) if whole.starts_with("(link-goto") => {
                (target.clone(), Some(target.as_str()))
            }
            (None, [words]) => (words.clone(), None),
            (None, _) => {
                self.unknown(whole);
                return None;
            }
        };
        let led = match target {
            Some(target) => {
                let text = (words != target).then_some(words.as_str());
                let led = self.lead(text, target, whole);
                led.then(|| self.links.len() - 1)
            }
            None => {
                self.text.link(&words.replace("''", "").replace("//", ""));
                None
            }
        };
        if target.is_some() && led.is_none() {
            return None;
        }
        let mut frame = Frame::plain(closing, self.line, whole);
        frame.press = Some(Press {
            words,
            changes: Vec::new(),
            led,
        });
        Some(frame)
    }

    /// A command that no scenario has. Where it names a passage, it most likely leads there; words that can be pressed stay
    /// words.
    fn foreign(&mut self, name: &str, said: &str, whole: &str) {
        self.text.left_out();
        let mut texts = quoted(said);
        if PRESSED.contains(&name) && !texts.is_empty() {
            let words = texts.remove(0);
            self.text.link(&words.replace("''", "").replace("//", ""));
        }
        if SHOWING.contains(&name) || texts.is_empty() {
            return self.unknown(whole);
        }
        self.story.clouded.extend(state::mentioned(whole));
        let when = self.when();
        self.links.push(PassageLink {
            line: self.line,
            target: whole.to_owned(),
            when,
            guessed: texts,
            ..PassageLink::default()
        });
    }

    /// A command that no scenario has.
    pub(super) fn unknown(&mut self, whole: &str) {
        self.text.left_out();
        self.story.clouded.extend(state::mentioned(whole));
        self.remark(RemarkAbout::Command, whole);
    }
}

/// The texts between quotes, of which there are few.
fn quoted(said: &str) -> Vec<String> {
    let mut texts = Vec::new();
    let mut rest = said;
    while let Some((at, quote)) = rest.char_indices().find(|(_, it)| ['"', '\''].contains(it)) {
        let behind = rest.get(at + 1..).unwrap_or_default();
        let Some((text, behind)) = behind.split_once(quote) else {
            break;
        };
        texts.push(text.to_owned());
        if texts.len() > 3 {
            break;
        }
        rest = behind;
    }
    texts
}
