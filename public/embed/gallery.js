/* The gallery: the site's own address in every code, buttons to copy it, and three widths. */
(function () {
  'use strict';
  var site = new URL('../', location.href).href;

  document.querySelectorAll('pre').forEach(function (box) {
    var code = box.textContent.replaceAll('https://map.example/', site);
    box.firstChild.textContent = code;
    var button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    button.addEventListener('click', function () {
      navigator.clipboard.writeText(code).then(
        function () {
          button.textContent = 'Copied';
        },
        function () {
          getSelection().selectAllChildren(box);
        },
      );
    });
    box.after(button);
  });

  var widths = document.getElementById('widths');
  widths.hidden = false;
  widths.addEventListener('change', function (event) {
    document.querySelectorAll('iframe').forEach(function (frame) {
      frame.width = event.target.value;
    });
  });
})();
