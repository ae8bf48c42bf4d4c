(function () {
  'use strict';
  var body = document.body, main = document.getElementById('main');
  var lost = document.getElementById('lost'), live = document.getElementById('live');
  var address = body.getAttribute('data-events'), beat = +body.getAttribute('data-beat');
  var projects = document.documentElement.className === 'projector';
  var store = {};
  try { store = window.sessionStorage; store.getItem('x'); } catch (e) { store = { getItem: function () { return null; }, setItem: function () {}, removeItem: function () {} }; }
  // What a screen of two fingers or a held key would do to a page that came just now is not meant for it.
  var QUICK = 300, came = -QUICK;
  var shown = '', unsent = null, sends = '/vote', amends = false;

  function now() { return window.performance && performance.now ? performance.now() : Date.now(); }

  function tell(text) {
    if (lost.textContent === text) return;
    lost.textContent = text;
    lost.hidden = !text;
    if (projects) fit();
  }

  // Nobody answers. What was sent and has not arrived matters more than why.
  function missing() {
    tell(body.getAttribute(!unsent ? 'data-lost' : sends !== '/vote' ? 'data-unarrived' : amends ? 'data-changed' : 'data-unsent'));
  }

  // What stands there for pages without script.
  function sweep(part) {
    var all = part.querySelectorAll('.without'), i;
    for (i = 0; i < all.length; i++) all[i].parentNode.removeChild(all[i]);
  }

  function fields(form) {
    var pairs = [], list = form.elements, i, field;
    for (i = 0; i < list.length; i++) {
      field = list[i];
      if (!field.name || field.tagName === 'BUTTON' || ((field.type === 'radio' || field.type === 'checkbox') && !field.checked)) continue;
      pairs.push(encodeURIComponent(field.name) + '=' + encodeURIComponent(field.value));
    }
    return pairs.join('&');
  }

  // A half-made choice belongs to the vote it was made in.
  function vote() {
    var form = document.getElementById('vote');
    return form && { key: form.elements.scene.value + '/' + form.elements.round.value, form: form, receipt: document.getElementById('receipt') };
  }

  // What is being written for a task.
  function writing() {
    var form = document.getElementById('line'), at = form && form.elements.text;
    return at && { key: form.getAttribute('data-key'), text: at.value, from: at.selectionStart, to: at.selectionEnd, here: document.activeElement === at };
  }

  // What is half written outlives a break, another language and a look at another page.
  function draft() {
    var pen = writing();
    if (pen) store.setItem('draft', JSON.stringify(pen));
  }

  function write() {
    var form = document.getElementById('line'), at = form && form.elements.text, was = null;
    try { was = JSON.parse(store.getItem('draft')); } catch (e) { was = null; }
    if (!at || at.value || !was || !was.text || form.getAttribute('data-key') !== was.key) return;
    at.value = was.text;
    if (!was.here) return;
    at.focus();
    at.setSelectionRange(was.from, was.to);
  }

  // What is half answered outlives another language and a look at another page.
  function ticked() {
    var form = document.getElementById('survey');
    if (form) store.setItem('ticked', JSON.stringify({ key: form.getAttribute('data-key'), steps: picked(form) }));
  }

  function retick() {
    var form = document.getElementById('survey'), was = null, list, i;
    try { was = JSON.parse(store.getItem('ticked')); } catch (e) { was = null; }
    if (!form || !was || was.key !== form.getAttribute('data-key')) return;
    list = form.elements;
    for (i = 0; i < list.length; i++) if (list[i].type === 'radio' && was.steps[list[i].name] !== undefined) list[i].checked = was.steps[list[i].name] === list[i].value;
  }

  function picked(form) {
    var found = {}, list = form.elements, i;
    for (i = 0; i < list.length; i++) if (list[i].type === 'radio' && list[i].checked) found[list[i].name] = list[i].value;
    return found;
  }

  function pick(form, choice) {
    var list = form.elements, i;
    for (i = 0; i < list.length; i++) if (list[i].type === 'radio') list[i].checked = choice[list[i].name] === list[i].value;
  }

  // The form in the place of the receipt, or the receipt again.
  function changes(of, yes) {
    of.receipt.hidden = yes;
    of.form.hidden = !yes;
    if (!yes) pick(of.form, {});
  }

  // What is tapped outlives another language and a look at another page.
  function remember() {
    var at = vote(), choice = at && !at.form.hidden && picked(at.form);
    if (choice && choice.choice !== undefined) store.setItem('tapped', JSON.stringify({ key: at.key, choice: choice }));
    else store.removeItem('tapped');
  }

  function recall() {
    var at = vote(), kept = null;
    try { kept = JSON.parse(store.getItem('tapped')); } catch (e) { kept = null; }
    if (!at || !kept || kept.key !== at.key) return;
    if (at.receipt) changes(at, true);
    pick(at.form, kept.choice);
  }

  // What is typed at the door outlives another language.
  function type(keep) {
    var form = document.getElementById('join'), list = form ? form.elements : [], all = {}, i;
    if (!keep) {
      try { all = JSON.parse(store.getItem('typed')) || {}; } catch (e) { all = {}; }
      store.removeItem('typed');
    }
    for (i = 0; i < list.length; i++) {
      if (!list[i].name) continue;
      if (keep) all[list[i].name] = list[i].value;
      else if (all[list[i].name]) list[i].value = all[list[i].name];
    }
    if (keep && form) store.setItem('typed', JSON.stringify(all));
  }

  function focused() {
    var at = document.activeElement;
    if (!at || !main.contains(at)) return null;
    return { tag: at.tagName, id: at.id, name: at.name, value: at.value };
  }

  // Returns whether there was something to focus again.
  function focus(was) {
    var all = main.querySelectorAll('input,select,textarea,button,summary,a'), i, one;
    for (i = 0; i < all.length; i++) {
      one = all[i];
      if (one.tagName === was.tag && one.id === was.id && one.name === was.name && (one.type !== 'radio' || one.value === was.value)) {
        one.focus();
        return document.activeElement === one;
      }
    }
    return false;
  }

  function attribute(name) {
    var at = document.getElementById('now');
    return at ? at.getAttribute(name) : null;
  }

  // Shows a page. `sent`: it is the answer to what was sent, so nothing that was tapped is waiting any more.
  function show(html, sent) {
    if (html === shown) return;
    var place = attribute('data-place') || '', said = attribute('data-say');
    var pen = !sent && writing();
    if (pen && pen.text) draft();
    var half = vote(), open = half && !half.form.hidden, choice = open && picked(half.form), at = focused();
    var read = main.querySelector('details'), reads = read && read.open;
    shown = html;
    main.innerHTML = html;
    sweep(main);
    if (sent) store.removeItem('ticked');
    write();
    retick();
    var then = vote(), same = half && then && half.key === then.key;
    if (same && !sent) {
      if (then.receipt && half.receipt && open) changes(then, true);
      if (!then.form.hidden) pick(then.form, choice || {});
    }
    read = main.querySelector('details');
    if (same && read && reads) read.open = true;
    var stands = attribute('data-place') || '', moved = projects ? attribute('data-say') !== said : stands !== place;
    if (!half && then) {
      recall();
    } else if (sent || (!same && still(place) !== still(stands) && stands !== 'over')) {
      if (!sent && choice && choice.choice !== undefined) untapped(half.receipt);
      remember();
    }
    // The task was closed over a text that was never sent.
    if (pen && pen.text && !document.getElementById('line') && !document.getElementById('pick') && still(place) !== still(stands) && stands !== 'over') notice('data-unwritten');
    // A task that is opened again begins empty.
    if (sent || (!document.getElementById('line') && still(place) !== still(stands) && !document.getElementById('pick'))) store.removeItem('draft');
    // What was sent may be seen to be in before its answer comes.
    var counted = then && then.receipt && !(half && half.receipt);
    if (moved || sent || counted) {
      came = now();
      window.scrollTo(0, 0);
    }
    if (at && !(pen && pen.here && pen.text) && !focus(at)) head();
    if (attribute('data-say') !== said || moved) live.textContent = attribute('data-say') || '';
    begin();
  }

  // Where the group is, whether or not everything stands still.
  function still(place) { return place.replace(/\/[^\/]*$/, ''); }

  // Whoever stood somewhere that is gone stands at the head of what came.
  function head() {
    var title = main.querySelector('h1, h2');
    if (!title) return;
    title.tabIndex = -1;
    title.focus();
  }

  // The vote was closed over something that was tapped and never sent.
  function untapped(voted) { notice(voted ? 'data-kept' : 'data-tapped'); }

  function notice(which) {
    var said = document.createElement('p'), at = document.getElementById('now');
    said.className = 'notice';
    said.setAttribute('role', 'alert');
    said.textContent = body.getAttribute(which);
    at.insertBefore(said, at.firstChild);
  }

  function post(to, data, done) {
    var request = new XMLHttpRequest();
    request.open('POST', to);
    request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
    request.setRequestHeader('X-Live', '1');
    request.timeout = 8000;
    request.onload = function () { done(request.status, request.responseText); };
    request.onerror = request.ontimeout = function () { done(0, ''); };
    request.send(data);
  }

  function send() {
    if (!unsent) return;
    var data = unsent;
    post(sends, data, function (status, html) {
      if (data !== unsent) return;
      // Nobody was there, or everything stands still.
      if (status === 0 || status >= 500 || status === 423) {
        missing();
        setTimeout(send, 2000);
        return;
      }
      unsent = null;
      tell('');
      if (status === 200 || status === 409) show(html, status === 200 || sends === '/vote');
      else anew();
    });
  }

  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.id !== 'vote' && form.className !== 'own') return;
    event.preventDefault();
    if (fields(form) === unsent) return;
    unsent = fields(form);
    sends = form.getAttribute('action');
    amends = !!document.getElementById('receipt');
    send();
  });

  document.addEventListener('click', function (event) {
    var at = vote(), id = event.target.id;
    if (address && !projects && main.contains(event.target) && now() - came < QUICK) {
      event.preventDefault();
      event.stopPropagation();
    } else if (at && at.receipt && (id === 'change' || id === 'keep')) {
      event.preventDefault();
      changes(at, id === 'change');
      came = now();
      remember();
      head();
    }
  }, true);

  document.addEventListener('change', remember);
  document.addEventListener('change', ticked);
  document.addEventListener('input', draft);

  // A key that is held does what it does once.
  document.addEventListener('keydown', function (event) {
    var presses = event.key === 'Enter' || (event.key === ' ' && event.target.tagName !== 'INPUT');
    if (event.repeat && presses && main.contains(event.target)) event.preventDefault();
  });

  // The line to the room: what comes on it, when something came last, and what is tried when nothing does.
  var source = null, waits = 1000, later = null, heard = Date.now(), tried = heard, over = false;
  // When the room heard last that this page is there.
  var answered = heard;

  function hear() {
    heard = Date.now();
    waits = 1000;
    over = false;
    if (!unsent) tell('');
  }

  function says(to, failed) {
    var request = new XMLHttpRequest();
    request.open('GET', to);
    request.timeout = 8000;
    request.onerror = request.ontimeout = failed;
    request.send();
  }

  // A line to a page that is frozen stays open: of a page that is there comes an answer, to every second beat. It is not told
  // by a clock, which hardly runs in a tab that nobody looks at.
  function answer() {
    hear();
    if (projects || heard - answered < 1.5 * beat) return;
    answered = heard;
    says('/here', function () { answered = 0; });
  }

  // The program was started again and knows the name of this seat no more; that and all else it has from the cookies.
  function again() {
    hear();
    says('/named', function () {});
  }

  // The seat is gone. A phone that was let in just now may keep nothing, and needs its code again.
  function anew() {
    if (address.indexOf('seated') < 0) location.reload();
    else location.replace(address.replace('/events', '/'));
  }

  function listen() {
    if (!address || !window.EventSource) return;
    if (source) source.close();
    tried = answered = Date.now();
    source = new EventSource(address);
    source.addEventListener('main', function (event) { answer(); show(event.data); });
    source.addEventListener('beat', answer);
    source.addEventListener('again', again);
    source.addEventListener('gone', function () { source.close(); location.reload(); });
    source.addEventListener('stranger', function () { source.close(); anew(); });
    source.addEventListener('over', function (event) { hear(); show(event.data); over = true; ends = null; });
    source.onerror = function () {
      setTimeout(function () { if (!over && Date.now() - heard > 1800) missing(); }, 2000);
      if (over || source.readyState === 2) { source.close(); retry(); }
    };
  }

  function retry() {
    if (later) return;
    later = setTimeout(function () { later = null; listen(); }, over ? 20000 : waits);
    waits = Math.min(waits * 2, 8000);
  }

  // Two beats that did not come, and it is dead, whatever it looks like.
  function watch() {
    var silent = Date.now() - heard;
    if (!source || over || silent < 2.2 * beat) return;
    missing();
    if (Date.now() - tried > Math.max(beat, 500)) listen();
  }

  // A phone that woke up, or changed its network, has a line that may be dead.
  function awake(event) {
    if (!source || document.visibilityState === 'hidden') return;
    if (event.type !== 'online' && !over && Date.now() - heard < beat) return;
    if (!over) missing();
    listen();
  }

  // The projector: the time that is left, and a text that fits without anybody scrolling.
  var ends = null;
  function begin() {
    var left = document.getElementById('left');
    ends = left && left.getAttribute('data-runs') === 'true' ? Date.now() + 1000 * left.getAttribute('data-left') : null;
    tick();
    if (projects) fit();
  }

  function tick() {
    var left = document.getElementById('left');
    // Nobody knows how long a line that is silent has been wrong.
    if (!left || ends === null || Date.now() - heard > 1.2 * beat) return;
    var seconds = Math.round((ends - Date.now()) / 1000);
    var rest = ('0' + Math.max(seconds, 0) % 60).slice(-2);
    left.textContent = seconds > 0 ? left.getAttribute('data-words') + ' ' + Math.floor(seconds / 60) + ':' + rest : left.getAttribute('data-over');
  }

  // The server cuts a slide so that it fits at the least size; where there is room it is set larger.
  function fit() {
    var root = document.documentElement, size, least, most, i;
    root.style.fontSize = '';
    root.style.overflow = '';
    if (window.innerWidth < 720) return;
    // A bar to scroll with takes room, and so makes itself needed.
    root.style.overflow = 'hidden';
    function fits(pixels) {
      root.style.fontSize = pixels + 'px';
      return root.scrollHeight <= window.innerHeight && root.scrollWidth <= window.innerWidth;
    }
    size = parseFloat(window.getComputedStyle(root).fontSize);
    least = size;
    if (fits(size)) {
      for (i = 0, most = 1.5 * size; i < 6; i++) {
        size = (least + most) / 2;
        if (fits(size)) least = size; else most = size;
      }
    } else {
      while (least > 8 && !fits(least)) least -= 1;
    }
    root.style.fontSize = least + 'px';
  }

  // With script a language is changed without sending what is tapped along.
  function own() {
    var all = document.querySelectorAll('#language button'), i;
    for (i = 0; i < all.length; i++) {
      all[i].removeAttribute('form');
      all[i].removeAttribute('formaction');
      all[i].addEventListener('click', function () { type(true); });
    }
  }

  window.addEventListener('pageshow', function (event) {
    // A way in that a browser kept from before its phone was in.
    if (event.persisted && !address) location.reload();
    else awake(event);
  });
  document.addEventListener('visibilitychange', awake);
  window.addEventListener('online', awake);
  window.addEventListener('resize', function () { if (projects) fit(); });

  // What was sent is not sent again by who loads the page again.
  if (address && !projects && window.history.replaceState) history.replaceState(null, '', '/');
  sweep(document);
  own();
  recall();
  write();
  retick();
  type(false);
  begin();
  listen();
  if (address) {
    setInterval(tick, 1000);
    setInterval(watch, Math.max(Math.min(beat / 4, 1000), 50));
  }
})();
