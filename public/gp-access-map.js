/*
 * <gp-access-map area="E54000058"> instead of an iframe, for pages that take web components. What stands
 * inside the element is its fallback: it is shown until the map has spoken, and stays where scripts,
 * frames or consent are missing. The frame is made when the element comes near, as a child of the element
 * in the page itself, so that consent tools see it and can hold it back. The script also turns a
 * <figure class="gp-access-map"> with a link to the map into the live map. It sends nothing anywhere and
 * keeps nothing.
 */
(function () {
  'use strict';
  var script = document.currentScript;
  var FOLDER = script && script.src ? new URL('.', script.src).href : '';
  var NAME = 'gp-access-map';
  if (!window.customElements || customElements.get(NAME)) return;

  /* Attributes that go into the address under their own names. */
  // parameters: made by `npm run made`
  // prettier-ignore
  var PARAMETERS = 'survey measure answer wave area compare colour since confidence view show static transparent events lock theme version'.split(' ');
  // /parameters
  // switches: made by `npm run made`
  // prettier-ignore
  var SWITCHES = 'static transparent events'.split(' ');
  // /switches
  var LABEL = 'Map: how people in each part of England rate getting hold of a GP';
  /* No view is taller, in CSS pixels; nothing taller is believed. */
  var TALLEST = 20000;
  var near =
    'IntersectionObserver' in window
      ? new IntersectionObserver(
          function (entries) {
            entries.forEach(function (entry) {
              if (!entry.isIntersecting) return;
              near.unobserve(entry.target);
              entry.target.load();
            });
          },
          { rootMargin: '800px 0px' },
        )
      : null;

  class GpAccessMap extends HTMLElement {
    static get observedAttributes() {
      return PARAMETERS.concat(['base', 'headline', 'label', 'height']);
    }

    constructor() {
      super();
      this._frame = null;
      this._src = '';
      this._alive = false;
      var root = this.attachShadow({ mode: 'open' });
      this._fallback = document.createElement('slot');
      var frame = document.createElement('slot');
      frame.name = 'frame';
      root.append(this._fallback, frame);
      this._hear = this._hear.bind(this);
    }

    connectedCallback() {
      if (this.style.display === '') this.style.display = 'block';
      this.style.position = 'relative';
      this._reserve();
      window.addEventListener('message', this._hear);
      if (this._frame || this.hasAttribute('wait')) return;
      if (near) near.observe(this);
      else this.load();
    }

    disconnectedCallback() {
      window.removeEventListener('message', this._hear);
      if (near) near.unobserve(this);
    }

    attributeChangedCallback(name) {
      if (name === 'height') this._reserve();
      if (!this._frame) return;
      if (name === 'label') this._frame.title = this._label();
      /* A frame that a consent tool has taken elsewhere is left alone. */
      var now = this._frame.getAttribute('src');
      if (now !== this._src || this.src === now) return;
      this._src = this.src;
      this._frame.src = this._src;
    }

    /* Address of the frame, from the attributes. */
    get src() {
      var query = new URLSearchParams({ embed: '1' });
      for (var name of PARAMETERS) {
        var value = this.getAttribute(name);
        if (value === null) continue;
        if (SWITCHES.includes(name) && value !== '0') value = '1';
        if (value !== '') query.set(name, value);
      }
      var headline = this.getAttribute('headline');
      if (headline) query.set('title', headline);
      if (/^[\w.:-]{1,100}$/.test(this.id)) query.set('id', this.id);
      return this._base() + '?' + query.toString().replace(/%2C/g, ',');
    }

    /* Makes the frame at once: after consent, where the element has the attribute "wait". */
    load() {
      this.removeAttribute('wait');
      if (this._frame || !this._base()) return;
      var frame = document.createElement('iframe');
      frame.slot = 'frame';
      frame.title = this._label();
      frame.allow = 'clipboard-write; geolocation';
      frame.setAttribute('data-gp-map', '');
      var style = frame.style;
      style.border = '0';
      style.width = '100%';
      /* Over the fallback and unseen until it speaks: a frame without a size would not be drawn. */
      style.position = 'absolute';
      style.inset = '0 auto auto 0';
      style.height = Math.max(this.offsetHeight, 150) + 'px';
      style.opacity = '0';
      style.pointerEvents = 'none';
      frame.tabIndex = -1;
      frame.addEventListener('load', function () {
        if (frame.contentWindow)
          frame.contentWindow.postMessage({ type: 'iframe-child-init' }, '*');
      });
      this._src = this.src;
      frame.src = this._src;
      this._frame = frame;
      this.append(frame);
    }

    _base() {
      var base = this.getAttribute('base') || FOLDER;
      return base && !base.endsWith('/') ? base + '/' : base;
    }

    _label() {
      return this.getAttribute('label') || LABEL;
    }

    /* Room for the map, so that the page does not jump when it comes. */
    _reserve() {
      var height = Number(this.getAttribute('height'));
      if (!this._alive && height > 0 && height <= TALLEST) this.style.minHeight = height + 'px';
    }

    _hear(event) {
      var frame = this._frame;
      var data = event.data;
      if (!frame || !data || typeof data !== 'object') return;
      if (event.source !== frame.contentWindow) return;
      if (event.origin !== new URL(this._base(), document.baseURI).origin) return;
      if (data.type === 'iframe-resized') this._resize(data.height);
      else if (data.type === 'gp-access-map:chosen') {
        this.dispatchEvent(
          new CustomEvent('gp-access-map:chosen', { detail: data, bubbles: true }),
        );
      }
    }

    _resize(height) {
      if (typeof height !== 'number' || !(height >= 1 && height <= TALLEST)) return;
      var before = this.getBoundingClientRect();
      if (!this._alive) this._show();
      this._frame.style.height = Math.ceil(height) + 'px';
      /* Most browsers hold the reader's place by themselves; Safari needs to be helped. */
      if (before.bottom > 0 || CSS.supports('overflow-anchor', 'auto')) return;
      window.scrollBy(0, this.getBoundingClientRect().height - before.height);
    }

    /* The map is there: it takes the place of the fallback. */
    _show() {
      this._alive = true;
      this._fallback.hidden = true;
      this._fallback.style.display = 'none';
      this.style.minHeight = '';
      var style = this._frame.style;
      style.position = 'static';
      style.display = 'block';
      style.opacity = '';
      style.pointerEvents = '';
      this._frame.removeAttribute('tabindex');
    }
  }

  /* A figure with a picture and a link to the map becomes the fallback of the live map. */
  function upgrade() {
    if (!FOLDER) return;
    document.querySelectorAll('figure.' + NAME).forEach(function (figure) {
      if (figure.closest(NAME)) return;
      var link = Array.from(figure.querySelectorAll('a[href]')).find(function (each) {
        return each.href.split(/[?#]/)[0] === FOLDER;
      });
      if (!link) return;
      var map = document.createElement(NAME);
      new URL(link.href).searchParams.forEach(function (value, name) {
        if (PARAMETERS.includes(name)) map.setAttribute(name, value);
      });
      if (figure.hasAttribute('data-wait')) map.setAttribute('wait', '');
      figure.replaceWith(map);
      map.append(figure);
    });
  }

  customElements.define(NAME, GpAccessMap);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', upgrade);
  else upgrade();
})();
