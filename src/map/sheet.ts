/** The only place that talks to Leaflet: a flat sheet with one focusable shape for each area. */
import {
  CRS,
  LatLngBounds,
  Map as LeafletMap,
  Polygon as LeafletPolygon,
  Polyline,
  SVG,
} from 'leaflet';
import type { LatLngExpression, PolylineOptions } from 'leaflet';
import type { AreaCode } from '../model/area';
import type { AreaShape, Point, Polygon, Ring, Shapes } from '../model/shape';
import type { AreaView } from '../view/types';
import { Labels } from './labels';

const QUIET: PolylineOptions = {
  interactive: false,
  smoothFactor: 0,
  noClip: true,
  opacity: 1,
  fillOpacity: 1,
};
/** How far the reader may zoom in: two to the power of this. */
const DEEPEST = 4;
const HOME_PADDING = 4;
/** Further out than any frame needs. */
const FARTHEST = -5;

export interface SheetEvents {
  readonly onselect: (code: AreaCode) => void;
  readonly onpoint: (code: AreaCode | null) => void;
  readonly onkey: (event: KeyboardEvent, code: AreaCode) => void;
}

export interface SheetState {
  readonly areas: readonly AreaView[];
  readonly selected: AreaCode | null;
  readonly compared: AreaCode | null;
  /** The one tab stop. */
  readonly stop: AreaCode | null;
}

type Outline = 'halo' | 'focused' | 'compared' | 'selected';

export class Sheet {
  readonly #map: LeafletMap;
  readonly #shapes: Shapes;
  readonly #areas = new Map<AreaCode, LeafletPolygon>();
  readonly #outlines: Record<Outline, LeafletPolygon>;
  readonly #overlay: LeafletPolygon;
  readonly #labels: Labels;
  readonly #size: ResizeObserver;
  #isHome = true;

