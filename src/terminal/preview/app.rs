//! The state behind the author's screens, and the functions that change it: a key, a click, or news of the files.

use ratatui::crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, MouseButton, MouseEvent, MouseEventKind,
};
use ratatui::layout::Rect;

use super::news::{FindingView, PreviewFindings};
use super::overlay::PreviewOverlay;
use super::play::Play;
use super::programme::PreviewProgramme;
use super::view::PreviewPlace;
use crate::engine::{Input, Openness, Seeded};
use crate::language::Words;
use crate::scenario::{SceneId, VariableId};
use crate::terminal::canvas::keys::{
    Mouse, NumberSoFar, PAGE, TypedNumber, interrupts, lines_of, lines_of_wheel, meant, moved,
};
use crate::view::Waits;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PreviewPane {
    Play,
    Findings,
}

/// How the files are now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Files {
    /// What plays is what is on disk.
    Good,
    /// The latest save cannot be played.
    Broken,
    Gone,
}

/// Something on the screen that can be clicked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PreviewHit {
    Choice(usize),
    Finding(usize),
    On,
    /// Anywhere else in a pane.
    Pane(PreviewPane),
}

/// What drawing gives back.
#[derive(Debug, Default)]
pub(super) struct PreviewDrawn {
    /// What can be clicked; what lies on top comes first.
    pub(super) hits: Vec<(Rect, PreviewHit)>,
    /// The scrolls that the texts allowed.
    pub(super) story: u16,
    pub(super) findings: u16,
}

/// The author's screens.
#[derive(Debug)]
pub(crate) struct PreviewApp {
    pub(super) words: Words,
    /// What the file is called.
    pub(super) name: String,
    pub(super) play: Option<Play>,
    /// What stands in its place when a programme is written.
    pub(super) programme: Option<PreviewProgramme>,
    /// Where the author stands, while something plays.
    pub(super) place: Option<PreviewPlace>,
    pub(super) findings: PreviewFindings,
    /// Whether more findings may come.
    pub(super) checking: bool,
    pub(super) files: Files,
    /// A sentence about the last key or save.
    pub(super) remark: Option<String>,
    pub(super) pane: PreviewPane,
    pub(super) overlay: Option<PreviewOverlay>,
    /// The choice that Enter takes.
    pub(super) choice: usize,
    typed: TypedNumber,
    /// The finding that Enter goes to.
    pub(super) finding: usize,
    pub(super) story_scroll: u16,
    /// Where the findings are scrolled to; `None` keeps the one under the cursor in sight.
    pub(super) findings_scroll: Option<u16>,
    pub(super) mouse: Mouse,
    pub(super) left: bool,
    pub(super) language: Option<String>,
    pub(super) chance: Seeded,
    pub(super) reading: u64,
    drawn: PreviewDrawn,
}

impl PreviewApp {
    /// Waits for the first news of a file. The scenario opens in `language` if it has it, else in its author's.
    pub(crate) fn new(
        name: String,
        language: Option<String>,
        chance: Seeded,
        words: Words,
    ) -> Self {
        Self {
            words,
            name,
            play: None,
            programme: None,
            place: None,
            findings: PreviewFindings::default(),
            checking: true,
            files: Files::Good,
            remark: None,
            pane: PreviewPane::Play,
            overlay: None,
            choice: 0,
            typed: TypedNumber::default(),
            finding: 0,
            story_scroll: 0,
            findings_scroll: None,
            mouse: Mouse::default(),
            left: false,
            language,
            chance,
            reading: 0,
            drawn: PreviewDrawn::default(),
        }
    }

    /// Takes in what the screen had room for.
    pub(super) fn drawn(&mut self, drawn: PreviewDrawn) {
        self.story_scroll = drawn.story;
        if let Some(scroll) = &mut self.findings_scroll {
            *scroll = drawn.findings;
        }
        self.drawn = drawn;
    }

    /// Takes one event of the terminal.
    pub(super) fn update(&mut self, event: &Event) {
        match event {
            Event::Key(key) if key.kind == KeyEventKind::Press => self.key(*key),
            Event::Paste(_) => self.say("screen-no-paste"),
            Event::Mouse(mouse) if self.overlay.is_none() => self.mouse(*mouse),
            _ => {}
        }
    }

