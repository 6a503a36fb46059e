import embed from 'vega-embed';
import { COLOURS, load, ready, SIZE } from './page.mjs';

const { areas, columns } = await load();
const valuesOf = (column) =>
  areas.features.map((area) => ({ ...area, value: column.values[area.properties.code] ?? null }));
const specOf = (column) => ({
  ...SIZE,
  data: { name: 'areas', values: valuesOf(column) },
  projection: { type: 'identity' },
  mark: { type: 'geoshape', stroke: '#fff' },
  encoding: {
    color: {
      field: 'value',
      type: 'quantitative',
      legend: null,
      scale: { type: 'threshold', domain: column.bounds, range: COLOURS },
    },
  },
});
/** The scale's classes differ by column, so the view is made anew, as a page of Vega-Lite does. */
async function draw(column) {
  const { view } = await embed('#map', specOf(column), { renderer: 'svg', actions: false });
  view.addEventListener('click', (_, item) => (document.title = item?.datum.properties.code ?? ''));
}
await draw(columns[0]);
ready(columns, draw);
