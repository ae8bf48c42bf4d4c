//! The conversation with an editor: what it says and asks, one message at a time.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use lsp_server::{Connection, ErrorCode, Message, Notification, ProtocolError, Request, Response};
use lsp_types::{
    CodeAction, CodeActionKind, CodeActionParams, CodeActionProvider, CodeActionResponse,
    CodeActionTriggerKind, CodeLens, CodeLensOptions, CodeLensParams, Command, CompletionOptions,
    CompletionParams, DefinitionParams, DefinitionProvider, DidChangeTextDocumentParams,
    DidChangeWatchedFilesParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams,
    DocumentSymbolParams, DocumentSymbolProvider, ExecuteCommandOptions, ExecuteCommandParams,
    FoldingRangeParams, FoldingRangeProvider, HoverParams, HoverProvider, MessageType,
    Notification as _, Position, PrepareRenameParams, ReferenceParams, ReferencesProvider,
    Registration, RegistrationParams, RenameOptions, RenameParams, RenameProvider,
    ServerCapabilities, ShowMessageNotification, ShowMessageParams, TextDocumentContentChangeEvent,
    TextDocumentSync, TextDocumentSyncKind, Uri,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::completion::{self, CompletionForm};
use super::documents::{Documents, Looked, path};
use super::fixes::fixes;
use super::hover::{as_written, hover};
use super::names;
use super::outline;
use super::publish::{Publisher, Shared, ToCheck, held};
use super::rename::{prepare, rename};
use super::{FindingTold, Weight, Workbench};
use crate::language::Words;
use crate::scenario::Lines;
use crate::view::sanitise;

/// Why the conversation ended otherwise than as editors end it.
pub(crate) type Broken = ProtocolError;

/// Answers an editor until it says goodbye. What is done beside the conversation, and the words, `begin` with the tag of the
/// language in which the editor is read; it is empty where the editor does not say.
///
/// # Errors
/// [`Broken`] when what comes is no conversation of the protocol.
pub(crate) fn serve(
    connection: &Connection,
    begin: impl FnOnce(&str) -> (Arc<dyn Workbench>, Words),
) -> Result<(), Broken> {
    let capabilities = serde_json::to_value(capabilities()).expect("names and values");
    let editor = connection.initialize(capabilities)?;
    let (workbench, words) = begin(editor["locale"].as_str().unwrap_or_default());
    let can = |path: &str| editor["capabilities"].pointer(path) == Some(&Value::Bool(true));
    let snippets = can("/textDocument/completion/completionItem/snippetSupport");
    if can("/workspace/didChangeWatchedFiles/dynamicRegistration") {
        // Where nobody listens any more the program is about to end.
        let _ = connection.sender.send(watching().into());
    }
    let shared = Arc::new(Mutex::new(Shared::default()));
    // What still explores when the conversation ends has nobody to tell.
    let sender = Arc::new(connection.sender.clone());
    let listener = Arc::downgrade(&sender);
    let out = move |message| match listener.upgrade() {
        Some(sender) => sender.send(message).is_ok(),
        None => false,
    };
    let tell = Box::new(out.clone());
    let mut server = Server {
        workbench: Arc::clone(&workbench),
        documents: Documents::default(),
        publisher: Publisher::begin(workbench, out, Arc::clone(&shared)),
        shared,
        words,
        snippets,
        tell,
    };
    for message in &connection.receiver {
        match message {
            Message::Request(request) => {
                if connection.handle_shutdown(&request)? {
                    return Ok(());
                }
                let answer = server.answer(request);
                if connection.sender.send(answer.into()).is_err() {
                    return Ok(());
                }
            }
            Message::Notification(told) => server.hear(told),
            // What was asked of the editor it may refuse.
            Message::Response(_) => {}
        }
    }
    Ok(())
}

/// What the server can do.
fn capabilities() -> ServerCapabilities {
    let signs = [":", " ", "(", ".", "{", "[", "\""];
    ServerCapabilities {
        text_document_sync: Some(TextDocumentSync::Kind(TextDocumentSyncKind::Incremental)),
        completion_provider: Some(CompletionOptions {
            trigger_characters: Some(signs.map(str::to_owned).to_vec()),
            ..CompletionOptions::default()
        }),
        hover_provider: Some(HoverProvider::Bool(true)),
        definition_provider: Some(DefinitionProvider::Bool(true)),
        references_provider: Some(ReferencesProvider::Bool(true)),
        document_symbol_provider: Some(DocumentSymbolProvider::Bool(true)),
        folding_range_provider: Some(FoldingRangeProvider::Bool(true)),
        code_action_provider: Some(CodeActionProvider::Bool(true)),
        code_lens_provider: Some(CodeLensOptions::default()),
        execute_command_provider: Some(ExecuteCommandOptions {
            commands: vec![PLAY.to_owned()],
            ..ExecuteCommandOptions::default()
        }),
        rename_provider: Some(RenameProvider::RenameOptions(RenameOptions {
            prepare_provider: Some(true),
            ..RenameOptions::default()
        })),
        ..ServerCapabilities::default()
    }
}

/// Asks the editor to tell what changes on disk: a translation that was brought up to date, a file that came from others.
fn watching() -> Request {
    let every = json!({ "watchers": [{ "globPattern": "**/*.{yaml,yml}" }] });
    let watch = Registration {
        id: WATCH.to_owned(),
        method: "workspace/didChangeWatchedFiles".to_owned(),
        register_options: Some(every),
    };
    let method = "client/registerCapability".to_owned();
    Request::new(
        WATCH.to_owned().into(),
        method,
        RegistrationParams::new(vec![watch]),
    )
}

/// What this asking is called.
const WATCH: &str = "watch";

struct Server {
    workbench: Arc<dyn Workbench>,
    documents: Documents,
    publisher: Publisher,
    shared: Arc<Mutex<Shared>>,
    words: Words,
    /// Whether the editor knows places to fill in.
    snippets: bool,
    /// Tells the editor something; false when it does not listen any more.
    tell: Box<dyn Fn(Message) -> bool>,
}

/// The command that plays a scene: a file, and the id of the scene in it.
const PLAY: &str = "veerkracht.play";

/// What comes of a question: an answer, or a sentence why there is none.
type Answered = Result<Value, String>;

impl Server {
    /// Takes in what an editor tells. What cannot be read is passed over, as the protocol asks.
    fn hear(&mut self, told: Notification) {
        match told.method.as_str() {
            "textDocument/didOpen" => {
                if let Ok(opened) = serde_json::from_value::<DidOpenTextDocumentParams>(told.params)
                {
                    let opened = opened.text_document;
                    self.changed(&opened.uri, opened.version, |_| opened.text);
                }
            }
            "textDocument/didChange" => {
                if let Ok(changed) =
                    serde_json::from_value::<DidChangeTextDocumentParams>(told.params)
                {
                    let document = changed.text_document;
                    let version = document.version;
                    self.changed(&document.text_document_identifier.uri, version, |text| {
                        changed.content_changes.into_iter().fold(text, with)
                    });
                }
            }
            "textDocument/didClose" => {
                if let Ok(closed) =
                    serde_json::from_value::<DidCloseTextDocumentParams>(told.params)
                    && let Some(path) = path(&closed.text_document.uri)
                {
                    self.documents.close(&path);
                    self.look_at(&path);
                }
            }
            "workspace/didChangeWatchedFiles" => {
                if let Ok(changed) =
                    serde_json::from_value::<DidChangeWatchedFilesParams>(told.params)
                {
                    let paths = changed.changes.iter().filter_map(|it| path(&it.uri));
                    self.changed_on_disk(paths);
                }
            }
            _ => {}
        }
    }

    /// Takes in the new text of a file, made from the one before.
    fn changed(&mut self, uri: &Uri, version: i32, text: impl FnOnce(String) -> String) {
        let Some(path) = path(uri) else { return };
        let before = self.documents.text(&path).unwrap_or_default().to_owned();
        self.documents.put(path.clone(), version, text(before));
        self.look_at(&path);
    }

    /// Has what is open beside these files looked at once more. What is open itself the editor knows better.
    fn changed_on_disk(&mut self, paths: impl Iterator<Item = PathBuf>) {
        let closed = paths.filter(|path| self.documents.version(path).is_none());
        let folders: BTreeSet<_> = closed
            .filter_map(|it| Some(it.parent()?.to_owned()))
            .collect();
        let open = folders.iter().flat_map(|it| self.documents.open_in(it));
        let stories: BTreeSet<_> = open.map(Documents::own).collect();
        for story in stories {
            self.look_at(&story);
        }
    }

    /// Has the file looked at to which a file belongs.
    fn look_at(&mut self, path: &Path) {
        let own = Documents::own(path);
        let family = std::iter::once(own.clone()).chain(self.documents.unsaved.sidecars(&own));
        let versions = family.filter_map(|path| {
            let version = self.documents.version(&path)?;
            Some((path, version))
        });
        let versions: HashMap<_, _> = versions.collect();
        self.publisher.ask(ToCheck {
            closed: versions.is_empty(),
            versions,
            unsaved: self.documents.unsaved.clone(),
            path: own,
        });
    }

    fn answer(&self, request: Request) -> Response {
        let Request { id, method, params } = request;
        let answered = match method.as_str() {
            "textDocument/completion" => self.completion(params),
            "textDocument/hover" => self.hover(params),
            "textDocument/definition" => self.definition(params),
            "textDocument/references" => self.references(params),
            "textDocument/prepareRename" => self.prepare_rename(params),
            "textDocument/rename" => self.rename(params),
            "textDocument/documentSymbol" => self.symbols(params),
            "textDocument/foldingRange" => self.folds(params),
            "textDocument/codeAction" => self.actions(params),
            "textDocument/codeLens" => self.lenses(params),
            "workspace/executeCommand" => self.play(params),
            _ => {
                let code = ErrorCode::MethodNotFound as i32;
                return Response::new_err(id, code, method);
            }
        };
        match answered {
            Ok(value) => Response::new_ok(id, value),
            Err(sentence) => Response::new_err(id, ErrorCode::RequestFailed as i32, sentence),
        }
    }

    fn completion(&self, params: Value) -> Answered {
        let asked: CompletionParams = read(params)?;
        let at = asked.text_document_position_params;
        let file = self.file(&at.text_document.uri);
        let form = CompletionForm {
            language: self.words.language().tag(),
            snippets: self.snippets,
        };
        let items = file.map(|file| completion::items(&self.documents, &file, at.position, form));
        written(items)
    }

    fn hover(&self, params: Value) -> Answered {
        let asked: HoverParams = read(params)?;
        let at = asked.text_document_position_params;
        let meant = self.meant(&at.text_document.uri, at.position);
        let told = meant.and_then(|meant| {
            let story = held(&self.shared).known.of(&meant.own);
            match story {
                Some(story) => hover(&meant, &story, &self.words),
                None => {
                    let own = self.documents.look(&meant.own)?;
                    as_written(completion::part(own.last.as_deref()?, &meant.thing)?)
                }
            }
        });
        written(told)
    }

    fn definition(&self, params: Value) -> Answered {
        let asked: DefinitionParams = read(params)?;
        let at = asked.text_document_position_params;
        let meant = self.meant(&at.text_document.uri, at.position);
        written(meant.map(|meant| names::definition(&self.documents, &meant)))
    }

    fn references(&self, params: Value) -> Answered {
        let asked: ReferenceParams = read(params)?;
        let at = asked.text_document_position_params;
        let defined = asked.context.include_declaration;
        let meant = self.meant(&at.text_document.uri, at.position);
        written(meant.map(|meant| names::references(&self.documents, &meant, defined)))
    }

    fn prepare_rename(&self, params: Value) -> Answered {
        let asked: PrepareRenameParams = read(params)?;
        let at = asked.text_document_position_params;
        match self.file(&at.text_document.uri) {
            Some(file) => written(prepare(&self.documents, &file, at.position, &self.words)?),
            None => written(()),
        }
    }

    fn rename(&self, params: Value) -> Answered {
        let asked: RenameParams = read(params)?;
        let at = asked.text_document_position_params;
        let to = (at.position, asked.new_name.trim());
        match self.file(&at.text_document.uri) {
            Some(file) => written(rename(&self.documents, &file, to, &self.words)?),
            None => written(()),
        }
    }

    fn symbols(&self, params: Value) -> Answered {
        let asked: DocumentSymbolParams = read(params)?;
        let file = self.file(&asked.text_document.uri);
        written(file.map(|file| outline::symbols(&file)))
    }

    fn folds(&self, params: Value) -> Answered {
        let asked: FoldingRangeParams = read(params)?;
        let file = self.file(&asked.text_document.uri);
        written(file.map(|file| outline::folds(&file)))
    }

    fn actions(&self, params: Value) -> Answered {
        let asked: CodeActionParams = read(params)?;
        let Some(file) = self.file(&asked.text_document.uri) else {
            return written(());
        };
        let wanted = |kind: &CodeActionKind| {
            let only = asked.context.only.as_ref();
            only.is_none_or(|only| only.iter().any(|it| covers(it, kind)))
        };
        let mut actions = Vec::new();
        if wanted(&CodeActionKind::QuickFix)
            && let Some(told) = held(&self.shared).shown.get(&file.path)
        {
            actions.extend(fixes(&file, told, asked.range, &self.words));
        }
        // A sign in the margin says that there is something to mend; that one can play is so everywhere.
        let by_hand = asked.context.trigger_kind != Some(CodeActionTriggerKind::Automatic);
        let play = CodeActionKind::Custom(PLAY.into());
        if by_hand
            && wanted(&play)
            && let Some(scene) = outline::scene_at(&file, asked.range.start)
        {
            let command = self.play_from(&asked.text_document.uri, &scene);
            actions.push(CodeAction {
                title: command.title.clone(),
                kind: Some(play),
                command: Some(command),
                ..CodeAction::default()
            });
        }
        let actions = actions.into_iter().map(CodeActionResponse::CodeAction);
        written(actions.collect::<Vec<_>>())
    }

    fn lenses(&self, params: Value) -> Answered {
        let asked: CodeLensParams = read(params)?;
        let uri = asked.text_document.uri;
        let scenes = self.file(&uri).map(|file| outline::scenes(&file));
        let scenes = scenes.unwrap_or_default().into_iter();
        let lenses = scenes.map(|(scene, range)| CodeLens {
            range,
            command: Some(self.play_from(&uri, &scene)),
            data: None,
        });
        written(lenses.collect::<Vec<_>>())
    }

    /// The command with which a scene is played.
    fn play_from(&self, uri: &Uri, scene: &str) -> Command {
        Command {
            title: self.words.say("editor-play"),
            tooltip: None,
            command: PLAY.to_owned(),
            arguments: Some(vec![uri.to_string().into(), scene.into()]),
        }
    }

    /// Opens a scene in the browser.
    fn play(&self, params: Value) -> Answered {
        let asked: ExecuteCommandParams = read(params)?;
        let mut told = asked.arguments.into_iter().flatten();
        let mut text = || told.next().and_then(|it| it.as_str().map(str::to_owned));
        let (uri, scene) = (text(), text());
        let path = uri.and_then(|uri| path(&Uri::parse(&uri).ok()?));
        let (Some(path), Some(scene), true) = (path, scene, asked.command == PLAY) else {
            return Err(self.words.say("editor-play-nothing"));
        };
        let own = Documents::own(&path);
        let (story, unsound) = {
            let shared = held(&self.shared);
            let shown = shared.shown.get(&own);
            let error = |told: &FindingTold| told.weight == Weight::Error;
            let unsound = shown.is_some_and(|shown| shown.findings.iter().any(error));
            (shared.known.of(&own), unsound)
        };
        let story = story.ok_or_else(|| self.words.say("editor-play-unsound"))?;
        // Whoever plays from a file wants to read what stands in it.
        let file = self.documents.look(&path).and_then(|file| file.last);
        let language = file.as_deref().and_then(|index| index.part("language"));
        let language = language.and_then(|part| part.text.as_deref());
        let page = story.page_at(&scene, language.unwrap_or_default());
        let page = page.ok_or_else(|| self.words.say("editor-play-nothing"))?;
        let page = self.workbench.show(&story.scenario.id, &page)?;
        let key = match unsound {
            true => "editor-playing-before",
            false => "editor-playing",
        };
        let values = [("scene", sanitise(&scene).into()), ("path", page.into())];
        let said = ShowMessageParams::new(MessageType::Info, self.words.say_with(key, &values));
        let method = ShowMessageNotification::METHOD.as_str().to_owned();
        (self.tell)(Notification::new(method, said).into());
        written(())
    }

    fn file(&self, uri: &Uri) -> Option<Looked> {
        self.documents.look(&path(uri)?)
    }

    fn meant(&self, uri: &Uri, position: Position) -> Option<names::Meant> {
        names::meant(&self.documents, &self.file(uri)?, position)
    }
}

/// Whether a kind that was asked for is this one, or one above it.
fn covers(asked: &CodeActionKind, kind: &CodeActionKind) -> bool {
    let (asked, kind) = (String::from(asked.clone()), String::from(kind.clone()));
    let rest = kind.strip_prefix(&asked);
    asked.is_empty() || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// A text after a change.
fn with(mut text: String, change: TextDocumentContentChangeEvent) -> String {
    match change {
        TextDocumentContentChangeEvent::TextDocumentContentChangeWholeDocument(whole) => whole.text,
        TextDocumentContentChangeEvent::TextDocumentContentChangePartial(part) => {
            let lines = Lines::of(&text);
            let start = super::place::offset(&lines, part.range.start);
            let end = super::place::offset(&lines, part.range.end).max(start);
            text.replace_range(start..end, &part.text);
            text
        }
    }
}

fn read<T: DeserializeOwned>(params: Value) -> Result<T, String> {
    serde_json::from_value(params).map_err(|error| error.to_string())
}

fn written(answer: impl Serialize) -> Answered {
    serde_json::to_value(answer).map_err(|error| error.to_string())
}