    fn mouse(&mut self, mouse: MouseEvent) {
        let at = (mouse.column, mouse.row).into();
        let mut hits = self.drawn.hits.iter().filter(|(area, _)| area.contains(at));
        let (hit, pane) = (
            hits.clone().next().map(|&(_, hit)| hit),
            hits.find_map(|&(_, hit)| match hit {
                PreviewHit::Pane(pane) => Some(pane),
                _ => None,
            }),
        );
        match mouse.kind {
            MouseEventKind::Down(MouseButton::Left) => {
                self.pane = pane.unwrap_or(self.pane);
                match hit {
                    Some(PreviewHit::Choice(place)) => self.number(place),
                    Some(PreviewHit::On) => self.enter(),
                    Some(PreviewHit::Finding(place)) => {
                        self.finding = place;
                        self.enter();
                    }
                    Some(PreviewHit::Pane(_)) | None => {}
                }
            }
            kind => {
                if let Some(lines) = lines_of_wheel(kind) {
                    self.scroll(pane, lines);
                }
            }
        }
    }

    fn key(&mut self, key: KeyEvent) {
        if interrupts(key) {
            self.left = true;
            return;
        }
        self.remark = None;
        let code = meant(key.code, &[]);
        if self.overlay.is_some() {
            self.key_over(code);
            return;
        }
        if !matches!(code, KeyCode::Char('0'..='9')) {
            self.typed = TypedNumber::default();
        }
        match code {
            KeyCode::Char('q') | KeyCode::Esc => self.left = true,
            KeyCode::Tab | KeyCode::BackTab => {
                self.pane = match self.pane {
                    PreviewPane::Play => PreviewPane::Findings,
                    PreviewPane::Findings => PreviewPane::Play,
                }
            }
            KeyCode::Char('?') => self.overlay = Some(PreviewOverlay::Help),
            KeyCode::Char('m') => {
                let said = self.mouse.turn();
                self.say(said);
            }
            KeyCode::Char(' ') => self.scroll(None, i32::from(PAGE)),
            KeyCode::Down => self.step(1),
            KeyCode::Up => self.step(-1),
            KeyCode::Enter => self.enter(),
            KeyCode::Char('0'..='9') => self.digit(code),
            KeyCode::Char(sign) => self.command(sign),
            code => {
                if let Some(lines) = lines_of(code) {
                    self.scroll(None, lines);
                }
            }
        }
    }

    /// The keys that need something to play, and the one that a programme has too.
    fn command(&mut self, sign: char) {
        if let Some(programme) = &mut self.programme {
            match sign {
                'l' if programme.next_language() => self.story_scroll = 0,
                'l' => self.say("preview-one-language"),
                _ => self.say("screen-no-key"),
            }
            return;
        }
        let Some(play) = &mut self.play else { return };
        match sign {
            'u' if !play.back() => self.say("preview-no-way-back"),
            'u' => self.show(),
            'r' => self.restart(),
            'a' => self.offer_beginnings(),
            'l' if play.languages() < 2 => self.say("preview-one-language"),
            'l' => {
                play.next_language();
                self.show();
            }
            'd' => match self
                .place
                .as_ref()
                .and_then(|place| place.deadline.as_ref())
            {
                Some((_, deadline)) => self.act(Input::Choose(deadline.choice)),
                None => self.say("preview-no-deadline"),
            },
            'g' => self.offer_scenes(),
            's' => self.offer_state(),
            'v' => self.offer_through(0),
            'i' => self.offer_injects(),
            'h' => self.offer_advice(),
            _ => self.say("screen-no-key"),
        }
    }

    /// Moves the cursor of the pane.
    fn step(&mut self, by: i32) {
        let step = |cursor: usize, count: usize| {
            let moved = cursor.saturating_add_signed(by as isize);
            moved.min(count.saturating_sub(1))
        };
        match self.pane {
            PreviewPane::Play if self.programme.is_some() => self.scroll(None, by),
            PreviewPane::Play => self.choice = step(self.choice, self.entries()),
            PreviewPane::Findings => {
                self.finding = step(self.finding, self.findings.shown.len());
                self.findings_scroll = None;
            }
        }
    }

