import Highcharts from 'highcharts/es-modules/masters/highmaps.src.js';
import { COLOURS, load, ready, SIZE } from './page.mjs';
import { upwards } from './planar.mjs';

const { areas, columns } = await load();
const mapData = upwards(areas);
const classesOf = ({ bounds }) =>
  COLOURS.map((color, i) => ({
    color,
    ...(i > 0 ? { from: bounds[i - 1] } : {}),
    ...(i < bounds.length ? { to: bounds[i] } : {}),
  }));
const dataOf = ({ values }) => Object.entries(values).map(([code, value]) => ({ code, value }));
const chart = Highcharts.mapChart('map', {
  chart: { ...SIZE, animation: false },
  title: { text: undefined },
  credits: { enabled: false },
  accessibility: { enabled: false },
  legend: { enabled: false },
  colorAxis: { dataClasses: classesOf(columns[0]) },
  series: [
    {
      type: 'map',
      animation: false,
      mapData,
      joinBy: ['code', 'code'],
      data: dataOf(columns[0]),
      point: { events: { click: ({ point }) => (document.title = point.code) } },
    },
  ],
});
ready(columns, (column) => {
  chart.update({
    colorAxis: { dataClasses: classesOf(column) },
    series: [{ data: dataOf(column) }],
  });
});