  constructor(container: HTMLElement, shapes: Shapes, events: SheetEvents) {
    this.#shapes = shapes;
    const renderer = new SVG({ padding: 0.5 });
    this.#map = createMap(container, renderer);
    this.home(false);
    for (const polygon of shapes.context) this.#shape(polygon, 'land');
    for (const area of shapes.areas) this.#addArea(area, events);
    for (const ring of shapes.regions) this.#line(ring, 'region-line');
    this.#overlay = this.#shape([], 'overlay-line');
    this.#outlines = {
      // Light under dark, so that focus shows on every fill.
      halo: this.#shape([], 'outline-halo'),
      focused: this.#shape([], 'outline-focused'),
      compared: this.#shape([], 'outline-compared'),
      selected: this.#shape([], 'outline-selected'),
    };
    this.#labels = new Labels(this.#map, shapes, this.#outlines.selected);
    this.#size = new ResizeObserver(() => this.#resized());
    this.#size.observe(container);
  }

  /** Brings the shapes to the state; nothing is created or removed. */
  paint({ areas, selected, compared, stop }: SheetState): void {
    for (const area of areas) {
      const element = this.#areas.get(area.code)?.getElement();
      if (!element) continue;
      element.setAttribute('class', `area ${area.fill}`);
      element.setAttribute('aria-label', area.label);
      element.setAttribute('aria-pressed', String(area.code === selected));
      element.setAttribute('tabindex', area.code === stop ? '0' : '-1');
    }
    this.#outline('selected', selected);
    this.#outline('compared', compared);
    this.#labels.write(areas);
  }

  /** Draws outlines of other boundaries over the areas; none clears them. */
  overlay(polygons: readonly Polygon[]): void {
    this.#overlay.setLatLngs(polygons.map((polygon) => polygon.map(lineOf)));
  }

  focus(code: AreaCode): void {
    const polygon = this.#areas.get(code);
    const element = polygon?.getElement();
    if (!(element instanceof SVGElement) || !polygon) return;
    element.focus({ preventScroll: false });
    if (!this.#isHome) this.#map.panInside(polygon.getBounds().getCenter(), { padding: [40, 40] });
  }

  zoomBy(steps: number): void {
    this.#isHome = false;
    this.#map.setZoom(this.#map.getZoom() + steps);
    this.#settle();
  }

  /** Shows all of England. */
  home(animate: boolean): void {
    this.#isHome = true;
    // In a frame that is not shown yet nothing can be fitted; the observer calls again once it is.
    if (this.#map.getSize().x === 0) return;
    const { width, height } = this.#shapes;
    // The limit of a wider frame would keep England too large for a narrower one.
    this.#map.setMinZoom(FARTHEST);
    this.#map.fitBounds(
      boundsOf([
        [0, 0],
        [width, height],
      ]),
      { animate, padding: [HOME_PADDING, HOME_PADDING] },
    );
    this.#map.setMinZoom(this.#map.getZoom());
    this.#map.setMaxZoom(this.#map.getZoom() + DEEPEST);
    this.#map.setMaxBounds(this.#map.getBounds());
    this.#settle();
  }

  /** Shows the areas of one NHS region. */
  zoomTo(region: AreaCode): void {
    const points = this.#shapes.areas
      .filter((area) => area.region === region)
      .flatMap(({ polygons }) => polygons.flatMap(([outer]) => outer ?? []));
    if (points.length === 0) return;
    this.#isHome = false;
    this.#map.fitBounds(boundsOf(points), { animate: false, padding: [12, 12] });
    this.#settle();
  }

  destroy(): void {
    this.#size.disconnect();
    this.#map.remove();
  }

  #addArea({ code, polygons }: AreaShape, events: SheetEvents): void {
    const rings = polygons.map((polygon) => polygon.map(lineOf));
    const polygon = new LeafletPolygon(rings, QUIET).addTo(this.#map);
    this.#areas.set(code, polygon);
    const element = polygon.getElement();
    if (!(element instanceof SVGElement)) return;
    element.setAttribute('role', 'button');
    element.addEventListener('click', () => events.onselect(code));
    element.addEventListener('pointerenter', () => events.onpoint(code));
    element.addEventListener('pointerleave', () => events.onpoint(null));
    element.addEventListener('focus', () => {
      if (element.matches(':focus-visible')) this.#focused(code);
      events.onpoint(code);
    });
    element.addEventListener('blur', () => {
      this.#focused(null);
      events.onpoint(null);
    });
    element.addEventListener('keydown', (event) => events.onkey(event, code));
  }

  #line(ring: Ring, name: string): void {
    const line = new Polyline(lineOf(ring), QUIET).addTo(this.#map);
    line.getElement()?.setAttribute('class', name);
  }

  #shape(polygon: Polygon, name: string): LeafletPolygon {
    const shape = new LeafletPolygon(polygon.map(lineOf), QUIET).addTo(this.#map);
    shape.getElement()?.setAttribute('class', name);
    return shape;
  }

  #focused(code: AreaCode | null): void {
    this.#outline('halo', code);
    this.#outline('focused', code);
  }

  #outline(kind: Outline, code: AreaCode | null): void {
    const shape = code === null ? undefined : this.#areas.get(code);
    this.#outlines[kind].setLatLngs(shape?.getLatLngs() ?? []);
  }

  /** Dragging is offered only once there is something to drag, and never to a finger: it scrolls the page. */
  #settle(): void {
    const byMouse = window.matchMedia('(pointer: fine)').matches;
    if (byMouse && !this.#isHome) this.#map.dragging.enable();
    else this.#map.dragging.disable();
  }

  #resized(): void {
    this.#map.invalidateSize({ animate: false, pan: false });
    if (this.#isHome) this.home(false);
  }
}

function createMap(container: HTMLElement, renderer: SVG): LeafletMap {
  return new LeafletMap(container, {
    crs: CRS.Simple,
    renderer,
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

/** Leaflet counts upwards, the sheet downwards. */
export function latLng([x, y]: Point): LatLngExpression {
  return [-y, x];
}

function lineOf(ring: Ring): LatLngExpression[] {
  return ring.map(latLng);
}

function boundsOf(points: readonly Point[]): LatLngBounds {
  return new LatLngBounds(points.map(([x, y]): [number, number] => [-y, x]));
}
