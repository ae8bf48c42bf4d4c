//! The sidecar of a programme: the same tree with texts only.

use super::super::codes;
use super::super::finding::Finding;
use super::super::keys;
use super::super::model::Wording;
use super::super::outline;
use super::super::overlay::{Overlay, filled, laid};
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
    let of = outline::of_programme(programme);
    overlay.text(&fields, "title", &mut programme.title);
    overlay.text(&fields, "summary", &mut programme.summary);
    programme.wording = overlay.wording(&fields, of);
    let meetings = overlay.children(
        &fields,
        "meetings",
        programme.meetings.iter().map(|meeting| meeting.id.as_str()),
    );
    for meeting in &mut programme.meetings {
        let Some(node) = filled(&meetings, &meeting.id) else {
            let finding = Finding::new(codes::MISSING_TEXT, fields.key_span("meetings"));
            overlay
                .reader
                .report(finding.with("text", format!("meetings.{}", meeting.id)));
            meeting.wording = Wording::Partial;
            continue;
        };
        if let Some(inner) = overlay.reader.fields(node, keys::sidecar::MEETING) {
            self::meeting(overlay, &inner, meeting);
        }
    }
}

fn meeting(overlay: &mut Overlay<'_, '_>, fields: &Fields<'_, '_>, meeting: &mut Meeting) {
    let of = outline::of_meeting(meeting);
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
            None => overlay.miss(
                fields.key_span("objectives"),
                format!("objectives.{}", objective.id),
            ),
        }
    }
    overlay.list(fields, "prepare", meeting.prepare.iter_mut().collect());
    overlay.list(fields, "bring", meeting.bring.iter_mut().collect());
    overlay.optional(fields, "agree", meeting.agree.as_mut());
    meeting.wording = overlay.wording(fields, of);
}
