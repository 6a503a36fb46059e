/* An example for publishers: what a page can do with what the map tells. */
(function () {
  'use strict';

  function percent(value) {
    return value.toFixed(1) + '%';
  }

  /* Never more than the figure and its margin; the verdicts are the map's business. */
  function paragraphOf(chosen) {
    if (chosen.value === null) return 'There is no figure for ' + chosen.name + ' at this time.';
    var margin = chosen.interval
      ? ', with a margin of error from ' +
        percent(chosen.interval.lower) +
        ' to ' +
        percent(chosen.interval.upper)
      : '; no margin of error was published';
    return 'In ' + chosen.name + ' the share was ' + percent(chosen.value) + margin + '.';
  }

  document.addEventListener('gp-access-map:chosen', function (event) {
    document.getElementById('paragraph').textContent = paragraphOf(event.detail);
  });
})();
