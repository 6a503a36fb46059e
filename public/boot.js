// Runs before the first paint, unless the app is there sooner. A page asked for another view must not show the
// default one's figures; the files that the default view needs are asked for early; and where the app does not
// come, the page says so.
(function () {
  var script = document.currentScript;
  // The app takes the mark away, so that it is drawn without this too; where it is there already, nothing is left to do.
  var hasBegun = Boolean(script.src) && !script.hasAttribute('blocking');
  if (hasBegun && !document.getElementById('late')) return;
  var root = document.documentElement;
  var query = new URLSearchParams(location.search);
  var theme = query.get('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;

  // Only these change what is shown: whatever else stands in an address hides nothing.
  // parameters: made by `npm run made`
  // prettier-ignore
  var names = 'survey measure answer wave area compare colour since confidence view show embed static transparent lock title version color'.split(' ');
  // /parameters
  var figures = ['survey', 'measure', 'wave', 'version'];
  // Host pages damage addresses: "&amp;" between the parameters, or "?" once more.
  var address = location.search.replace(/%26|%0A|%20|%2526|\\u0026/gi, '&') + location.hash;
  var form = new RegExp(
    '[^a-z0-9_.-]\\W*(' + names.join('|') + ')(?=(?:[+ ]|%20|%5B|%5D|[[\\]])*(?:=|%3D|%253D))',
    'gi',
  );
  var asked = Array.from(address.matchAll(form), function (found) {
    return found[1].toLowerCase();
  });
  root.classList.add(asked.length > 0 ? 'asked' : 'known');

  var files = script.dataset.files;
  var other = asked.some(function (name) {
    return figures.indexOf(name) >= 0;
  });
  if (files && !other && !hasBegun && /^https?:$/.test(location.protocol)) {
    files.split(' ').forEach(preload);
  }

  function preload(file) {
    var link = document.createElement('link');
    link.rel = 'preload';
    link.as = 'fetch';
    link.crossOrigin = 'anonymous';
    link.href = file;
    document.head.append(link);
  }

  // A script of the app that is missing or damaged is told at once; one that never answers by the style
  // sheet, after a while.
  window.addEventListener('error', lost, true);
  function lost(event) {
    var from = event.target && event.target.tagName;
    // What only the style sheet would show.
    if (from === 'LINK' && document.body) document.body.hidden = false;
    if (from && from !== 'SCRIPT') return;
    sayLost();
    // What would say so may still be on its way.
    document.addEventListener('DOMContentLoaded', sayLost);
  }

  function sayLost() {
    if (document.getElementById('late')) root.classList.add('lost');
  }

  // It may have been refused before this script was here. Not every browser tells: there it takes longer.
  document.querySelectorAll('script[type="module"]').forEach(function (script) {
    var loaded = performance.getEntriesByName(script.src)[0];
    if (loaded && loaded.responseStatus >= 400) sayLost();
  });

  // Without an answer nothing would be drawn, for ever.
  setTimeout(function () {
    document.querySelectorAll('link[rel="stylesheet"]').forEach(function (link) {
      if (!link.sheet) link.media = 'print';
    });
  }, 8000);

  // What a reader did before the app could answer; it takes this over, and then sets `over`.
  var early = { focus: null, press: null, down: null, over: false };
  window.gpAccessMapEarly = early;
  document.addEventListener('focusin', function (event) {
    early.focus = event.target;
  });
  document.addEventListener('click', function (event) {
    early.down = null;
    early.press = event.target.closest('button, [role="button"]');
    var shape = shapeOf(event.target);
    if (shape) choose(shape);
  });
  document.addEventListener('keydown', function (event) {
    var shape = shapeOf(event.target);
    if (!shape || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') choose(shape);
    else if (event.key === 'Escape') show(null);
    else if (STEPS[event.key]) move(shape, STEPS[event.key]);
    else return;
    event.preventDefault();
  });
  // A press that the app's coming falls into would be lost: its shape is gone when it ends.
  document.addEventListener('pointerdown', function (event) {
    var shape = event.isPrimary ? shapeOf(event.target) : null;
    early.down = shape && {
      code: shape.dataset.code,
      x: event.clientX,
      y: event.clientY,
      up: false,
    };
  });
  document.addEventListener('pointerup', function (event) {
    var down = early.down;
    if (!down) return;
    if (Math.hypot(event.clientX - down.x, event.clientY - down.y) > 10) early.down = null;
    else down.up = true;
  });
  document.addEventListener('pointercancel', function () {
    early.down = null;
  });

  // The shapes of the page as built answer before the app is there: the chosen one is outlined and its
  // figure told. A page that shows something else than was asked for answers nothing.
  var STEPS = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
  };
  var WIDEST = Math.cos((62 * Math.PI) / 180);
  var AREAS = '.map [role="button"][data-code]';
  var england = null;

  function shapeOf(target) {
    if (early.over || asked.length > 0) return null;
    var drawn = target.closest('.map [data-code]');
    // In London's inset an area is drawn once more.
    return drawn && document.querySelector(AREAS + '[data-code="' + drawn.dataset.code + '"]');
  }

  function choose(shape) {
    show(shape.getAttribute('aria-pressed') === 'true' ? null : shape);
  }

  function show(shape) {
    early.press = shape;
    document.querySelectorAll(AREAS).forEach(function (each) {
      each.setAttribute('aria-pressed', String(each === shape));
    });
    document.querySelectorAll('.early-outline').forEach(function (each) {
      each.remove();
    });
    if (shape) outline(shape);
    tell(shape);
  }

  function outline(shape) {
    var line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    line.setAttribute('d', shape.getAttribute('d'));
    line.setAttribute('class', 'early-outline');
    shape.parentNode.append(line);
  }

  function tell(shape) {
    var answer = document.querySelector('.answer');
    if (!answer) return;
    england = england || answer.innerHTML;
    answer.innerHTML = england;
    answer.classList.toggle('early', Boolean(shape));
    if (!shape) return;
    var label = shape.getAttribute('aria-label');
    var figure = shape.dataset.figure.split(', ');
    answer.querySelector('h2').textContent = label.split(':')[0];
    answer.querySelector('strong').textContent = figure[0];
    answer.querySelector('.figure .visually-hidden').textContent = label.split(': ')[1];
    answer.querySelector('.figure > :last-child').textContent = figure[1] || '';
    var said = document.querySelector('#app [role="status"]');
    if (said) said.textContent = 'Selected ' + label + '.';
  }

  // The rule of `model/steps`: the least distance / cos² of the angle, up to 62 degrees.
  function move(shape, step) {
    var from = placeOf(shape);
    var best = null;
    var least = Infinity;
    document.querySelectorAll(AREAS).forEach(function (each) {
      var to = placeOf(each);
      var x = to[0] - from[0];
      var y = to[1] - from[1];
      var along = x * step[0] + y * step[1];
      var distance = Math.hypot(x, y);
      var cosine = along / distance;
      var effort = distance / (cosine * cosine);
      if (!(cosine >= WIDEST) || effort >= least) return;
      best = each;
      least = effort;
    });
    if (best) best.focus();
  }

  function placeOf(shape) {
    return shape.dataset.at.split(' ').map(Number);
  }

  // Scripts of modules are still awaited then: the shapes answer without them.
  if (document.readyState !== 'loading') ready();
  else document.addEventListener('readystatechange', ready, { once: true });
  function ready() {
    offer(document.querySelector('#late a'));
    // Frames are drawn only once the style sheet is there.
    requestAnimationFrame(function () {
      document.body.hidden = false;
    });
    if (early.over || asked.length > 0 || !document.querySelector(AREAS)) return;
    requestAnimationFrame(function () {
      setTimeout(function () {
        performance.mark('map:painted');
        performance.mark('map:interactive');
      });
    });
  }

  function offer(again) {
    // A page of one area has another base: an empty address would lead to the start.
    if (!again) return;
    again.href = location.href;
    // With a fragment the link leads nowhere.
    again.addEventListener('click', function (event) {
      event.preventDefault();
      location.reload();
    });
  }
})();
