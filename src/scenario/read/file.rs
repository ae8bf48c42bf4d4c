//! Reads a whole file: once as it stands, and again where it is known what is meant by what cannot be read.

use super::super::code::Code;
use super::super::codes;
use super::super::finding::{Finding, Findings};
use super::super::foreign;
use super::super::mend::Mended;
use super::super::source::Span;
use super::super::yaml::{self, Node};
use super::{ReadFrom, Reader};

/// Reads a file: what comes of it, when no finding is an error, and the findings in the order of the file.
///
/// Behind a slip of YAML the file is read on as it is most likely meant, and so it is behind a key of which it is known
/// what is meant, so that what is found is wrong by itself and no consequence.
pub(in super::super) fn file<T>(
    bytes: &[u8],
    from: ReadFrom,
    read: impl Fn(&Node<'_>, &mut Reader<'_>) -> Option<T>,
) -> (Option<T>, Vec<Finding>) {
    if let Some(finding) = foreign::finding(bytes).filter(|_| from == ReadFrom::File) {
        return (None, vec![finding]);
    }
    let source = match yaml::text(bytes) {
        Ok(source) => source,
        Err(finding) => return (None, vec![finding]),
    };
    let mut findings = Findings::default();
    match yaml::parse(source, &mut findings) {
        Ok(root) => understood(source, root, from, &findings, read),
        Err(finding) if finding.code == codes::SYNTAX && from == ReadFrom::File => {
            (None, behind_slips(source, read))
        }
        Err(finding) => {
            findings.report(finding);
            (None, findings.sorted())
        }
    }
}

/// Findings about a word in which a sign hides that nobody sees, as findings about that sign.
fn seen_through(source: &str, finding: Finding) -> Finding {
    /// The longest word that is looked through, in bytes.
    const LOOK: usize = 300;
    let said = source.get(finding.span.range());
    let said = said.filter(|said| said.len() <= LOOK && codes::is_about_a_word(finding.code));
    match said.and_then(yaml::hidden) {
        Some((at, sign)) => {
            let at = finding.span.start as usize + at;
            yaml::control(sign, Span::new(at..at + sign.len_utf8()))
        }
        None => finding,
    }
}

/// What is wrong in a file that cannot be read as it stands.
fn behind_slips<T>(
    source: &str,
    read: impl Fn(&Node<'_>, &mut Reader<'_>) -> Option<T>,
) -> Vec<Finding> {
    let wrong = |text: &str| {
        let mut findings = Findings::behind_slips();
        match yaml::parse(text, &mut findings) {
            Ok(root) => understood(text, root, ReadFrom::File, &findings, &read)
                .1
                .len(),
            Err(_) => usize::MAX,
        }
    };
    let mended = Mended::of(source, &wrong);
    let text = mended.text();
    let mut findings = Findings::behind_slips();
    let mut found = match yaml::parse(&text, &mut findings) {
        Ok(root) => understood(&text, root, ReadFrom::File, &findings, &read).1,
        Err(_) => Vec::new(),
    };
    if mended.named {
        let missed = [codes::NO_SCENE, codes::NO_CHOICE];
        found.retain(|finding| !missed.contains(&finding.code));
    }
    if mended.lost {
        found.retain(|finding| !codes::may_follow(finding.code));
    }
    let mut found: Vec<_> = found.into_iter().map(|it| mended.placed(it)).collect();
    found.extend(mended.slips);
    found.sort_by_key(|finding| (finding.span, finding.code));
    found
}

/// Leaves out what is told of a sign that nobody sees where all that it stands in is written anew.
fn without_told_signs(found: &mut Vec<Finding>) {
    let anew = found.iter().filter(|it| it.code == codes::SYNTAX);
    let anew: Vec<Span> = anew
        .filter_map(|it| Some(it.rewrite.as_ref()?.span))
        .collect();
    found.retain(|it| {
        let within = |span: &Span| span.start <= it.span.start && it.span.end <= span.end;
        it.code != codes::CONTROL_CHARACTER || !anew.iter().any(within)
    });
}

/// Leaves out that a name is not there where one is missing.
fn without_lost_names(found: &mut Vec<Finding>) {
    let lost = found
        .iter()
        .any(|it| it.code == codes::DUPLICATE_KEY && it.help == "help-nameless");
    let missed = [codes::NO_SCENE, codes::NO_CHOICE];
    found.retain(|it| !lost || !missed.contains(&it.code));
}

/// Whether a finding says of a key that it is written otherwise.
fn is_of_key(code: Code) -> bool {
    [
        codes::UNKNOWN_KEY,
        codes::SYNTAX,
        codes::NOTHING_TO_TRANSLATE,
    ]
    .contains(&code)
}

/// Keys that are meant otherwise and read so at once; where there are more, more is wrong than that.
const MEANT: usize = 500;
/// Rounds in which keys that are meant otherwise are read as what is meant.
const ROUNDS: usize = 6;

/// Reads the nodes of a file, with what is `known` to be wrong already.
fn understood<'t, T>(
    source: &'t str,
    mut root: Node<'t>,
    from: ReadFrom,
    known: &Findings,
    read: impl Fn(&Node<'_>, &mut Reader<'_>) -> Option<T>,
) -> (Option<T>, Vec<Finding>) {
    let mut renamed: Vec<Finding> = Vec::new();
    for round in 1.. {
        let mut reader = Reader {
            findings: known.clone(),
            ..Reader::of(source, from)
        };
        let made = read(&root, &mut reader);
        let Reader {
            findings, meant, ..
        } = reader;
        let many = findings.overflow() || meant.len() > MEANT;
        if meant.is_empty() || many || round == ROUNDS {
            let made = made.filter(|_| findings.sound() && renamed.is_empty());
            let found = findings.sorted().into_iter();
            let mut found: Vec<_> = found.map(|it| seen_through(source, it)).collect();
            found.extend(renamed);
            without_told_signs(&mut found);
            without_lost_names(&mut found);
            found.sort_by_key(|finding| (finding.span, finding.code));
            return (made, found);
        }
        let found = findings.sorted().into_iter();
        let told = found.filter(|it| is_of_key(it.code) && meant.contains_key(&it.span));
        renamed.extend(told);
        root.rename(&meant);
    }
    (None, renamed)
}
