import 'leaflet/dist/leaflet.css';
import { CRS, geoJSON, map as createMap } from 'leaflet';
import { colourOf, load, ready, SIZE } from './page.mjs';

const { areas, columns } = await load();
const element = document.getElementById('map');
Object.assign(element.style, { width: `${SIZE.width}px`, height: `${SIZE.height}px` });
const map = createMap(element, { crs: CRS.Simple, attributionControl: false, zoomSnap: 0 });
const style = (column) => (area) => ({
  fillColor: colourOf(column, area.properties.code),
  fillOpacity: 1,
  color: '#fff',
  weight: 1,
});
const layer = geoJSON(areas, {
  coordsToLatLng: ([x, y]) => [-y, x],
  style: style(columns[0]),
  onEachFeature: (area, shape) => shape.on('click', () => (document.title = area.properties.short)),
}).addTo(map);
map.fitBounds(layer.getBounds(), { animate: false });
ready(columns, (column) => {
  layer.setStyle(style(column));
});
