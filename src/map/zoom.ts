/** The only place that talks to Leaflet: it moves and enlarges what is in sight; it draws nothing. */
import { CRS, LatLngBounds, Map as LeafletMap } from 'leaflet';
import { HOME, type Box } from './frame';

/** How far the reader may zoom in: two to the power of this. */
const DEEPEST = 4;
/** Further out than any frame needs. */
const FARTHEST = -6;
/** Zoom levels that count as none. */
const HARDLY = 0.02;
/** Share of the frame around what is zoomed to. */
const AROUND = 0.15;

/**
 * Takes over a map that is already drawn: the shapes stay the elements they are, with their focus and
 * their taps; only what they are seen through changes.
 */
export class Zoom {
  readonly #map: LeafletMap;
  readonly #onview: (view: Box) => void;
  readonly #size: ResizeObserver;
  #isHome = true;

  /** @param onview what is in sight now, in map units; `HOME` itself when that is all of England */
  constructor(container: HTMLElement, onview: (view: Box) => void) {
    this.#map = createMap(container);
    this.#onview = onview;
    this.home();
    this.#map.on('move zoom', () => this.#seen());
    this.#map.on('zoomend', () => this.#settle());
    this.#size = new ResizeObserver(() => this.#resized());
    this.#size.observe(container);
  }

  by(steps: number): void {
    this.#map.setZoom(this.#map.getZoom() + steps, { animate: false });
    this.#settle();
  }

  /** Shows a part of the map with something around it. */
  to(box: Box): void {
    this.#map.fitBounds(boundsOf(box).pad(AROUND), { animate: false });
    this.#settle();
  }

  /** Shows all of England. */
  home(): void {
    // In a frame that is not shown nothing can be fitted; the observer calls again once it is.
    if (this.#map.getSize().x === 0) return;
    const bounds = boundsOf(HOME);
    // The limit of a wider frame would keep England too large for a narrower one.
    this.#map.setMinZoom(FARTHEST);
    this.#map.setMaxBounds();
    this.#map.fitBounds(bounds, { animate: false });
    this.#map.setMinZoom(this.#map.getZoom());
    this.#map.setMaxZoom(this.#map.getZoom() + DEEPEST);
    this.#map.setMaxBounds(bounds);
    this.#settle();
  }

  /** Brings what has the focus into sight. */
  reach(box: Box): void {
    if (!this.#isHome)
      this.#map.panInside(boundsOf(box).getCenter(), { padding: [40, 40], animate: false });
  }

  destroy(): void {
    this.#size.disconnect();
    this.#map.remove();
  }

  /** Dragging is offered only once there is something to drag, and never to a finger: it scrolls the page. */
  #settle(): void {
    this.#seen();
    const byMouse = window.matchMedia('(pointer: fine)').matches;
    if (byMouse && !this.#isHome) this.#map.dragging.enable();
    else this.#map.dragging.disable();
  }

  #seen(): void {
    this.#isHome = this.#map.getZoom() <= this.#map.getMinZoom() + HARDLY;
    this.#onview(this.#isHome ? HOME : boxOf(this.#map.getBounds()));
  }

  #resized(): void {
    this.#map.invalidateSize({ animate: false, pan: false });
    if (this.#isHome) this.home();
    else this.#seen();
  }
}

function createMap(container: HTMLElement): LeafletMap {
  return new LeafletMap(container, {
    crs: CRS.Simple,
    attributionControl: false,
    zoomControl: false,
    keyboard: false,
    scrollWheelZoom: false,
    doubleClickZoom: false,
    boxZoom: false,
    dragging: false,
    touchZoom: true,
    bounceAtZoomLimits: false,
    zoomSnap: 0,
    zoomDelta: 1,
    zoomAnimation: false,
    fadeAnimation: false,
    inertia: false,
    maxBoundsViscosity: 1,
    minZoom: FARTHEST,
    center: [0, 0],
    zoom: 0,
  });
}

/** Leaflet counts upwards, the map downwards. */
function boundsOf({ x, y, width, height }: Box): LatLngBounds {
  return new LatLngBounds([-(y + height), x], [-y, x + width]);
}

function boxOf(bounds: LatLngBounds): Box {
  const [x, y] = [bounds.getWest(), -bounds.getNorth()];
  return { x, y, width: bounds.getEast() - x, height: -bounds.getSouth() - y };
}
