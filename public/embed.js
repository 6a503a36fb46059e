/*
 * Gives each of the map's frames the height of its content. Put it once on the page, anywhere; it
 * finds frames whose address lies in this script's own folder, and those with a data-gp-map
 * attribute, also such as are added later. A frame with data-src instead of src is loaded when it
 * comes near. It sends nothing anywhere, keeps nothing, and reads nothing of the page but the frames.
 */
(function () {
  'use strict';
  var script = document.currentScript;
  var folder = script && script.src ? new URL('.', script.src).href : null;
  var loaded = (window.gpAccessMapFrames = window.gpAccessMapFrames || {});
  if (loaded[folder]) return;
  loaded[folder] = true;

  var known = new WeakSet();
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
    var address = frame.src || frame.getAttribute('data-src');
    return !!folder && !!address && link(address).href.indexOf(folder) === 0;
  }

  function ask(frame) {
    if (frame.contentWindow) frame.contentWindow.postMessage({ type: 'iframe-child-init' }, '*');
  }

  function load(frame) {
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
    if (known.has(frame) || !isOurs(frame)) return;
    known.add(frame);
    frame.addEventListener('load', function () {
      ask(frame);
    });
    if (!frame.hasAttribute('data-src')) ask(frame);
    else if (near) near.observe(frame);
    else load(frame);
  }

  function look() {
    Array.prototype.forEach.call(document.getElementsByTagName('iframe'), adopt);
  }

  function isTrusted(frame, origin) {
    return origin === 'null' || origin === link(frame.src).origin;
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
    if (!data || data.type !== 'iframe-resized' || !(data.height > 0 && data.height < 1e5)) return;
    Array.prototype.forEach.call(document.getElementsByTagName('iframe'), function (frame) {
      if (!known.has(frame) || frame.contentWindow !== event.source) return;
      if (isTrusted(frame, event.origin)) resize(frame, data.height);
    });
  });

  new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true });
  look();
})();