    /// Scrolls a pane, or the one that has the keys.
    fn scroll(&mut self, pane: Option<PreviewPane>, by: i32) {
        let scroll = match pane.unwrap_or(self.pane) {
            PreviewPane::Play => &mut self.story_scroll,
            PreviewPane::Findings => self.findings_scroll.insert(self.drawn.findings),
        };
        *scroll = moved(*scroll, by);
    }

    /// What Enter does.
    fn enter(&mut self) {
        match self.pane {
            PreviewPane::Play => {
                let Some(place) = &self.place else { return };
                match place.scene.waits {
                    Waits::Continue => self.act(Input::Continue),
                    Waits::Choice => self.number(self.choice),
                    Waits::Nothing => self.say("preview-ended"),
                }
            }
            PreviewPane::Findings => self.visit(),
        }
    }

    /// Goes to the scene of the finding under the cursor.
    fn visit(&mut self) {
        let Some(finding) = self.findings.shown.get(self.finding) else {
            return;
        };
        let FindingView {
            scene: Some(scene), ..
        } = finding
        else {
            self.say("preview-finding-nowhere");
            return;
        };
        let found = self
            .play
            .as_ref()
            .and_then(|play| play.scenario().find_scene(scene));
        match found {
            Some(scene) => {
                self.jump(scene);
                self.pane = PreviewPane::Play;
            }
            None => {
                let values = [("scene", scene.clone().into())];
                self.remark = Some(self.words.say_with("preview-finding-not-yet", &values));
            }
        }
    }

    /// Takes a digit of the number of a choice.
    fn digit(&mut self, code: KeyCode) {
        let count = self.place.as_ref().map_or(0, |place| place.choices.len());
        match self.typed.key(code, count) {
            Some(NumberSoFar::Whole(number)) => self.number(number - 1),
            Some(NumberSoFar::Begun(number)) => {
                (self.pane, self.choice) = (PreviewPane::Play, number - 1);
                self.say("screen-number-begun");
            }
            None => {}
        }
    }

    fn number(&mut self, place: usize) {
        let Some(view) = &self.place else { return };
        let Some(choice) = view.choices.get(place) else {
            return;
        };
        if choice.openness == Openness::Open {
            self.act(Input::Choose(choice.choice));
        } else {
            self.choice = place;
            self.say("preview-not-open");
        }
    }

    pub(super) fn act(&mut self, input: Input) {
        let Some(play) = &mut self.play else { return };
        match play.act(input) {
            Ok(()) => self.show(),
            // Nothing else is refused from a view that shows what is open.
            Err(_) => self.say("preview-stuck"),
        }
    }

    pub(super) fn jump(&mut self, scene: SceneId) {
        if let Some(play) = &mut self.play {
            play.jump(scene);
            self.show();
        }
    }

    pub(super) fn change(&mut self, variable: VariableId, by: i32) {
        let (choice, scroll) = (self.choice, self.story_scroll);
        if let Some(play) = &mut self.play {
            play.change(variable, by);
            self.show();
            (self.choice, self.story_scroll) = (choice, scroll);
        }
    }

    pub(super) fn restart(&mut self) {
        if let Some(play) = &mut self.play {
            play.restart();
            self.show();
        }
    }

    /// Shows where the author stands now.
    pub(super) fn show(&mut self) {
        self.place = self.play.as_ref().map(|play| play.view(&self.words));
        self.story_scroll = 0;
        let choices = self.place.iter().flat_map(|place| &place.choices);
        self.choice = choices
            .map(|choice| choice.openness)
            .position(|openness| openness == Openness::Open)
            .unwrap_or(0);
    }

    pub(super) fn say(&mut self, key: &str) {
        self.remark = Some(self.words.say(key));
    }

    pub(super) fn entries(&self) -> usize {
        self.place.as_ref().map_or(0, |place| place.choices.len())
    }

    pub(super) fn variables(&self) -> usize {
        self.place.as_ref().map_or(0, |place| place.variables.len())
    }
}
