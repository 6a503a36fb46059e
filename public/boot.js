// Runs before the first paint. A page asked for another view must not show the default one's figures,
// and the files that the default view needs are asked for before the app itself is here.
(function () {
  var root = document.documentElement;
  var query = new URLSearchParams(location.search);
  var theme = query.get('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  var neutral = ['theme', 'id', 'childId', 'initialWidth', 'parentTitle', 'parentUrl'];
  query.forEach(function (value, name) {
    if (neutral.indexOf(name) < 0) root.classList.add('asked');
  });
  var otherFigures = ['survey', 'measure', 'wave', 'version'].some(function (name) {
    return query.has(name);
  });
  var files = document.currentScript.dataset.files;
  if (!files || otherFigures || !/^https?:$/.test(location.protocol)) return;
  files.split(' ').forEach(function (file) {
    var link = document.createElement('link');
    link.rel = 'preload';
    link.as = 'fetch';
    link.crossOrigin = 'anonymous';
    link.href = file;
    document.head.append(link);
  });
})();
