// The screens of the page, on which a run follows the rules. It keeps nothing and sends nothing, but to a learning platform
// around it.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const top = document.getElementById("top");
  const main = document.getElementById("main");
  const ways = document.getElementById("ways");
  const news = document.getElementById("news");
  const { holds, begin, openness, exits, follow } = rules(data);
  // Milliseconds in which a second tap was meant for the page before.
  const QUICK = 300;

  // Where one stands, with the clock: planned minutes left behind.
  let here = null;
  // The steps behind one: { before, input, way, after, asked }, with the place of the way out among those there were, and
  // the advisers who were heard by then. Each place has its `own` values: those that the way there brought by itself,
  // before a scene was entered.
  let road = [];
  // Who was heard so far, as [scene, adviser]. Going back leaves that as it is.
  let heard = [];
  // The scenes in which somebody may have been heard before the page was opened: who was, nobody kept.
  let forgotten = new Set();
  // What was written for a task, by scene and task. It stays on the page as long as that is open, and goes nowhere.
  const drafts = new Map();
  // What is on the screen: "start", "brought" or "scene".
  let view = "start";
  let tongue = data.languages[data.opens];
  const { word, plain, say, make, told, rich, text, heading, list, fact } = texts(data, () => tongue);
  // The pages that were seen, and which of them is shown: Back and Forward of the browser go along them.
  let pages = [{ here, road, view }];
  let at = 0;
  // The first of them that the browser knows: those before it were there on an earlier day.
  let first = 0;
  // What is to be said of the platform, by its keys.
  let remarks = [];
  let came = -QUICK;
  // What is answered before the start, by the place of its variable; what is offered first counts until then.
  const answers = new Map(data.asks.map(([place, values]) => [place, values[0]]));

  const draw = (weights) => {
    let left = Math.random() * weights.reduce((sum, weight) => sum + weight, 0);
    const found = weights.findIndex((weight) => (left -= weight) < 0);
    return found < 0 ? weights.length - 1 : found;
  };
  const leads = (where, input) => exits(where).filter((exit) => exit.input === input);

  // What is answered and drawn at the start, each as a place among the values there are.
  const beginning = () => [
    ...data.asks.map(([place, values]) => values.indexOf(answers.get(place))),
    ...data.draws.map(([, among]) => draw(among.map(([, weight]) => weight))),
  ];
  const start = (begins) => {
    const values = [...data.variables.map((variable) => variable.start), ...new Array(data.memories).fill(0)];
    const drawn = data.draws.map(([place, among]) => [place, among.map(([value]) => value)]);
    [...data.asks, ...drawn].forEach(([place, among], at) => (values[place] = among[begins[at]]));
    here = { ...begin(values), clock: 0, begins };
    [road, heard, forgotten] = [[], [], new Set()];
    view = "scene";
  };
  const go = (exit) => {
    const own = exit.input >= 0 ? data.choices[exit.input].minutes : null;
    const minutes = exit.input > INJECT ? (own ?? data.scenes[here.scene].minutes) : 0;
    here = { ...follow(here, exit), own: exit.values, clock: here.clock + minutes };
  };
  const heardIn = (place) => heard.filter(([scene]) => scene === place).map(([, adviser]) => adviser);
  // Takes the way out at this place among those there are, and what comes in between by then.
  const step = (way) => {
    const [before, exit] = [here, exits(here)[way]];
    go(exit);
    const asked = forgotten.has(before.scene) ? null : heardIn(before.scene);
    road = [...road, { before, input: exit.input, way, after: here, asked }];
    const due = exits(here).find(({ input, to }) => input <= INJECT && data.scenes[to].comes.after <= here.clock);
    if (due) go(due);
  };
  const take = (input) => {
    const all = exits(here);
    const open = all.filter((exit) => exit.input === input);
    step(all.indexOf(open[draw(open.map((one) => one.weight))]));
    view = input >= 0 && brings(road[road.length - 1]) ? "brought" : "scene";
  };
  // Tells the platform where one is.
  const tell = () => {
    if (!platform) return;
    remarks = [];
    if (here && view !== "start") {
      const { id, ending } = data.scenes[here.scene];
      const where = { begins: here.begins, ways: road.map(({ way }) => way), place: id, ending: ending && view === "scene" };
      if (!platform.keep(data.story, where)) remarks.push("scorm-long");
    }
    if (!platform.sound()) remarks.push("scorm-lost");
  };
  // Goes the road again that the platform kept; says whether that leads somewhere in this story.
  const resume = () => {
    const kept = platform.kept(data.story);
    const among = [...data.asks, ...data.draws].map(([, among]) => among.length);
    if (!kept || kept.begins.length !== among.length || kept.begins.some((place, at) => place >= among[at])) return false;
    start(kept.begins);
    const before = [...pages, { here, road, view }];
    for (const way of kept.ways) {
      const exit = exits(here)[way];
      if (!exit || exit.input <= INJECT) return false;
      forgotten.add(here.scene);
      step(way);
      before.push({ here, road, view });
    }
    forgotten.add(here.scene);
    pages = before;
    at = first = pages.length - 1;
    return true;
  };
  // A browser that shows a file inside something else may not let it write down where one was; then Back leaves, as ever.
  const written = (how, ...where) => {
    try {
      history[how](...where);
    } catch {
      // What is on the page goes back all the same.
    }
  };
  // The page that is there now is a new one.
  const forth = (said) => {
    pages = [...pages.slice(0, at + 1), { here, road, view }];
    at = pages.length - 1;
    written("pushState", { at }, "");
    tell();
    show(false, said);
  };
  // Shows a page that was seen.
  const turn = (to) => {
    const before = at;
    at = to;
    ({ here, road, view } = pages[to]);
    tell();
    show(false, to < before ? say("takehome-went-back") : "");
  };
  // Back to the latest page like this, in the browser's eyes too.
  const back = (like) => {
    const before = at;
    let to = at - 1;
    while (to >= 0 && !like(pages[to])) to--;
    if (to < 0) return;
    if (to < first) {
      ({ here, road, view } = pages[to]);
      forth(say("takehome-went-back"));
      return;
    }
    turn(to);
    written("go", to - before);
  };
  const decided = (steps) => (page) => page.view === "scene" && page.road.length === steps;
  addEventListener("popstate", ({ state }) => {
    const to = state ? state.at : -1;
    if (to !== at && to in pages) turn(to);
  });

  const changed = (step) =>
    data.variables
      .map((variable, place) => ({ variable, place, from: step.before.values[place], to: step.after.own[place] }))
      .filter((one) => one.variable.labelled && one.variable.only === null && one.from !== one.to);
  const brings = (step) => {
    const choice = tongue.choices[step.input];
    return choice.gain || choice.cost || choice.because || changed(step).length > 0;
  };
  const named = (choice, values) =>
    tongue.choices[choice].text ? plain(tongue.choices[choice].text, values) : say("player-deadline-passed");
  const titled = (scene, values) => plain(tongue.scenes[scene].title || "", values);

  const button = (name, words, act, ofScenario) => {
    const element = make("button", name, words);
    element.type = "button";
    element.addEventListener("click", () => {
      if (performance.now() - came >= QUICK) act();
    });
    return ofScenario ? told(element) : element;
  };
  const priced = (choice, values) =>
    list(
      "ul",
      "price",
      [["player-brought", "gain", "+"], ["player-price", "cost", "−"]]
        .filter(([, what]) => tongue.choices[choice][what])
        .map(([key, what, sign]) => {
          const mark = make("span", "sign", sign);
          mark.setAttribute("aria-hidden", "true");
          return make("li", what, mark, make("span", "unseen", say(key) + " "), text("span", null, plain(tongue.choices[choice][what], values)));
        }),
    );
  const gauges = ({ values, scene, own }) => {
    const labelled = data.variables
      .map((variable, place) => ({ variable, place }))
      .filter(({ variable }) => variable.labelled && (variable.only === null || variable.only === scene));
    if (labelled.length === 0) return null;
    const rows = labelled.map(({ variable, place }) => {
      const row = make("li", "gauge", text("span", "label", tongue.variables[place][0]));
      const value = word(place, values[place]);
      const entered = own && variable.only === null && own[place] !== values[place];
      const was = entered ? " · " + say("player-meter-was", { value: word(place, own[place]) }) : "";
      if (!variable.meter) {
        row.append(text("span", "value", value + was));
        return row;
      }
      const bar = make("progress");
      bar.max = Math.max(variable.highest - variable.lowest, 1);
      bar.value = values[place] - variable.lowest;
      bar.setAttribute("aria-hidden", "true");
      row.append(bar, make("span", "value", value + " / " + variable.highest + was));
      return row;
    });
    const section = make("section", "gauges", list("ul", null, rows));
    section.setAttribute("aria-label", say("takehome-meters"));
    return section;
  };

  // The screens.
  const questions = () =>
    data.asks.map(([place, values], asked) => {
      const [question, texts] = tongue.asks[asked];
      const options = values.map((value, at) => {
        const input = make("input");
        input.type = "radio";
        input.name = "asked-" + asked;
        input.checked = answers.get(place) === value;
        input.addEventListener("change", () => answers.set(place, value));
        return make("label", "answer", input, text("span", null, texts[at]));
      });
      return make("fieldset", null, text("legend", null, question), ...options);
    });
  const cover = () => {
    const begins = button("first", say("takehome-begin"), () => (start(beginning()), forth()));
    main.append(
      text("h1", null, tongue.title),
      text("p", "lead", tongue.summary),
      tongue.note ? make("section", "note", heading(say("player-content-note")), text("p", null, tongue.note)) : "",
      tongue.unproved ? make("p", "aside", tongue.unproved) : "",
      make("p", "aside", say(platform ? "scorm-stop" : "takehome-stop")),
      make("p", "aside", say(platform ? "scorm-privacy" : "takehome-privacy")),
      ...questions(),
      begins,
      here ? button("second", say("takehome-return"), () => ((view = "scene"), forth())) : "",
    );
  };
  const brought = () => {
    const step = road[road.length - 1];
    const choice = tongue.choices[step.input];
    const passed = step.input === data.scenes[step.before.scene].deadline;
    main.append(make("h1", null, say(passed ? "player-time-up" : "takehome-chosen")));
    if (choice.text) main.append(text("p", "lead", plain(choice.text, step.before.values)));
    for (const [key, what] of [["player-brought", "gain"], ["player-price", "cost"], ["player-because", "because"]]) {
      if (choice[what]) {
        main.append(make("section", what, heading(say(key)), text("p", null, plain(choice[what], step.before.values))));
      }
    }
    const moved = changed(step).map(({ place, from, to }) =>
      text("li", null, say("takehome-changed", { label: tongue.variables[place][0], before: word(place, from), after: word(place, to) })),
    );
    if (moved.length > 0) main.append(list("ul", "moved", moved));
    for (const source of choice.sources) {
      main.append(make("p", "source", say("player-source") + " ", text("span", null, tongue.sources[source])));
    }
    main.append(button("first", say("takehome-on"), () => ((view = "scene"), forth())));
  };
  const offers = () => {
    const { scene, values } = here;
    const items = data.scenes[scene].choices.map((choice) => {
      const met = openness(choice, here);
      const { takes } = tongue.choices[choice];
      const words = () => plain(tongue.choices[choice].text, values);
      if (met === "hidden" || (met === "open" && leads(here, choice).length === 0)) return null;
      if (met === "open") return make("li", null, button("choice", words() + (takes ? ` · ${takes}` : ""), () => (take(choice), forth()), true));
      const reason = met === "taken" ? say("player-taken") : tongue.choices[choice][met];
      return make("li", "closed", text("span", null, words()), make("span", "why", plain(reason, values)));
    });
    return list("ol", "choices", items);
  };
  // Who would say something in a scene, as places among its advisers.
  const advisers = (place, values) => {
    const [facts, words] = [data.scenes[place], tongue.scenes[place]];
    const before = words.parts.length + words.exhibits.length;
    return [...words.advice.keys()].filter((at) => holds(facts.parts[before + at], values));
  };
  const called = (place, adviser, values) => plain(tongue.scenes[place].advice[adviser][0], values);
  const advice = (place, values) => {
    const asked = advisers(place, values);
    if (asked.length === 0) return "";
    const items = asked.map((adviser) => {
      const said = rich(tongue.scenes[place].advice[adviser][1], values, "text");
      const item = make("details", null, text("summary", null, called(place, adviser, values)), said);
      item.open = heardIn(place).includes(adviser);
      item.addEventListener("toggle", () => {
        if (item.open && !heardIn(place).includes(adviser)) heard = [...heard, [place, adviser]];
      });
      return item;
    });
    return make("section", "advice", heading(say("player-advice")), ...items);
  };
  // What people can write or say themselves in a scene.
  const tasks = (place, values) => {
    const [facts, words] = [data.scenes[place], tongue.scenes[place]];
    const before = words.parts.length + words.exhibits.length + words.advice.length;
    const open = [...words.tasks.keys()].filter((at) => holds(facts.parts[before + at], values));
    return open.map((at) => {
      const task = words.tasks[at];
      const name = place + "." + at;
      const asked = rich(task.task, values, "text");
      asked.id = "task-" + at;
      const area = task.writes ? make("textarea") : null;
      if (area) {
        area.rows = 5;
        area.setAttribute("aria-labelledby", asked.id);
        area.value = drafts.get(name) || "";
        area.addEventListener("input", () => drafts.set(name, area.value));
      }
      const signs = task.look_for.map((sign) => {
        const input = make("input");
        input.type = "checkbox";
        return make("label", "answer", input, text("span", null, plain(sign, values)));
      });
      const examples = task.examples.map(({ from, text: html, because, sources }) =>
        make(
          "figure",
          null,
          text("figcaption", null, plain(from, values)),
          rich(html, values),
          because ? text("p", "aside", plain(because, values)) : null,
          ...sources.map((one) => text("p", "source", tongue.sources[one])),
        ),
      );
      return make(
        "details",
        "task",
        make("summary", null, say("task-title")),
        asked,
        make("p", "aside", task.form),
        area,
        make("details", null, make("summary", null, say("task-look-for")), ...signs),
        make("details", null, make("summary", null, say("task-others")), ...examples),
      );
    });
  };
  const scene = () => {
    const { scene: place, values } = here;
    const [facts, words] = [data.scenes[place], tongue.scenes[place]];
    const inputs = exits(here).map((exit) => exit.input);
    const waits = inputs.includes(ON);
    const clock = words.clock && plain(words.clock, values);
    const title = titled(place, values) || clock || tongue.title;
    const kicker = [facts.inject ? say("player-interrupted") : null, words.title ? clock : null].filter(Boolean);
    main.append(
      kicker.length > 0 ? make("p", "kicker", kicker.join(" ")) : "",
      facts.ending ? make("p", "kicker", say("takehome-ending")) : "",
      text("h1", null, title),
      words.wording ? make("p", "aside", words.wording) : "",
    );
    words.parts.forEach((part, at) => {
      if (holds(facts.parts[at], values)) main.append(rich(part, values, "text"));
    });
    if (waits && words.otherwise) main.append(rich(words.otherwise, values, "text"));
    words.exhibits.forEach(([kind, from, html], at) => {
      if (!holds(facts.parts[words.parts.length + at], values)) return;
      const caption = make("figcaption", null, kind, from ? make("span", null, " · ", text("span", null, plain(from, values))) : null);
      main.append(make("figure", null, caption, rich(html, values)));
    });
    main.append(gauges({ values, scene: place, own: here.own }) || "");
    if (facts.ending) {
      debrief();
    } else if (waits) {
      main.append(...tasks(place, values), button("first", say("takehome-on"), () => (take(ON), forth())));
    } else if (inputs.length === 0) {
      main.append(make("p", "aside", say("takehome-stuck")));
    } else {
      main.append(advice(place, values), ...tasks(place, values), heading(say("takehome-choose")), words.whose ? make("p", "aside", words.whose) : "", offers());
      if (inputs.includes(facts.deadline)) {
        main.append(make("p", "aside", words.deadline), button("second", say("takehome-pass"), () => (take(facts.deadline), forth())));
      }
    }
  };
  const profile = () =>
    tongue.competencies.map(([title, about], competency) => {
      let [gained, gave] = [0, 0];
      for (const { input } of road) {
        if (input < 0) continue;
        for (const [on, points] of data.choices[input].score) {
          if (on !== competency) continue;
          if (points > 0) gained += points;
          else gave -= points;
        }
      }
      const drawn = make("span", "tally", make("span", "gain", "+".repeat(gained)), " ", make("span", "cost", "−".repeat(gave)));
      drawn.setAttribute("aria-hidden", "true");
      return make(
        "li",
        null,
        text("strong", null, title),
        about ? text("span", "about", about) : null,
        drawn,
        make("span", null, say("player-profile-line", { gained, gave })),
      );
    });
  const decisions = () =>
    road
      .map((step, place) => ({ ...step, place }))
      .filter((step) => step.input >= 0)
      .map(({ before, input, place, asked }) => {
        const at = before.scene;
        const unasked = asked && advisers(at, before.values).filter((adviser) => !asked.includes(adviser));
        const told = [["player-heard", asked || []], ["player-unheard", unasked || []]]
          .filter(([, who]) => who.length > 0)
          .map(([key, who]) => {
            const names = who.map((adviser) => called(at, adviser, before.values)).join("; ");
            return make("p", "aside", say(key) + " ", text("span", null, names));
          });
        const deadline = data.scenes[at].deadline;
        const others = [...new Set(exits(before).map((exit) => exit.input))].filter(
          (other) => other >= 0 && other !== input && other !== deadline,
        );
        const more = make(
          "details",
          null,
          make("summary", null, say("takehome-others")),
          list("ul", null, others.map((other) => make("li", null, text("p", null, named(other, before.values)), priced(other, before.values)))),
        );
        return make(
          "li",
          null,
          titled(at, before.values) ? text("strong", null, titled(at, before.values)) : null,
          text("p", null, named(input, before.values)),
          ...told,
          others.length > 0 ? more : null,
          button("second", say("takehome-again-from"), () => back(decided(place))),
        );
      });
  const debrief = () => {
    const now = (words) => plain(words, here.values);
    if (tongue.competencies.length > 0) {
      main.append(heading(say("player-profile")), make("p", "aside", say("takehome-profile-about")), list("ul", "profile", profile()));
    }
    main.append(heading(say("player-road")), list("ol", "road", decisions()));
    if (tongue.questions.length > 0) {
      main.append(heading(say("player-questions")), list("ul", "plain", tongue.questions.map((one) => text("li", null, now(one)))));
    }
    if (tongue.practice.length > 0) {
      const items = tongue.practice.map(([words, sources]) =>
        make("li", null, text("span", null, now(words)), ...sources.map((one) => text("p", "source", tongue.sources[one]))),
      );
      main.append(heading(say("player-practice")), list("ul", "plain", items));
    }
    if (tongue.agreement) main.append(text("p", "note", now(tongue.agreement)));
    if (tongue.checked) {
      main.append(heading(say("facts-title")), list("ul", "plain", tongue.facts.map(fact)), make("p", "aside", tongue.checked));
    }
    if (tongue.closing) main.append(text("p", "lead", now(tongue.closing)));
  };

  const languages = () => {
    const nav = make("nav");
    nav.setAttribute("aria-label", say("takehome-language"));
    for (const one of data.languages) {
      const choose = button("language", one.name, () => {
        tongue = one;
        show(true);
        top.querySelector("[aria-pressed=true]").focus();
      });
      choose.lang = one.tag;
      choose.setAttribute("aria-pressed", String(one === tongue));
      nav.append(choose);
    }
    return data.languages.length > 1 ? nav : "";
  };
  // `stays`: the same screen in another language, so the reader stays where they are.
  const show = (stays, said) => {
    document.documentElement.lang = tongue.program;
    document.documentElement.dir = tongue.dir;
    const lines = remarks.map((key) => say(key));
    news.textContent = [...lines, said || ""].join(" ");
    top.replaceChildren(view === "start" ? "" : text("p", "name", tongue.title), languages(), ...lines.map((one) => make("p", "remark", one)));
    main.className = view;
    main.replaceChildren();
    ways.replaceChildren();
    ({ start: cover, brought, scene })[view]();
    if (view !== "start") {
      const words = say(view === "brought" ? "takehome-undo" : "takehome-back");
      const undo = () => back(road.length === 0 ? (page) => page.view === "start" : decided(road.length - 1));
      ways.append(button("second", words, undo), button("second", say("takehome-again"), () => ((view = "start"), forth())));
    }
    const title = main.querySelector("h1");
    document.title = view === "start" ? tongue.title : title.textContent + " · " + tongue.title;
    title.tabIndex = -1;
    if (stays) return;
    came = performance.now();
    window.scrollTo(0, 0);
    title.focus({ preventScroll: true });
  };
  const before = platform && platform.before;
  const resumed = before && resume();
  if (!resumed) [here, road, view] = [null, [], "start"];
  // For who writes the story it begins at the place that was asked for.
  if (data.from) {
    here = { ...data.from, own: data.from.values, clock: 0, begins: [] };
    view = "scene";
    pages = [...pages, { here, road, view }];
    at = first = 1;
  }
  tell();
  if (before) remarks.push(resumed ? "scorm-resumed" : "scorm-changed");
  written("replaceState", { at }, "");
  show(true);
})();
