// Carries out the rules of a scenario. They are written by the program out of the same scenario that its engine runs;
// nothing here knows a scene or a choice by name, and every step ends.
"use strict";
const ON = -1;
// The inject of scene 0; that of scene 1 is one less, and so on.
const INJECT = -2;
const RESUME = -1;
// A run stands at { scene, interrupted: the scene to resume or null, values: the row, and what else somebody keeps }.
const rules = ({ scenes, choices, start }) => {
  const holds = (rule, values) => {
    if (rule === null) return true;
    if (rule.all) return rule.all.every((one) => holds(one, values));
    if (rule.any) return rule.any.some((one) => holds(one, values));
    if (rule.not) return !holds(rule.not, values);
    if (rule.below) return values[rule.below[0]] < values[rule.below[1]];
    const [place, lowest, highest] = rule.within;
    return lowest <= values[place] && values[place] <= highest;
  };
  const done = (groups, before) => {
    const values = before.slice();
    for (const [when, operations] of groups) {
      if (!holds(when, values)) continue;
      for (const [place, value, lowest, highest] of operations) {
        const moved = values[place] + value;
        values[place] = lowest === undefined ? value : Math.min(Math.max(moved, lowest), highest);
      }
    }
    return values;
  };
  const enter = (where, scene) => ({ ...where, scene, values: done(scenes[scene].enters, where.values) });
  const interrupt = (where, scene) => {
    const values = done([[null, [[scenes[scene].comes.fired, 1]]]], where.values);
    return enter({ ...where, values, interrupted: where.scene }, scene);
  };
  // The injects that may come now: by the clock, or else by their rule alone.
  const coming = ({ scene, interrupted, values }, clock) =>
    interrupted !== null || scenes[scene].ending
      ? []
      : [...scenes.keys()].filter((one) => {
          const inject = scenes[one].comes;
          if (!inject || clock !== (inject.after !== null) || values[inject.fired] === 1) return false;
          return (inject.among === null || inject.among.includes(scene)) && holds(inject.when, values);
        });
  const settle = (where) => {
    const [inject] = coming(where, false);
    return inject === undefined ? where : interrupt(where, inject);
  };
  const begin = (values) => settle(enter({ interrupted: null, values }, start));
  // How a choice is met: open, locked, spent, taken or hidden.
  const openness = (choice, { values }) => {
    const { once, when, locked, takes } = choices[choice];
    if (once !== null && values[once] === 1) return "taken";
    if (!holds(when, values)) return locked ? "locked" : "hidden";
    return takes === null || values[takes[0]] >= takes[1] ? "open" : "spent";
  };
  // Where an input that can be taken leads. The values are those between choosing and entering.
  const ways = (input, where) => {
    const { does, first, to } = input === ON ? scenes[where.scene].on : choices[input].way;
    const values = done(does, where.values);
    const open = to.filter(([when]) => holds(when, values));
    return (first ? open.slice(0, 1) : open).map(([, weight, to]) => ({ input, to, weight, values }));
  };
  // Every way out: of the choices that are open and the deadline, or on; and what the clock may send.
  const exits = (where) => {
    const { choices, deadline, on } = scenes[where.scene];
    const open = choices.filter((choice) => openness(choice, where) === "open");
    const waits = on !== null && open.length === 0;
    const inputs = waits ? [ON] : [...open, ...(deadline === null ? [] : [deadline])];
    const injects = coming(where, true).map((to) => ({ input: INJECT - to, to, weight: 1, values: where.values }));
    return [...inputs.flatMap((input) => ways(input, where)), ...injects];
  };
  const follow = (where, { input, to, values }) => {
    if (input <= INJECT) return interrupt(where, to);
    const { interrupted } = where;
    if (to === RESUME) return settle({ ...where, values, scene: interrupted ?? where.scene, interrupted: null });
    return settle(enter({ ...where, values, interrupted: scenes[to].inject ? interrupted : null }, to));
  };
  return { holds, begin, openness, exits, follow };
};
