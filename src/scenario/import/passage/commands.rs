//! The commands of SugarCube and Harlowe: those that are plain, and a remark for each other one.

use super::super::flags;
use super::super::source::Dialect;
use super::super::story::{Flag, RemarkAbout};
use super::{Closing, Frame, PassageWalk, words_and_target};

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

/// Parts of a passage that may stand within each other.
const MOST_FRAMES: usize = 64;

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
            "if" => self.condition(Closing::EndIf, flags::asked(said), whole),
            "else" if said.is_empty() => self.otherwise(whole),
            "elseif" | "else" => {
                self.end(Closing::EndIf);
                self.condition(Closing::EndIf, None, whole);
            }
            "/if" => self.end(Closing::EndIf),
            "set" => self.set(said, whole),
            "goto" => self.go(said, whole),
            "link" | "button" => self.pressed(said, whole),
            "nobr" => {}
            "script" => {
                self.remark(RemarkAbout::Script, whole);
                if self.skipped_code("<</script>>") {
                    return true;
                }
            }
            name if name.starts_with('/') => {}
            _ => self.unknown(whole),
        }
        self.skip(whole.len())
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
        let (conditional, flag) = match name.as_str() {
            "if" => (true, flags::asked(said)),
            "unless" => (true, flags::asked(said).map(Flag::opposite)),
            "else" => (true, self.closed.take().map(Flag::opposite)),
            "else-if" | "elseif" => (true, None),
            _ => (false, None),
        };
        match name.as_str() {
            _ if conditional => {}
            "set" => self.set(said, whole),
            "goto" | "go-to" => self.go(said, whole),
            "link-goto" | "link" => self.pressed(said, whole),
            _ => self.unknown(whole),
        }
        let line = self.line;
        self.skip(whole.len());
        if self.begins_hook() {
            let frame = Frame {
                closing: Closing::Hook,
                conditional,
                flag,
                line,
                shown: whole.to_owned(),
                said: false,
            };
            self.open(frame);
            self.skip(1);
        } else if conditional {
            self.remark(RemarkAbout::Condition, whole);
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
            ('[', Closing::Hook | Closing::Bracket) if self.frames.len() < MOST_FRAMES => {
                self.frames.push(Frame {
                    closing: Closing::Bracket,
                    conditional: false,
                    flag: None,
                    line: self.line,
                    shown: String::new(),
                    said: true,
                });
                false
            }
            _ => false,
        }
    }

    fn condition(&mut self, closing: Closing, flag: Option<Flag>, whole: &str) {
        self.open(Frame {
            closing,
            conditional: true,
            flag,
            line: self.line,
            shown: whole.to_owned(),
            said: false,
        });
    }

    /// Begins a part. One whose condition is not plain is told at once: also its links are always there then.
    fn open(&mut self, mut frame: Frame) {
        if frame.conditional && frame.flag.is_none() {
            let remarks = &mut self.story.remarks;
            remarks.add(frame.line, RemarkAbout::Condition, &frame.shown);
            frame.said = true;
        }
        if self.frames.len() == MOST_FRAMES {
            return self.unknown(&frame.shown);
        }
        self.frames.push(frame);
    }

    fn otherwise(&mut self, whole: &str) {
        self.closed = None;
        self.end(Closing::EndIf);
        let flag = self.closed.take().map(Flag::opposite);
        self.condition(Closing::EndIf, flag, whole);
    }

    /// Ends the part that began last with such an end; what began within it ends too.
    fn end(&mut self, closing: Closing) {
        let began = self.frames.iter().rposition(|it| it.closing == closing);
        if let Some(began) = began {
            let ended = self.frames.drain(began..).next();
            self.closed = ended.and_then(|frame| frame.flag);
        }
    }

    /// Takes in what becomes of flags, where that always happens and before anything in the passage asks for it.
    fn set(&mut self, said: &str, whole: &str) {
        let always = !self.frames.iter().any(|frame| frame.conditional);
        let asked = |flag: &Flag| {
            let mut when = self.links.iter().flat_map(|link| &link.when);
            when.any(|it| it.name == flag.name)
        };
        let sets = flags::sets(said).filter(|sets| always && !sets.iter().any(asked));
        match sets {
            Some(sets) => self.sets.extend(sets),
            None => self.unknown(whole),
        }
    }

    /// A command that leads on by itself.
    fn go(&mut self, said: &str, whole: &str) {
        match quoted(said).as_slice() {
            [target] => self.add(None, target),
            _ => self.unknown(whole),
        }
    }

    /// A link that is written as a command.
    fn pressed(&mut self, said: &str, whole: &str) {
        let inner = said.strip_prefix("[[").and_then(|it| it.strip_suffix("]]"));
        if let Some(inner) = inner {
            let (text, target) = words_and_target(inner);
            return self.lead(text, target, whole);
        }
        match quoted(said).as_slice() {
            [text, target] => self.lead(Some(text.as_str()), target, whole),
            [target] if whole.starts_with("(link-goto") => self.lead(None, target, whole),
            _ => self.unknown(whole),
        }
    }

    /// A command that no scenario has.
    fn unknown(&mut self, whole: &str) {
        self.story.clouded.extend(flags::mentioned(whole));
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
        if texts.len() > 2 {
            break;
        }
        rest = behind;
    }
    texts
}
