// The texts of the page in the language that `tongue` gives, with values filled in, and the elements that hold them.
const texts = (data, tongue) => {
  // What values look like.
  const word = (place, value) => {
    const words = tongue().variables[place][1];
    return words ? words[value] : String(value);
  };
  const escaped = (text) =>
    text.replace(/[&<>"']/g, (sign) => "&#" + sign.charCodeAt(0) + ";");
  const filled = (text, values, clean) =>
    text.replace(/\{([A-Za-z][\w-]*)\}/g, (whole, name) => {
      const place = data.variables.findIndex((variable) => variable.name === name);
      if (place < 0) return whole;
      return clean(word(place, values[place]));
    });
  const plain = (text, values) => filled(text, values, (value) => value);
  const say = (key, holes) =>
    tongue().say[key].replace(/\{(\w+)\}/g, (whole, name) =>
      holes && name in holes ? holes[name] : whole,
    );

  // Making elements.
  const make = (tag, name, ...inside) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.append(...inside.filter((one) => one !== null && one !== undefined));
    return element;
  };
  // Words of the scenario, where they are in another language than those of the program.
  const told = (element) => {
    if (tongue().tag.split("-")[0] !== tongue().program) element.lang = tongue().tag;
    return element;
  };
  const rich = (html, values, name) => {
    const element = told(make("div", name));
    element.innerHTML = filled(html, values, escaped);
    return element;
  };
  const text = (tag, name, words) => told(make(tag, name, words));
  const heading = (words, level) => make("h" + (level || 2), null, words);
  const list = (tag, name, items) => {
    const element = make(tag, name, ...items);
    // Without bullets some screen readers forget that it is a list.
    element.setAttribute("role", "list");
    return element;
  };
  // Where help is, with a number that is tapped to call it.
  const fact = (one) => {
    const dial = one.dials ? make("a", "dial", one.phone) : null;
    if (dial) dial.href = "tel:" + one.dials;
    const more = one.more ? text("span", null, one.more) : null;
    const source = one.source ? text("p", "source", one.source) : null;
    const reached = dial || more ? make("p", null, dial, dial && more ? " · " : null, more) : null;
    return make("li", null, text("span", null, one.said), reached, source);
  };
  return { word, plain, say, make, told, rich, text, heading, list, fact };
};
