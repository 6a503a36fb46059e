// Runs before the first paint: a page asked for another view must not show the default one's figures.
(function () {
  var root = document.documentElement;
  var query = new URLSearchParams(location.search);
  var theme = query.get('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  var neutral = ['theme', 'id', 'childId', 'initialWidth', 'parentTitle', 'parentUrl'];
  query.forEach(function (value, name) {
    if (neutral.indexOf(name) < 0) root.classList.add('asked');
  });
})();
