(function () {
  'use strict';
  var body = document.body, main = document.getElementById('main');
  var lost = document.getElementById('lost'), live = document.getElementById('live');
  var address = body.getAttribute('data-events');
  var store = {};
  try { store = window.sessionStorage; store.getItem('x'); } catch (e) { store = { getItem: function () { return null; }, setItem: function () {}, removeItem: function () {} }; }
  var shown = '', source = null, waits = 1000, unsent = null, later = null, since = 0;

  function tell(text) {
    lost.textContent = text || '';
    lost.hidden = !text;
  }

  function fields(form) {
    var pairs = [], list = form.elements, i, field;
    for (i = 0; i < list.length; i++) {
      field = list[i];
      if (!field.name || ((field.type === 'radio' || field.type === 'checkbox') && !field.checked)) continue;
      pairs.push(encodeURIComponent(field.name) + '=' + encodeURIComponent(field.value));
    }
    return pairs.join('&');
  }

  // A half-made choice belongs to the vote it was made in.
  function vote() {
    var form = document.getElementById('vote');
    return form && { key: form.elements.scene.value + '/' + form.elements.round.value, form: form };
  }

  function picked(form) {
    var found = {}, list = form.elements, i;
    for (i = 0; i < list.length; i++) if (list[i].type === 'radio' && list[i].checked) found[list[i].name] = list[i].value;
    return found;
  }

  function focused() {
    var at = document.activeElement;
    if (!at || !main.contains(at)) return null;
    return { tag: at.tagName, id: at.id, name: at.name, value: at.value };
  }

  function focus(was) {
    if (!was) return;
    var all = main.querySelectorAll('input,select,button,summary,a'), i, one;
    for (i = 0; i < all.length; i++) {
      one = all[i];
      if (one.tagName === was.tag && one.id === was.id && one.name === was.name && (one.type !== 'radio' || one.value === was.value)) {
        one.focus();
        return;
      }
    }
  }

  function show(html, keep) {
    if (html === shown) return;
    var before = document.getElementById('now');
    var said = before && before.getAttribute('data-say');
    var half = vote(), choice = half && picked(half.form), at = focused();
    var read = main.querySelector('details'), open = read && read.open;
    shown = html;
    main.innerHTML = html;
    var now = vote(), list, i;
    if (keep && half && now && half.key === now.key) {
      list = now.form.elements;
      for (i = 0; i < list.length; i++) if (list[i].type === 'radio' && choice[list[i].name] !== undefined) list[i].checked = choice[list[i].name] === list[i].value;
      read = main.querySelector('details');
      if (read && open) read.open = true;
    }
    focus(at);
    var after = document.getElementById('now');
    var says = after && after.getAttribute('data-say');
    if (says && says !== said) {
      live.textContent = says;
      if (!at && !(half && now && half.key === now.key)) window.scrollTo(0, 0);
    }
    begin();
  }

  function post(to, data, done) {
    var request = new XMLHttpRequest();
    request.open('POST', to);
    request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
    request.setRequestHeader('X-Live', '1');
    request.timeout = 8000;
    request.onload = function () { done(request.status, request.responseText, request.responseURL); };
    request.onerror = request.ontimeout = function () { done(0, ''); };
    request.send(data);
  }

  function send() {
    if (!unsent) return;
    var data = unsent;
    post('/vote', data, function (status, html) {
      if (data !== unsent) return;
      if (status === 0 || status >= 500) {
        tell(body.getAttribute('data-unsent'));
        setTimeout(send, 2000);
        return;
      }
      unsent = null;
      tell('');
      if (status === 200 || status === 409) {
        show(html, false);
      } else {
        location.reload();
      }
    });
  }

  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.id === 'join') {
      store.setItem('join', fields(form));
    } else if (form.id === 'leave') {
      store.removeItem('join');
    } else if (form.id === 'vote') {
      event.preventDefault();
      unsent = fields(form);
      send();
    }
  });

  // The program was started again and knows the name of this seat no more; seat, role and vote it has from the cookie.
  function again() {
    var join = store.getItem('join');
    if (join) post('/join', join, function (status, html) { if (status === 200) show(html, true); });
  }

  function listen() {
    if (!address || !window.EventSource) return;
    if (source) source.close();
    source = new EventSource(address);
    source.addEventListener('open', function () { waits = 1000; since = 0; if (!unsent) tell(''); });
    source.addEventListener('main', function (event) { show(event.data, true); });
    source.addEventListener('again', again);
    source.addEventListener('gone', function () { source.close(); location.reload(); });
    source.onerror = function () {
      since = since || Date.now();
      setTimeout(function () { if (since && Date.now() - since > 1800) tell(body.getAttribute('data-lost')); }, 2000);
      if (source.readyState === 2) retry();
    };
  }

  function retry() {
    if (later) return;
    later = setTimeout(function () { later = null; listen(); }, waits);
    waits = Math.min(waits * 2, 8000);
  }

  function awake() {
    if (document.visibilityState !== 'hidden' && source && source.readyState === 2) { waits = 1000; listen(); }
  }
  document.addEventListener('visibilitychange', awake);
  window.addEventListener('pageshow', awake);
  window.addEventListener('online', awake);

  // The projector: the time that is left, and a text that fits without anybody scrolling.
  var ends = null;
  function begin() {
    var left = document.getElementById('left');
    ends = left && left.getAttribute('data-runs') === 'true' ? Date.now() + 1000 * left.getAttribute('data-left') : null;
    tick();
    if (document.documentElement.className === 'projector') fit();
  }

  function tick() {
    var left = document.getElementById('left');
    if (!left || ends === null) return;
    var seconds = Math.round((ends - Date.now()) / 1000);
    var rest = ('0' + Math.max(seconds, 0) % 60).slice(-2);
    left.textContent = seconds > 0 ? left.getAttribute('data-words') + ' ' + Math.floor(seconds / 60) + ':' + rest : body.getAttribute('data-over');
  }
  setInterval(tick, 1000);

  function fit() {
    var root = document.documentElement, size;
    root.style.fontSize = '';
    if (window.innerWidth < 800) return;
    size = parseFloat(window.getComputedStyle(root).fontSize);
    while (size > 16 && root.scrollHeight > window.innerHeight) {
      size -= 1;
      root.style.fontSize = size + 'px';
    }
  }
  window.addEventListener('resize', function () { if (document.documentElement.className === 'projector') fit(); });

  begin();
  listen();
})();
