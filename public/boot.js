// Runs before the first paint. A page asked for another view must not show the default one's figures;
// the files that the default view needs are asked for before the app itself is here; and where the app
// does not come, the page says so.
(function () {
  var root = document.documentElement;
  var query = new URLSearchParams(location.search);
  var theme = query.get('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;

  // Only these change what is shown: whatever else stands in an address hides nothing.
  var shown = [
    ['survey', 'measure', 'answer', 'wave', 'area', 'compare', 'colour', 'color', 'since'],
    ['confidence', 'view', 'show', 'embed', 'static', 'transparent', 'lock', 'title', 'version'],
  ];
  var names = shown[0].concat(shown[1]);
  var figures = ['survey', 'measure', 'wave', 'version'];
  // Host pages damage addresses: "&amp;" between the parameters, or "?" once more.
  var asked = names.filter(function (name) {
    return new RegExp('[?&;#]' + name + '(=|%3D)', 'i').test(location.search + location.hash);
  });
  if (asked.length > 0) root.classList.add('asked');

  var files = document.currentScript.dataset.files;
  var other = asked.some(function (name) {
    return figures.indexOf(name) >= 0;
  });
  if (files && !other && /^https?:$/.test(location.protocol)) files.split(' ').forEach(preload);

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
    if (from && from !== 'SCRIPT') return;
    if (document.getElementById('late')) root.classList.add('lost');
  }

  // What a reader did before the app could answer; it takes this over.
  var early = { focus: null, press: null };
  window.gpAccessMapEarly = early;
  document.addEventListener('focusin', function (event) {
    early.focus = event.target;
  });
  document.addEventListener('click', function (event) {
    early.press = event.target.closest('button, [role="button"]');
  });
  document.addEventListener('DOMContentLoaded', function () {
    var again = document.querySelector('#late a');
    // A page of one area has another base: an empty address would lead to the start.
    if (again) again.href = location.href;
  });
})();
