//! The sidecar of a programme: the same tree with texts only.

use super::super::finding::Finding;
use super::super::keys;
use super::super::model::Wording;
use super::super::outline::{self, Entries, MadeFrom, Outline};
use super::super::overlay::{Overlay, Part, filled, laid};
use super::super::read::Fields;
use super::super::yaml::Node;
use super::{Meeting, Programme};

/// What came of reading a sidecar.
#[derive(Debug)]
pub struct TranslatedProgramme {
    /// The programme in the sidecar's language, when no finding is an error.
    pub programme: Option<Programme>,
    pub findings: Vec<Finding>,
}

/// Lays a sidecar over the programme it translates.
pub fn translate(programme: &Programme, sidecar: &[u8]) -> TranslatedProgramme {
    let (programme, findings) = laid(programme, sidecar, lay);
    TranslatedProgramme {
        programme,
        findings,
    }
}

fn lay(overlay: &mut Overlay<'_, '_>, root: &Node<'_>, programme: &mut Programme) {
    let keys = keys::sidecar::PROGRAMME;
    let Some(fields) = overlay.reader.fields(root, keys) else {
        return;
    };
    programme.language = overlay.opening(&fields, &programme.id, &programme.language);
    let made = MadeFrom::these(&head(programme));
    overlay.begin(&fields);
    overlay.text(&fields, "title", &mut programme.title);
    overlay.text(&fields, "summary", &mut programme.summary);
    programme.wording = overlay.wording(&fields, Part::Header, made);
    let meetings = overlay.children(
        &fields,
        "meetings",
        programme.meetings.iter().map(|meeting| meeting.id.as_str()),
    );
    for meeting in &mut programme.meetings {
        let Some(node) = filled(&meetings, &meeting.id) else {
            let made = MadeFrom::these(&texts(meeting));
            let part = Part::Meeting(&meeting.id);
            overlay.untold(&fields, ("meetings", &meetings), part, made.texts);
            meeting.wording = Wording::Partial;
            continue;
        };
        if let Some(inner) = overlay.reader.fields(node, keys::sidecar::MEETING) {
            self::meeting(overlay, &inner, meeting);
        }
    }
}

fn meeting(overlay: &mut Overlay<'_, '_>, fields: &Fields<'_, '_>, meeting: &mut Meeting) {
    let made = MadeFrom::these(&texts(meeting));
    overlay.begin(fields);
    overlay.text(fields, "title", &mut meeting.title);
    overlay.optional(fields, "about", meeting.about.as_mut());
    let objectives = overlay.children(
        fields,
        "objectives",
        meeting.objectives.iter().map(|it| it.id.as_str()),
    );
    for objective in &mut meeting.objectives {
        match filled(&objectives, &objective.id) {
            Some(node) => overlay.given(node, &mut objective.text),
            None => overlay.miss_in(fields, "objectives", &objectives, &objective.id),
        }
    }
    let (prepare, bring) = (&mut meeting.prepare, &mut meeting.bring);
    overlay.list(fields, "prepare", "prepare", prepare.iter_mut().collect());
    overlay.list(fields, "bring", "bring", bring.iter_mut().collect());
    overlay.optional(fields, "agree", meeting.agree.as_mut());
    meeting.wording = overlay.wording(fields, Part::Meeting(&meeting.id), made);
}

/// The whole sidecar of a programme.
pub(in super::super) fn outline<'a>(programme: &'a Programme, language: &'a str) -> Outline<'a> {
    let meetings = programme.meetings.iter().map(|meeting| {
        let mut entries = texts(meeting);
        entries.insert(0, ("of", outline::made_from(&texts(meeting))));
        (meeting.id.as_str(), Outline::Map(entries))
    });
    let mut entries = vec![
        ("translates", Outline::Value(&programme.id)),
        ("language", Outline::Value(language)),
        ("of", outline::made_from(&head(programme))),
    ];
    entries.extend(head(programme));
    entries.push(("meetings", Outline::Map(meetings.collect())));
    Outline::Map(entries)
}

fn head(programme: &Programme) -> Entries<'_> {
    vec![
        ("title", Outline::Text(&programme.title)),
        ("summary", Outline::Text(&programme.summary)),
    ]
}

fn texts(meeting: &Meeting) -> Entries<'_> {
    let mut entries = vec![("title", Outline::Text(meeting.title.as_str()))];
    outline::optional(&mut entries, "about", meeting.about.as_deref());
    outline::objectives(&mut entries, &meeting.objectives);
    for (key, texts) in [("prepare", &meeting.prepare), ("bring", &meeting.bring)] {
        outline::list(&mut entries, key, texts.iter().map(String::as_str));
    }
    outline::optional(&mut entries, "agree", meeting.agree.as_deref());
    entries
}
