import type { Plugin } from 'vite';

/** Classes of Leaflet that a sheet without tiles, markers and pop-ups never uses. */
const UNUSED = [
  'BoxZoom',
  'Canvas',
  'Circle',
  'CircleMarker',
  'Control',
  'DivIcon',
  'DivOverlay',
  'DoubleClickZoom',
  'FeatureGroup',
  'GeoJSON',
  'GridLayer',
  'Icon',
  'IconDefault',
  'ImageOverlay',
  'Keyboard',
  'LayerGroup',
  'Layers',
  'Marker',
  'MarkerDrag',
  'Popup',
  'Rectangle',
  'SVGOverlay',
  'Scale',
  'ScrollWheelZoom',
  'TapHold',
  'TileLayer',
  'TileLayerWMS',
  'Tooltip',
  'VideoOverlay',
  'Zoom',
];

const MENTIONS = new RegExp(`(?<![.\\w'"])(?:${UNUSED.join('|')})(?![\\w'":])`);
/** Statements that wire an unused class into the map, so that it could not be left out. */
const WIRING =
  /^(?:Map|Layer|[A-Z]\w+)\.(?:include|addInitHook|mergeOptions)\(|^(?:[A-Z]\w+|control)\.\w+ = /;
/** Mix-ins and options that mention no class but serve only unused ones. */
const SERVES_UNUSED =
  /bindPopup|bindTooltip|openPopup|boxZoom|doubleClickZoom|keyboard:|scrollWheelZoom|tapHold|attributionControl|zoomControl|toGeoJSON|^CRS\.E|^control\.|^Polygon\._flat/;

/** Words of the source that hold on to something unused, and what stands for them. */
const LOOSENED: readonly (readonly [string, string])[] = [
  ['icon: new IconDefault()', 'icon: null'],
  ['(this.options.preferCanvas && canvas(options)) || svg(options)', 'svg(options)'],
  ['crs: EPSG3857', 'crs: null'],
  ['Browser.vml ? vmlCreate : svgCreate', 'svgCreate'],
  ['SVG.include(vmlMixin)', ''],
  // Forbidden under trusted types; every browser that runs the page draws SVG.
  ["div.innerHTML = '<svg/>';", ''],
];

/** What the parser says of a statement: its place is left out of the parser's own types. */
interface Statement {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Leaves what is unused of Leaflet out of the build. Leaflet is one module whose classes are made by
 * calls and wired up by statements, which no bundler dares to drop by itself.
 */
export function slimLeaflet(): Plugin {
  return {
    name: 'slim-leaflet',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('leaflet-src.esm')) return null;
      const body = this.parse(code).body as Statement[];
      let slim = '';
      let at = 0;
      for (const statement of body) {
        const text = code.slice(statement.start, statement.end);
        if (statement.type === 'ExpressionStatement' && isWiringOfUnused(text)) {
          slim += code.slice(at, statement.start);
          at = statement.end;
        }
      }
      slim += code.slice(at);
      for (const [held, loose] of LOOSENED) {
        if (!slim.includes(held)) this.error(`Leaflet no longer holds "${held}".`);
        slim = slim.replaceAll(held, loose);
      }
      return {
        code: slim
          .replace(/^var (\w+) = (\w+)\.extend\(/gm, 'var $1 = /*#__PURE__*/ $2.extend(')
          .replace(/^var (EPSG\w+|Earth|Mercator) = extend\(/gm, 'var $1 = /*#__PURE__*/ extend('),
        map: null,
      };
    },
  };
}

function isWiringOfUnused(statement: string): boolean {
  const text = statement.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  return WIRING.test(text) && (MENTIONS.test(text) || SERVES_UNUSED.test(text));
}
