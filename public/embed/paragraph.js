/* An example for publishers: what a page can do with what the map tells. */
(function () {
  'use strict';

  function percent(value) {
    return value.toFixed(1) + '%';
  }

  /* What the map tells has the code of the area; names are in the map's own index. */
  function namesOf(index) {
    var names = {};
    index.geographies.forEach(function (geography) {
      geography.areas.forEach(function (area) {
        names[area.code] = area.short;
      });
    });
    return names;
  }

  var loading = fetch('../data/index.json')
    .then(function (response) {
      return response.json();
    })
    .then(namesOf);

  /* Never more than the figure and its margin; the verdicts are the map's business. */
  function paragraphOf(chosen, name) {
    if (chosen.value === null) return 'There is no figure for ' + name + ' at this time.';
    var margin = chosen.interval
      ? ', with a margin of error from ' +
        percent(chosen.interval.lower) +
        ' to ' +
        percent(chosen.interval.upper)
      : '; no margin of error was published';
    return 'In ' + name + ' the share was ' + percent(chosen.value) + margin + '.';
  }

  document.addEventListener('gp-access-map:chosen', function (event) {
    var chosen = event.detail;
    loading.then(function (names) {
      var name = chosen.area === null ? 'England' : names[chosen.area];
      document.getElementById('paragraph').textContent = paragraphOf(chosen, name);
    });
  });
})();
