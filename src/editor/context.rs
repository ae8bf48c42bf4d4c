//! Where a cursor stands, read from the lines around it alone: a file is no YAML most of the time that somebody types.

/// What is written at a place, and around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Context {
    /// The keys around it, the outermost first; for a value its own key is the last.
    pub(super) path: Vec<String>,
    pub(super) role: Role,
    /// What of the word stands before the cursor.
    pub(super) word: String,
    /// The value as far as it is written, before the word.
    pub(super) before: String,
}

/// What a word is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A key of a map.
    Key,
    /// A value, or a part of one.
    Value,
    /// Nothing that anybody but its author knows, such as a comment.
    Nothing,
}

impl Context {
    /// The context at a byte of a text.
    pub(super) fn at(text: &str, offset: usize) -> Self {
        let before = text.get(..offset).unwrap_or(text);
        let (above, line) = match before.rsplit_once('\n') {
            Some((above, line)) => (above, line),
            None => ("", before),
        };
        let start = line.rfind(|sign: char| !is_word(sign)).map_or(0, |at| {
            at + line
                .get(at..)
                .and_then(|it| it.chars().next())
                .map_or(1, char::len_utf8)
        });
        let (head, word) = line.split_at_checked(start).unwrap_or((line, ""));
        let indent = line.len() - line.trim_start_matches(' ').len();
        if let Some(path) = block(above, indent) {
            return Self {
                path,
                role: Role::Value,
                word: word.to_owned(),
                before: head.to_owned(),
            };
        }
        let scanned = Scanned::of(head);
        let mut path = enclosing(above, scanned.indent);
        path.extend(scanned.keys);
        Self {
            path,
            role: scanned.role,
            word: word.to_owned(),
            before: scanned.value,
        }
    }
}

/// Signs of ids and of words in a condition.
fn is_word(sign: char) -> bool {
    sign.is_alphanumeric() || matches!(sign, '-' | '_')
}

/// A line up to the word that is written.
struct Scanned {
    /// Where its first key stands.
    indent: usize,
    /// The keys within the line that hold what is written.
    keys: Vec<String>,
    role: Role,
    /// What of the value is written.
    value: String,
}

impl Scanned {
    fn of(head: &str) -> Self {
        let mut rest = head;
        let mut indent = rest.len() - rest.trim_start_matches(' ').len();
        rest = rest.trim_start_matches(' ');
        let mut item = false;
        while let Some(inner) = rest.strip_prefix("- ") {
            item = true;
            indent += 2 + inner.len() - inner.trim_start_matches(' ').len();
            rest = inner.trim_start_matches(' ');
        }
        let mut scan = Scan {
            keys: Vec::new(),
            open: Vec::new(),
            role: match item {
                true => Role::Value,
                false => Role::Key,
            },
            token: String::new(),
            quote: None,
            comment: false,
        };
        let block = rest;
        for sign in rest.chars() {
            scan.take(sign);
        }
        if scan.comment || scan.role == Role::Key && scan.token.contains(':') {
            scan.role = Role::Nothing;
        }
        // A dash begins an item, which may as well be a map with keys.
        if item && block.is_empty() {
            scan.role = Role::Value;
            scan.token = String::new();
        }
        Self {
            indent,
            keys: scan.keys,
            role: scan.role,
            value: scan.token.trim_start().to_owned(),
        }
    }
}

/// Goes through a line sign by sign.
struct Scan {
    keys: Vec<String>,
    /// The brackets that are open, each with how many keys there were before it.
    open: Vec<(char, usize)>,
    role: Role,
    token: String,
    quote: Option<char>,
    /// Whether a comment began.
    comment: bool,
}

impl Scan {
    fn take(&mut self, sign: char) {
        let apart = self.token.is_empty() || self.token.ends_with(' ');
        self.comment |= sign == '#' && apart && self.quote.is_none();
        if let Some(quote) = self.quote {
            if sign == quote {
                self.quote = None;
            }
            self.token.push(sign);
            return;
        }
        let begins = self.token.trim().is_empty();
        match sign {
            '"' | '\'' if begins => {
                self.quote = Some(sign);
                self.token.push(sign);
            }
            '{' | '[' if begins => {
                self.open.push((sign, self.keys.len()));
                self.token.clear();
                self.role = match sign {
                    '{' => Role::Key,
                    _ => Role::Value,
                };
            }
            '}' | ']' if !self.open.is_empty() => {
                if let Some((_, keys)) = self.open.pop() {
                    self.keys.truncate(keys);
                }
                self.token.clear();
                self.role = Role::Value;
            }
            ',' if !self.open.is_empty() => {
                let (bracket, keys) = self.open.last().copied().unwrap_or(('{', 0));
                self.keys.truncate(keys);
                self.token.clear();
                self.role = match bracket {
                    '{' => Role::Key,
                    _ => Role::Value,
                };
            }
            ' ' if self.role == Role::Key && self.token.ends_with(':') => {
                let key = self.token.trim().trim_end_matches(':');
                self.keys.push(key.trim_matches(['"', '\'']).to_owned());
                self.token.clear();
                self.role = Role::Value;
            }
            _ => self.token.push(sign),
        }
    }
}

