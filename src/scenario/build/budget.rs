//! Budgets: what may be done of the choices of a scene.

use super::super::codes;
use super::super::finding::Finding;
use super::super::ids::{ChoiceId, SceneId, VariableId};
use super::super::keys;
use super::super::model::{Budget, BudgetUnit, Kind, Start, Variable};
use super::super::read::Fields;
use super::super::source::Span;
use super::super::yaml::Node;
use super::Builder;

impl Builder<'_, '_, '_, '_> {
    /// The budget of a scene, with a meter of what is left of it.
    pub(super) fn budget(&mut self, scene: SceneId, node: &Node<'_>) -> Option<Budget> {
        let fields = self.reader.fields(node, keys::BUDGET)?;
        let (choices, minutes) = (fields.get("choices"), fields.get("minutes"));
        let (unit, amount) = match (choices, minutes) {
            (Some(node), None) => (BudgetUnit::Choices, self.reader.number(node, 1..=1_000)?),
            (None, Some(node)) => (BudgetUnit::Minutes, self.reader.number(node, 1..=1_000)?),
            (choices, _) => {
                let what = if choices.is_some() { "both" } else { "none" };
                let finding = Finding::new(codes::ONE_UNIT, fields.span);
                self.reader.report(finding.with("what", what));
                return None;
            }
        };
        let left = VariableId::at(self.names.variables.len() + self.budgets.len());
        let name = self.names.scenes[scene.index()].name.value;
        self.budgets.push(Variable {
            // No id has a blank in it.
            id: format!("{name} budget"),
            kind: Kind::Meter {
                from: 0,
                to: amount,
            },
            label: None,
            better: None,
            start: Start::Fixed(amount),
        });
        Some(Budget { unit, amount, left })
    }

    /// What a choice takes of a budget that could not be read: nobody knows, and it may be anything.
    fn spending_unread(&mut self, fields: &Fields<'_, '_>) -> (Option<i32>, Option<u32>) {
        if let Some(node) = fields.get("free") {
            self.reader.yes_no(node);
        }
        if let Some(node) = fields.get("minutes") {
            self.reader.minutes(node);
        }
        (None, None)
    }

    /// What a choice takes of the budget of its scene, and its minutes; `written` says that a scene has one, though it may
    /// be none.
    pub(super) fn spending(
        &mut self,
        budget: Option<Budget>,
        written: bool,
        fields: &Fields<'_, '_>,
    ) -> (Option<i32>, Option<u32>) {
        if budget.is_none() && written {
            return self.spending_unread(fields);
        }
        let unit = budget.map(|budget| budget.unit);
        let free = fields.get("free").map(|node| self.reader.yes_no(node));
        if free == Some(None) {
            return (None, None);
        }
        let free = free.flatten();
        let minutes = fields.get("minutes");
        let mut needless = |key: &'static str, fits: bool| {
            if fields.has(key) && !fits {
                let finding =
                    Finding::new(codes::UNKNOWN_KEY, fields.key_span(key)).with("key", key);
                let finding = finding.with("keys", "budget");
                self.reader.report(finding.helped("help-budget"));
            }
        };
        needless("free", unit.is_some());
        needless("minutes", unit == Some(BudgetUnit::Minutes));
        let (Some(budget), false) = (budget, free == Some(true)) else {
            return (None, None);
        };
        if budget.unit == BudgetUnit::Choices {
            return (Some(1), None);
        }
        let Some(node) = minutes else {
            self.reader
                .report(Finding::new(codes::WITHOUT_MINUTES, fields.span));
            return (None, None);
        };
        let spends = self.reader.number(node, 1..=budget.amount);
        (spends, spends.map(i32::unsigned_abs))
    }

    /// Says so where nothing is left to choose once a budget is spent.
    pub(super) fn way_out(&mut self, first: ChoiceId, count: usize, span: Span) {
        let mut choices = self.choices[first.index()..][..count].iter();
        if !choices.any(|it| it.spends.is_none() && it.when.is_none() && !it.once) {
            self.reader
                .report(Finding::new(codes::BUDGET_WITHOUT_EXIT, span));
        }
    }
}
