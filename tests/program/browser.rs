//! A real browser, where one is installed: Chromium with its driver. Without them a test says so and passes.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
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

/// Runs `act` with a browser; says in a sentence that there is none, and does nothing, when none is installed.
pub(crate) fn browse(act: impl AsyncFnOnce(&Browser)) {
    let Some(browser) = Browser::start() else {
        eprintln!("skipped: chromedriver is not installed, so no page was opened in a browser");
        return;
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.expect("a runtime").block_on(act(&browser));
}

impl Browser {
    fn start() -> Option<Self> {
        let mut driver = Command::new("chromedriver")
            .args(["--port=0", "--log-level=SEVERE"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let lines = BufReader::new(driver.stdout.take().expect("an output")).lines();
        let port = lines.map_while(Result::ok).find_map(|line| {
            let (_, port) = line.split_once("started successfully on port ")?;
            port.trim_end_matches('.').parse::<u16>().ok()
        });
        Some(Self {
            driver,
            address: format!("http://127.0.0.1:{}", port.expect("a port")),
            profiles: TempDir::new().expect("a folder"),
        })
    }

    /// Opens a window of this size, with a profile of its own.
    pub(crate) async fn open(&self, width: u32, height: u32) -> Client {
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
        let session = client
            .session_id()
            .await
            .expect("an answer")
            .expect("a session");
        let address = format!("{}/session/{session}/goog/cdp/execute", self.address);
        ureq::post(address)
            .send_json(json!({ "cmd": command, "params": params }))
            .expect(command);
    }

    /// That a page can be read on a phone and a laptop: nothing in its console, no barrier, and not wider than the window.
    pub(crate) async fn reads(&self, page: &Path) {
        let address = format!("file://{}", page.display());
        for width in [360, 1200] {
            let client = self.open(width, 900).await;
            client.goto(&address).await.expect("a page");
            let wide = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
            let over = client.execute(wide, Vec::new()).await.expect("a width");
            assert_eq!(over, 0, "{address} at {width} is wider than the window");
            let barriers = self.barriers(&client).await;
            assert!(barriers.is_empty(), "{address} at {width}: {barriers:#?}");
            let console = self.console(&client).await;
            assert!(console.is_empty(), "{console:?}");
            client.close().await.expect("closed");
        }
    }

    /// What axe-core finds wrong with a page; nothing when `VEERKRACHT_AXE` names no copy of it.
    pub(crate) async fn barriers(&self, client: &Client) -> Vec<String> {
        let Some(path) = std::env::var_os("VEERKRACHT_AXE") else {
            return Vec::new();
        };
        let axe = std::fs::read_to_string(path).expect("axe-core");
        client
            .execute(&axe, Vec::new())
            .await
            .expect("axe-core runs");
        let run = "const done = arguments[0]; axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
                   .then(found => done(found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' '))));";
        let found = client
            .execute_async(run, Vec::new())
            .await
            .expect("axe-core answers");
        let found = found.as_array().expect("a list");
        found.iter().map(ToString::to_string).collect()
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
