import { geoIdentity, geoPath } from 'd3-geo';
import { select } from 'd3-selection';
import { colourOf, load, ready, SIZE } from './page.mjs';

const { areas, columns } = await load();
const path = geoPath(geoIdentity().fitSize([SIZE.width, SIZE.height], areas));
const shapes = select('#map')
  .append('svg')
  .attr('width', SIZE.width)
  .attr('height', SIZE.height)
  .selectAll('path')
  .data(areas.features)
  .join('path')
  .attr('d', path)
  .attr('stroke', '#fff')
  .attr('tabindex', 0)
  .attr('fill', ({ properties }) => colourOf(columns[0], properties.code))
  .on('click', (_, { properties }) => (document.title = properties.short));
ready(columns, (column) => {
  shapes.attr('fill', ({ properties }) => colourOf(column, properties.code));
});
