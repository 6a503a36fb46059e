import { describe, expect, it } from 'vitest';
import { detailsFor, viewFor } from '../testing/published';
import { BANDS } from '../view/palette';
import { drawRanking, drawTrend } from './charts';

const OPTIONS = { shade: 'light', credits: ['Source: the survey.', 'Licence: open.'] } as const;

function trend(query: string): string {
  const view = viewFor(query);
  return drawTrend(view, detailsFor(query).trend, { ...OPTIONS, title: view.headline }).svg;
}

function ranking(query: string): string {
  const view = viewFor(query);
  const { intervalPlot } = detailsFor(query);
  return drawRanking(view, intervalPlot, { ...OPTIONS, title: view.headline }).svg;
}

const count = (svg: string, pattern: RegExp) => [...svg.matchAll(pattern)].length;
/** Every word of a text, in its order, however the picture breaks its lines. */
const said = (svg: string) => svg.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

describe('drawTrend', () => {
  it('draws no chart, and says why, where an area has no figures at all', () => {
    const svg = trend('?measure=pharmacy&area=E54000058&show=trend');
    expect(said(svg)).toContain('There are no figures for Derby and Derbyshire.');
    expect(svg).toContain('Licence: open.');
  });

  it('leaves two years as two points, with their margins', () => {
    const svg = trend('?survey=gpps&show=trend&area=E54000058');
    expect(count(svg, /<polyline/g)).toBe(0);
    expect(count(svg, /<circle [^>]*r="6"/g)).toBe(4);
    expect(svg).toContain('>2025<');
  });

  it('holds the whole headline, both names, margins, breaks, source and licence', () => {
    const query = '?show=trend&area=E54000058';
    const svg = trend(query);
    expect(said(svg)).toContain(viewFor(query).headline);
    for (const name of ['England', 'Derby and Derbyshire', 'Source: the survey.', 'Licence: open.'])
      expect(said(svg)).toContain(name);
    expect(count(svg, /<polygon/g)).toBeGreaterThan(5);
    expect(said(svg)).toContain('New participants joined the panel.');
  });
});

describe('margins beneath a line', () => {
  it('are as strong as on the page: an area’s own, and those of what it is compared with', () => {
    const svg = trend('?show=trend&area=E54000058&compare=E54000032');
    const strengths = new Set([...svg.matchAll(/fill-opacity="([^"]*)"/g)].map(([, of]) => of));
    const { light: own } = BANDS.band;
    const { light: others } = BANDS['band-compared'];
    expect([...strengths].map(Number).sort()).toEqual([own, others].sort());
  });
});

describe('drawRanking', () => {
  it('names what has no margin instead of drawing it', () => {
    const svg = ranking('?show=ranking&wave=his-9');
    expect(said(svg)).toContain('Margin of error not published');
  });

  it('draws every area with its margin, and the chosen one marked', () => {
    const svg = ranking('?show=ranking&area=E54000058');
    expect(count(svg, /<circle [^>]*r="6"/g)).toBe(36);
    expect(count(svg, /stroke-opacity/g)).toBe(36);
    expect(said(svg)).toContain('England 73%');
    expect(count(svg, /fill="#fff0b8"/g)).toBe(1);
    expect(svg).toContain('Licence: open.');
  });
});