/// The keys around a text of several lines in which a line stands that is indented by so much, if it does.
fn block(above: &str, indent: usize) -> Option<Vec<String>> {
    let filled = |line: &&str| !line.trim().is_empty();
    let mut lines = above.lines().rev();
    let begins = lines.find(|line| {
        let own = line.len() - line.trim_start_matches(' ').len();
        filled(line) && own < indent
    })?;
    let sign = begins.trim_end().rsplit(' ').next()?;
    let marks = |sign: char| matches!(sign, '+' | '-') || sign.is_ascii_digit();
    let begins_block =
        sign.starts_with(['|', '>']) && sign.trim_start_matches(['|', '>']).chars().all(marks);
    begins_block.then(|| {
        let whole = above.get(..above.rfind(begins)? + begins.len())?;
        let indent = begins.len() - begins.trim_start_matches([' ', '-']).len() + 1;
        Some(enclosing(whole, indent))
    })?
}

/// The keys of the lines above that hold what is indented by so much, the outermost first.
fn enclosing(above: &str, mut indent: usize) -> Vec<String> {
    let mut path = Vec::new();
    for line in above.lines().rev() {
        let inner = line.trim_start_matches(' ');
        if inner.trim().is_empty() || inner.starts_with('#') {
            continue;
        }
        let mut at = line.len() - inner.len();
        let mut rest = inner;
        while let Some(inner) = rest.strip_prefix("- ") {
            let inner = inner.trim_start_matches(' ');
            // The keys of an item stand behind its dash; the item itself belongs to what is above it.
            if at + rest.len() - inner.len() < indent {
                at += rest.len() - inner.len();
                rest = inner;
            } else {
                break;
            }
        }
        if at >= indent {
            continue;
        }
        let key = rest.split_once(':').map(|(key, _)| key.trim());
        if let Some(key) = key.filter(|key| {
            !key.is_empty() && key.chars().all(|it| is_word(it) || it == '"' || it == '.')
        }) {
            path.push(key.trim_matches('"').to_owned());
            indent = line.len() - inner.len();
            if indent == 0 {
                break;
            }
        }
    }
    path.reverse();
    path
}

#[cfg(test)]
mod tests {
    use super::{Context, Role};

    fn at(text: &str) -> (String, Role, String, String) {
        let offset = text.find('|').unwrap();
        let text = text.replacen('|', "", 1);
        let context = Context::at(&text, offset);
        let path = context.path.join(" ");
        (path, context.role, context.before, context.word)
    }

    fn told(text: &str, path: &str, role: Role, before: &str, word: &str) {
        let wanted = (path.to_owned(), role, before.to_owned(), word.to_owned());
        assert_eq!(at(text), wanted, "{text}");
    }

    #[test]
    fn a_cursor_knows_the_keys_around_it() {
        let head = "start: a\nscenes:\n  hall:\n    text: Hi\n    choices:\n      open:\n        text: Go\n";
        let told = |rest: &str, path: &str, role, before: &str, word: &str| {
            told(&format!("{head}{rest}"), path, role, before, word);
        };
        let choice = "scenes hall choices open";
        told(
            "        goto: ki|",
            &format!("{choice} goto"),
            Role::Value,
            "",
            "ki",
        );
        told("        go|", choice, Role::Key, "", "go");
        told(
            "        goto: [{ chance: 2, to: k|",
            &format!("{choice} goto to"),
            Role::Value,
            "",
            "k",
        );
        told(
            "        goto:\n          - { when: a, to: |",
            &format!("{choice} goto to"),
            Role::Value,
            "",
            "",
        );
        told(
            "        goto:\n          - when: a\n            to: |",
            &format!("{choice} goto to"),
            Role::Value,
            "",
            "",
        );
        told(
            "        when: \"seen(|",
            &format!("{choice} when"),
            Role::Value,
            "\"seen(",
            "",
        );
        told(
            "        when: a and b|",
            &format!("{choice} when"),
            Role::Value,
            "a and ",
            "b",
        );
        told(
            "        effects: { dru|",
            &format!("{choice} effects"),
            Role::Key,
            "",
            "dru",
        );
        told(
            "        effects: { druk: 1, |",
            &format!("{choice} effects"),
            Role::Key,
            "",
            "",
        );
        told(
            "        sources: [a, |",
            &format!("{choice} sources"),
            Role::Value,
            "",
            "",
        );
        told(
            "        sources:\n          - |",
            &format!("{choice} sources"),
            Role::Value,
            "",
            "",
        );
        told("    for: [|", "scenes hall for", Role::Value, "", "");
        told("  |", "scenes", Role::Key, "", "");
        told("sta|", "", Role::Key, "", "sta");
        told(
            "    text: In de hal {|",
            "scenes hall text",
            Role::Value,
            "In de hal {",
            "",
        );
    }
}
