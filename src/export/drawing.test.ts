import { describe, expect, it } from 'vitest';
import { Library } from '../../scripts/site/views';
import { outlinesOf } from '../app/outlines';
import { DEFAULT_SELECTION, type Selection } from '../model/selection';
import { drawView, type Drawing, type DrawingOptions } from './drawing';

const library = new Library('public');
const CREDITS = ['Source: the survey.', 'Licence: open.'];

function draw(
  asked: Partial<Selection>,
  options: Partial<DrawingOptions> = {},
  withMap = true,
): Drawing {
  const { view, shapes } = library.scene({ ...DEFAULT_SELECTION, ...asked });
  const picture = withMap ? outlinesOf(shapes, view) : null;
  return drawView(view, picture, {
    title: view.headline,
    shade: 'light',
    credits: CREDITS,
    format: 'fit',
    ...options,
  });
}

const count = (svg: string, pattern: RegExp) => [...svg.matchAll(pattern)].length;

describe('drawView', () => {
  it('draws the figures where there is no map', () => {
    const { svg, height } = draw({ area: 'E54000058' }, {}, false);
    expect(svg).toContain('Derby and Derbyshire');
    expect(count(svg, /<path d="M/g)).toBe(count(svg, /<pattern/g) - 1);
    expect(height).toBeGreaterThan(200);
  });

  it('says why an area has no figure', () => {
    const { view } = library.scene({
      ...DEFAULT_SELECTION,
      measure: 'pharmacy',
      area: 'E54000058',
    });
    expect(view.panel.area.estimate.value).toBeNull();
    const words = view.panel.area.valueText.split(' ').slice(1, 3).join(' ');
    expect(draw({ measure: 'pharmacy', area: 'E54000058' }).svg).toContain(words);
  });

  it.each([['map'], ['hex']] as const)(
    'draws every area on the %s, source and licence beneath',
    (view) => {
      const { svg } = draw({ view, survey: 'gpps' });
      expect(count(svg, /<path d="M/g)).toBeGreaterThanOrEqual(36);
      expect(svg).toContain('Source: the survey.');
      expect(svg).toContain('Licence: open.');
    },
  );

  it('needs nothing from outside: no style, script, picture or address', () => {
    const { svg } = draw({ colour: 'england', area: 'E54000058', compare: ['E54000032'] });
    expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
      /<style|<script|<image|href|https?:/,
    );
    expect(svg).not.toMatch(/NaN|undefined|null/);
  });

  it('refers only to hatches that it defines', () => {
    // Boundaries that changed in between leave areas without a comparison.
    const { svg } = draw({ colour: 'change', wave: 'his-23' });
    const used = [...svg.matchAll(/url\(#([\w-]+)\)/g)].map(([, id]) => id ?? '');
    expect(used.length).toBeGreaterThan(0);
    for (const id of new Set(used)) expect(svg).toContain(`id="${id}"`);
  });

  it('gives cards one size, and dark pictures other colours', () => {
    expect(draw({}, { format: 'card' })).toMatchObject({ width: 1200, height: 630 });
    expect(draw({}, { shade: 'dark' }).svg).not.toContain('fill="#ffffff"');
  });

  it('grows with a long title', () => {
    const title = 'How people rate getting hold of a GP, '.repeat(5);
    expect(draw({}, { title }).height).toBeGreaterThan(draw({}, { title: 'GPs' }).height);
  });

  it.each(['card', 'square', 'portrait', 'column'] as const)(
    'explains the hatches of a short legend too: %s',
    (format) => {
      const { svg } = draw({ wave: 'his-9', area: 'E54000042' }, { format });
      expect(svg).toContain('No figure: not');
    },
  );

  it.each(['card', 'square', 'portrait', 'column'] as const)(
    'shows a publisher’s colour along the top: %s',
    (format) => {
      expect(draw({}, { format, accent: '#a00000' }).svg).toContain('fill="#a00000"');
      expect(draw({}, { format }).svg).not.toContain('#a00000');
    },
  );
});
