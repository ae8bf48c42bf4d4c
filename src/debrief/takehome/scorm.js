// What a learning platform that speaks SCORM 1.2 is told, and what it kept: whether somebody came to an ending, where they
// are, and their road with a sign for each step. Never a score, and never a word that somebody wrote. Where there is no
// platform, there is none here either, and the page is as anywhere.
const platform = (() => {
  const SIGNS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
  // Signs that a platform keeps of a road at most, and of the name of a place; and the windows that are looked at.
  const [LONGEST, NAME, WINDOWS] = [4095, 255, 20];

  const around = (first) => {
    const all = [];
    for (let one = first; one && all.length < WINDOWS && !all.includes(one); one = one.parent) all.push(one);
    return all;
  };
  const found = (one) => {
    // A window of somebody else's shows nothing of itself.
    try {
      return typeof one.API.LMSInitialize === "function" ? one.API : null;
    } catch {
      return null;
    }
  };
  const frames = around(window);
  const api = [...frames, ...frames.flatMap((one) => around(one.opener))].map(found).find(Boolean);
  if (!api) return null;

  // What a platform answers; nothing where it fails.
  const asks = (name, ...values) => {
    try {
      return String(api[name](...values));
    } catch {
      return null;
    }
  };
  const tells = (name, ...values) => asks(name, ...values) === "true";
  const has = (name) => asks("LMSGetValue", name) || "";
  const puts = (values) => [...values.map((one) => tells("LMSSetValue", ...one)), tells("LMSCommit", "")].every(Boolean);

  const begun = tells("LMSInitialize", "");
  const before = has("cmi.suspend_data");
  let status = has("cmi.core.lesson_status");
  const over = () => ["completed", "passed"].includes(status);
  const stands = (now) => (over() ? [] : [["cmi.core.lesson_status", now]]);
  // Whether the platform took what it was told last, and what that was.
  let [sound, last] = [begun && puts([...stands("incomplete"), ["cmi.core.exit", "suspend"]]), null];

  // Once it is told that somebody left it hears nothing more: a page that comes back from there begins anew.
  let left = false;
  addEventListener("pagehide", () => {
    if (!left) tells("LMSFinish", "");
    left = true;
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) location.reload();
  });

  // A number in three signs, for what is drawn may be drawn among many; and the places of signs.
  const three = (number) => SIGNS[number >> 12] + SIGNS[(number >> 6) & 63] + SIGNS[number & 63];
  const places = (signs) => [...signs].map((sign) => SIGNS.indexOf(sign));
  return {
    sound: () => sound,
    // Keeps where somebody is: how it began, and each way out that they took, by its place among those there were. Says
    // whether all of the road is kept; as much of it as fits is.
    keep: (story, { begins, ways, place, ending }) => {
      const head = ["1", story, begins.map(three).join(""), ""].join(".");
      const unsaid = ways.findIndex((way) => way >= SIGNS.length);
      const fits = Math.min(unsaid < 0 ? ways.length : unsaid, LONGEST - head.length);
      const road = head + ways.slice(0, fits).map((way) => SIGNS[way]).join("");
      const values = [["cmi.core.lesson_location", place.slice(0, NAME)], ["cmi.suspend_data", road]];
      const now = ending ? "completed" : "incomplete";
      const said = [...stands(now), ...values].join();
      if (!sound || said !== last) {
        sound = puts([...stands(now), ...values]);
        if (sound && !over()) status = now;
        last = said;
      }
      return fits === ways.length;
    },
    // Whether a road was kept, and that road; nothing where it is of another story.
    before: before !== "",
    kept: (story) => {
      const [, known, begins, ways] = before.match(/^1\.(\w+)\.((?:[\w-]{3})*)\.([\w-]*)$/) || [];
      if (known !== story) return null;
      const numbers = (begins.match(/.../g) || []).map(places);
      return { begins: numbers.map(([high, middle, low]) => (high << 12) + (middle << 6) + low), ways: places(ways) };
    },
  };
})();
