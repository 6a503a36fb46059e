import { MapChart } from 'echarts/charts';
import { VisualMapPiecewiseComponent } from 'echarts/components';
import { init, registerMap, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { COLOURS, load, ready, SIZE } from './page.mjs';
import { upwards } from './planar.mjs';

use([MapChart, SVGRenderer, VisualMapPiecewiseComponent]);
const { areas, columns } = await load();
registerMap('england', upwards(areas));
const chart = init(document.getElementById('map'), null, { renderer: 'svg', ...SIZE });
const optionOf = ({ bounds, values }) => ({
  animation: false,
  visualMap: {
    type: 'piecewise',
    show: false,
    pieces: COLOURS.map((color, i) => ({
      color,
      ...(i > 0 ? { gte: bounds[i - 1] } : {}),
      ...(i < bounds.length ? { lt: bounds[i] } : {}),
    })),
  },
  series: [
    {
      type: 'map',
      map: 'england',
      nameProperty: 'code',
      aspectScale: 1,
      data: Object.entries(values).map(([name, value]) => ({ name, value })),
    },
  ],
});
chart.setOption(optionOf(columns[0]));
chart.on('click', ({ name }) => (document.title = name));
ready(columns, (column) => {
  chart.setOption(optionOf(column));
});
