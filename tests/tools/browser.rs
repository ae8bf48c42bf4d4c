//! A real browser: Chromium, with its driver.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;

/// A driver that opens sessions; it and its browsers are gone when this is dropped.
pub(crate) struct Browser {
    driver: Child,
    address: String,
    profiles: TempDir,
}

/// Runs `act` with a browser.
pub(crate) fn browse(act: impl AsyncFnOnce(&Browser)) {
    let browser = Browser::start();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.expect("a runtime").block_on(act(&browser));
}

impl Browser {
    fn start() -> Self {
        let mut driver = Command::new("chromedriver")
            .args(["--port=0", "--log-level=SEVERE"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver");
        let lines = BufReader::new(driver.stdout.take().expect("an output")).lines();
        let port = lines.map_while(Result::ok).find_map(|line| {
            let (_, port) = line.split_once("started successfully on port ")?;
            port.trim_end_matches('.').parse::<u16>().ok()
        });
        Self {
            driver,
            address: format!("http://127.0.0.1:{}", port.expect("a port")),
            profiles: TempDir::new().expect("a folder"),
        }
    }

    /// Opens a window of this size, with a profile of its own. A driver taps faster than any finger, so a second passes in
    /// it between any two looks at a clock: what is tapped is tapped on the page that is there.
    pub(crate) async fn open(&self, width: u32, height: u32) -> Client {
        let window = self.window(width, height, true).await;
        let source = "let passed = 0; performance.now = () => passed += 1000;";
        let source = json!({ "source": format!("{{ {source} }}") });
        self.pretends(&window, "Page.addScriptToEvaluateOnNewDocument", &source)
            .await;
        window
    }

    /// Opens a window of this size in which time passes as it does.
    pub(crate) async fn open_in_time(&self, width: u32, height: u32) -> Client {
        self.window(width, height, true).await
    }

    /// Opens a window whose reader switched scripts off.
    pub(crate) async fn open_without_script(&self, width: u32, height: u32) -> Client {
        self.window(width, height, false).await
    }

    async fn window(&self, width: u32, height: u32, script: bool) -> Client {
        let profile = TempDir::new_in(self.profiles.path())
            .expect("a folder")
            .keep();
        let arguments = [
            "--headless".to_owned(),
            "--no-sandbox".to_owned(),
            "--disable-gpu".to_owned(),
            "--disable-quic".to_owned(),
            "--disable-dev-shm-usage".to_owned(),
            "--no-first-run".to_owned(),
            "--disable-background-networking".to_owned(),
            "--disable-component-update".to_owned(),
            "--disable-sync".to_owned(),
            format!("--window-size={width},{height}"),
            format!("--user-data-dir={}", profile.display()),
        ];
        let mut options = json!({ "args": arguments });
        if !script {
            options["prefs"] = json!({ "profile.managed_default_content_settings.javascript": 2 });
        }
        // A window is never this narrow; a phone is.
        if width < 500 {
            let metrics =
                json!({ "width": width, "height": height, "pixelRatio": 2.0, "mobile": true });
            options["mobileEmulation"] = json!({ "deviceMetrics": metrics });
        }
        let wanted = json!({
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL" },
        });
        let Value::Object(wanted) = wanted else {
            unreachable!("an object was written")
        };
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(wanted);
        builder.connect(&self.address).await.expect("a window")
    }

    /// What the page wrote to its console since the last time: errors of scripts, and what was refused or not found.
    pub(crate) async fn console(&self, client: &Client) -> Vec<String> {
        let session = client
            .session_id()
            .await
            .expect("an answer")
            .expect("a session");
        let mut answer = ureq::post(format!("{}/session/{session}/se/log", self.address))
            .send_json(json!({ "type": "browser" }))
            .expect("a log");
        let answer: Value = answer.body_mut().read_json().expect("a log");
        let entries = answer["value"].as_array().expect("entries");
        entries
            .iter()
            .map(|entry| entry["message"].to_string())
            .collect()
    }

    /// Lets a page know whether its reader prefers dark screens.
    pub(crate) async fn dims(&self, client: &Client, dark: bool) {
        let scheme = if dark { "dark" } else { "light" };
        let feature = json!({ "name": "prefers-color-scheme", "value": scheme });
        let params = json!({ "features": [feature] });
        self.pretends(client, "Emulation.setEmulatedMedia", &params)
            .await;
    }

    /// Lets a window pretend to be elsewhere, by a command of its debugging protocol.
    pub(crate) async fn pretends(&self, client: &Client, command: &str, params: &Value) {
        self.asks(client, command, params).await;
    }

    /// Asks a window something, by a command of its debugging protocol.
    pub(crate) async fn asks(&self, client: &Client, command: &str, params: &Value) -> Value {
        let session = client
            .session_id()
            .await
            .expect("an answer")
            .expect("a session");
        let address = format!("{}/session/{session}/goog/cdp/execute", self.address);
        let mut answer = ureq::post(address)
            .send_json(json!({ "cmd": command, "params": params }))
            .expect(command);
        let mut answer: Value = answer.body_mut().read_json().expect(command);
        answer["value"].take()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The driver takes its browsers along.
        let _ = ureq::get(format!("{}/shutdown", self.address)).call();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}
