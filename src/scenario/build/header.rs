//! What stands before the scenes.

use super::super::codes;
use super::super::finding::Finding;
use super::super::keys;
use super::super::model::{Competency, Level, Objective, Role, Source, Statement};
use super::super::read::Fields;
use super::super::source::{At, Span};
use super::Builder;

/// The most facts that a scenario names: a card of them is read at a glance.
const MOST_FACTS: usize = 9;

/// The most statements that a scenario has: they are answered in a minute, on one page of a phone.
const MOST_STATEMENTS: usize = 5;

#[derive(Debug)]
pub(super) struct Header {
    pub(super) id: String,
    pub(super) id_span: Span,
    pub(super) version: String,
    pub(super) title: String,
    pub(super) language: String,
    pub(super) summary: String,
    pub(super) minutes: Option<At<u32>>,
    pub(super) audience: Vec<String>,
    pub(super) themes: Vec<String>,
    pub(super) level: Option<Level>,
    pub(super) authors: Vec<String>,
    pub(super) license: Option<String>,
    pub(super) content_note: Option<String>,
    pub(super) objectives: Vec<Objective>,
    pub(super) statements: Vec<Statement>,
    pub(super) competencies: Vec<Competency>,
    pub(super) roles: Vec<Role>,
    pub(super) sources: Vec<Source>,
    pub(super) fact_ids: Vec<At<String>>,
}

impl Builder<'_, '_, '_, '_> {
    pub(super) fn header(&mut self, fields: &Fields<'_, '_>) -> Header {
        self.reader.format(fields);
        Header {
            id: self.reader.required_id(fields, "id"),
            id_span: fields.get("id").map(|node| node.span).unwrap_or_default(),
            version: self.reader.required_text(fields, "version"),
            title: self.reader.required_text(fields, "title"),
            language: self.reader.language(fields),
            summary: self
                .reader
                .optional_text(fields, "summary")
                .unwrap_or_default(),
            minutes: self.reader.planned(fields.get("minutes")),
            audience: self.reader.texts(fields.get("audience")),
            themes: self.reader.texts(fields.get("themes")),
            level: fields.get("level").and_then(|node| {
                self.reader.word(
                    node,
                    &[("basic", Level::Basic), ("advanced", Level::Advanced)],
                )
            }),
            authors: self.reader.texts(fields.get("authors")),
            license: self.reader.optional_text(fields, "license"),
            content_note: self.reader.optional_text(fields, "content_note"),
            objectives: self.reader.objectives(fields),
            statements: self.statements(fields),
            competencies: self.competencies(fields),
            roles: self.roles(fields),
            sources: self.declared_sources(fields),
            fact_ids: self.named_facts(fields),
        }
    }

    /// What people say of themselves; few, so that they are answered.
    fn statements(&mut self, fields: &Fields<'_, '_>) -> Vec<Statement> {
        let texts = self.reader.texts_by_id(fields, "statements");
        if texts.len() > MOST_STATEMENTS {
            let finding = Finding::new(codes::OUT_OF_RANGE, fields.key_span("statements"))
                .with("number", texts.len().to_string())
                .with("from", "0")
                .with("to", MOST_STATEMENTS.to_string());
            self.reader.report(finding.helped("help-statements"));
        }
        let texts = texts.into_iter();
        texts.map(|(id, text)| Statement { id, text }).collect()
    }

    /// The names of this table were collected and their ids checked before; so with roles and sources.
    fn competencies(&mut self, fields: &Fields<'_, '_>) -> Vec<Competency> {
        self.declared(
            fields,
            "competencies",
            keys::COMPETENCY,
            |builder, id, fields| Competency {
                id,
                title: builder.reader.required_text(fields, "title"),
                about: builder.reader.optional_text(fields, "about"),
            },
        )
    }

    fn roles(&mut self, fields: &Fields<'_, '_>) -> Vec<Role> {
        self.declared(fields, "roles", keys::ROLE, |builder, id, fields| Role {
            id,
            title: builder.reader.required_text(fields, "title"),
            brief: builder.reader.optional_text(fields, "brief"),
        })
    }

    fn declared_sources(&mut self, fields: &Fields<'_, '_>) -> Vec<Source> {
        self.declared(fields, "sources", keys::SOURCE, |builder, id, fields| {
            Source {
                id,
                title: builder.reader.required_text(fields, "title"),
                publisher: builder.reader.optional_text(fields, "publisher"),
                year: fields
                    .get("year")
                    .and_then(|node| builder.reader.number(node, 1..=9_999)),
                checked: fields
                    .get("checked")
                    .and_then(|node| builder.reader.day(node)),
            }
        })
    }

    /// The ids of facts; which there are, is for whoever has the files beside this one.
    fn named_facts(&mut self, fields: &Fields<'_, '_>) -> Vec<At<String>> {
        let Some(node) = fields.get("facts") else {
            return Vec::new();
        };
        let items = self.reader.list(node);
        if items.len() > MOST_FACTS {
            let finding = Finding::new(codes::OUT_OF_RANGE, fields.key_span("facts"))
                .with("number", items.len().to_string())
                .with("from", "0")
                .with("to", MOST_FACTS.to_string());
            self.reader.report(finding.helped("help-facts"));
        }
        let mut named = Vec::with_capacity(items.len());
        for item in items {
            if let Some(scalar) = self.reader.scalar(item, "text") {
                named.push(At::new(scalar.text.as_ref().to_owned(), item.span));
            }
        }
        named
    }

    fn declared<T>(
        &mut self,
        fields: &Fields<'_, '_>,
        key: &str,
        keys: &[&'static str],
        mut make: impl FnMut(&mut Self, String, &Fields<'_, '_>) -> T,
    ) -> Vec<T> {
        let Some(super::super::yaml::Value::Map(entries)) = fields.get(key).map(|node| &node.value)
        else {
            return Vec::new();
        };
        let mut made = Vec::with_capacity(entries.len());
        for (name, node) in entries {
            if let Some(fields) = self.reader.fields_under(name.span, node, keys) {
                made.push(make(self, name.value.as_ref().to_owned(), &fields));
            }
        }
        made
    }
}
