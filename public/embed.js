/*
 * Gives each of the map's frames the height of its content. Put it once on the page, anywhere. It knows
 * frames whose address lies in this script's own folder, those with a data-gp-map attribute, and those
 * that were led there by another address; also such as are added, addressed or moved later. A frame with
 * data-src instead of src is loaded when it comes near, unless a consent tool holds it back. It sends
 * nothing anywhere, keeps nothing, and reads nothing of the page but the frames.
 */
(function () {
  'use strict';
  var script = document.currentScript;
  var folder = script && script.src ? new URL('.', script.src).href : null;
  var loaded = (window.gpAccessMapFrames = window.gpAccessMapFrames || {});
  if (loaded[folder]) return;
  loaded[folder] = true;

  /* No view is taller, in CSS pixels; nothing taller is believed. */
  var TALLEST = 20000;
  /* A frame that grows at so many messages in a row, each within a second, follows its own height. */
  var GROWTHS = 40;
  /* All that our own snippet or a page's layout gives a frame; anything else is another tool's. */
  var OWN =
    /^(id|class|title|style|width|height|name|src|data-src|data-gp-map|data-lazy|loading|sandbox|allow|allowfullscreen|scrolling|frameborder|referrerpolicy|role|tabindex|hidden|aria-.*)$/;
  var CONSENT = /consent|cookie|optanon|cmplz|iub|klaro|borlabs|usercentrics/i;

  var known = new WeakSet();
  var growing = new WeakMap();
  var near =
    'IntersectionObserver' in window
      ? new IntersectionObserver(arrive, { rootMargin: '800px 0px' })
      : null;

  /* Unlike new URL(), a link does not throw on the malformed addresses that other frames may have. */
  function link(address) {
    var anchor = document.createElement('a');
    anchor.href = address;
    return anchor;
  }

  function isOurs(frame) {
    if (frame.hasAttribute('data-gp-map')) return true;
    var address = frame.getAttribute('src') || frame.getAttribute('data-src');
    return !!folder && !!address && link(address).href.indexOf(folder) === 0;
  }

  /* Whether the reader has first to be asked by somebody else. */
  function isHeldBack(frame) {
    return (
      CONSENT.test(frame.className) ||
      frame.getAttributeNames().some(function (name) {
        return !OWN.test(name);
      })
    );
  }

  function ask(frame) {
    if (frame.contentWindow) frame.contentWindow.postMessage({ type: 'iframe-child-init' }, '*');
  }

  function load(frame) {
    if (!frame.hasAttribute('data-src') || frame.getAttribute('src') || isHeldBack(frame)) return;
    frame.src = frame.getAttribute('data-src');
    frame.removeAttribute('data-src');
  }

  function arrive(entries) {
    entries.forEach(function (entry) {
      if (!entry.isIntersecting) return;
      near.unobserve(entry.target);
      load(entry.target);
    });
  }

  function adopt(frame) {
    if (!isOurs(frame)) return;
    if (!known.has(frame)) {
      known.add(frame);
      frame.addEventListener('load', function () {
        if (isOurs(frame)) ask(frame);
      });
    }
    if (!frame.hasAttribute('data-src') || frame.getAttribute('src')) ask(frame);
    else if (near) near.observe(frame);
    else load(frame);
  }

  function look() {
    Array.prototype.forEach.call(document.getElementsByTagName('iframe'), adopt);
  }

  function changed(records) {
    records.forEach(function (record) {
      if (record.type === 'attributes') {
        if (record.target.tagName === 'IFRAME') adopt(record.target);
        return;
      }
      Array.prototype.forEach.call(record.addedNodes, function (node) {
        if (node.tagName === 'IFRAME') adopt(node);
        else if (node.getElementsByTagName) {
          Array.prototype.forEach.call(node.getElementsByTagName('iframe'), adopt);
        }
      });
    });
  }

  /* The frame whose window that is, inside open shadow trees too. */
  function frameOf(source, root) {
    var frames = root.querySelectorAll('iframe');
    for (var at = 0; at < frames.length; at += 1) {
      if (frames[at].contentWindow === source) return frames[at];
    }
    var all = root.querySelectorAll('*');
    for (var of = 0; of < all.length; of += 1) {
      var inside = all[of].shadowRoot && frameOf(source, all[of].shadowRoot);
      if (inside) return inside;
    }
    return null;
  }

  /* A window is one frame's only, wherever its address led; a frame of no known address has to speak
     from the map's own origin, which must not be the page's. */
  function isTrusted(frame, origin) {
    if (isOurs(frame)) return true;
    return !!folder && origin === new URL(folder).origin && origin !== location.origin;
  }

  /* Whether a frame only follows what its last height did to it. */
  function isRunaway(frame, height) {
    var now = Date.now();
    var last = growing.get(frame);
    var goes =
      last && height > last.height && now - last.at < 1000 && frame.clientWidth === last.width;
    var times = goes ? last.times + 1 : 0;
    growing.set(frame, { height: height, at: now, width: frame.clientWidth, times: times });
    return times > GROWTHS;
  }

  function resize(frame, height) {
    var before = frame.getBoundingClientRect();
    var border =
      getComputedStyle(frame).boxSizing === 'border-box'
        ? frame.offsetHeight - frame.clientHeight
        : 0;
    frame.style.height = Math.ceil(height) + border + 'px';
    /* Most browsers hold the reader's place by themselves; Safari needs to be helped. */
    if (before.bottom > 0 || CSS.supports('overflow-anchor', 'auto')) return;
    window.scrollBy(0, frame.getBoundingClientRect().height - before.height);
  }

  window.addEventListener('message', function (event) {
    var data = event.data;
    if (!data || typeof data !== 'object' || data.type !== 'iframe-resized') return;
    var height = data.height;
    if (typeof height !== 'number' || !(height >= 1 && height <= TALLEST)) return;
    var frame = event.source && frameOf(event.source, document);
    if (!frame || !isTrusted(frame, event.origin) || isRunaway(frame, height)) return;
    resize(frame, height);
  });

  new MutationObserver(changed).observe(document.documentElement, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['src', 'data-src', 'data-gp-map'],
  });
  look();
})();
