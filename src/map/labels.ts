import type { Map as LeafletMap, Polygon as LeafletPolygon } from 'leaflet';
import type { AreaCode } from '../model/area';
import type { Point, Shapes } from '../model/shape';
import type { AreaView } from '../view/types';
import { roomAt } from './room';

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';
/** Pixels that a two-digit label needs around its middle. */
const ROOM_FOR_VALUE = 11;
/** Cities are named only once the map is this wide, in pixels for its whole width. */
const ROOM_FOR_CITIES = 420;

/** Map units: beyond this a city's name would leave the map. */
const RIGHT_EDGE = 880;

interface Label {
  readonly text: SVGTextElement;
  readonly at: Point;
  /** Map units to the nearest edge. */
  readonly room: number;
}

/** Values written on areas that have room for them, and a few cities to find one's way by. */
export class Labels {
  readonly #map: LeafletMap;
  readonly #values = new Map<AreaCode, Label>();
  readonly #cities: { group: SVGGElement; at: Point }[];

  constructor(map: LeafletMap, shapes: Shapes, above: LeafletPolygon) {
    this.#map = map;
    const group = svg('g');
    group.setAttribute('class', 'labels');
    group.setAttribute('aria-hidden', 'true');
    above.getElement()?.parentElement?.append(group);
    this.#cities = shapes.cities.map(({ name, at }) => ({
      group: cityMark(name, at[0] > RIGHT_EDGE),
      at,
    }));
    for (const city of this.#cities) group.append(city.group);
    for (const { code, label, polygons } of shapes.areas) {
      const text = svg('text');
      group.append(text);
      this.#values.set(code, { text, at: label, room: roomAt(polygons, label) });
    }
    map.on('zoomend moveend viewreset resize', () => this.place());
  }

  write(areas: readonly AreaView[]): void {
    for (const { code, mark, fill } of areas) {
      const text = this.#values.get(code)?.text;
      if (!text) continue;
      if (text.textContent !== mark) text.textContent = mark;
      text.setAttribute('class', `on-${fill}`);
    }
    this.place();
  }

  place(): void {
    const scale = this.#map.getZoomScale(this.#map.getZoom(), 0);
    const taken: Point[] = [];
    for (const { text, at, room } of this.#values.values()) {
      const fits = text.textContent !== '' && room * scale >= ROOM_FOR_VALUE;
      text.setAttribute('display', fits ? 'inline' : 'none');
      if (!fits) continue;
      this.#move(text, at);
      taken.push(at);
    }
    for (const { group, at } of this.#cities) {
      const named = scale * 1000 >= ROOM_FOR_CITIES && isFree(at, taken, scale);
      group.setAttribute('display', named ? 'inline' : 'none');
      if (named) this.#move(group, at);
    }
  }

  #move(element: SVGElement, [x, y]: Point): void {
    const point = this.#map.latLngToLayerPoint([-y, x]);
    element.setAttribute('transform', `translate(${String(point.x)} ${String(point.y)})`);
  }
}

/** Whether a city's name, which stands to the right of its dot, keeps clear of the values. */
function isFree([x, y]: Point, taken: readonly Point[], scale: number): boolean {
  return taken.every(([tx, ty]) => {
    const right = (tx - x) * scale;
    return Math.abs(ty - y) * scale > 14 || right < -14 || right > 74;
  });
}

/** @param leftward writes the name before the dot, where the map ends behind it */
function cityMark(name: string, leftward: boolean): SVGGElement {
  const group = svg('g');
  const dot = svg('circle');
  dot.setAttribute('r', '2');
  const text = svg('text');
  text.setAttribute('x', leftward ? '-5' : '5');
  if (leftward) text.setAttribute('text-anchor', 'end');
  text.setAttribute('y', '4');
  text.textContent = name;
  group.setAttribute('class', 'city');
  group.append(dot, text);
  return group;
}

function svg<K extends keyof SVGElementTagNameMap>(name: K): SVGElementTagNameMap[K] {
  return document.createElementNS(SVG_NAMESPACE, name);
}
