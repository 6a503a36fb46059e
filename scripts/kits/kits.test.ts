import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, unzlibSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { kitOf } from '../../src/kit/kit';
import { index, whole } from '../../src/testing/published';
import { kitInputFor } from '../../src/testing/kits';
import { unpackFonts } from '../site/font';
import { orderOf } from './options';
import { filesOf, zipOf } from './packed';
import { pdfOf } from './pdf';

const folder = mkdtempSync(join(tmpdir(), 'kits-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('orderOf', () => {
  it('takes the first measure, its newest period and all areas where nothing is asked', () => {
    const { areas, selection } = orderOf(index, { areas: [] });
    expect(areas).toHaveLength(36);
    expect(selection.measure).toBe('gp-overall');
  });

  it('finds a measure in whichever survey has it, and areas by name', () => {
    const { selection, areas } = orderOf(index, { measure: 'phone', areas: ['devon'] });
    expect(selection.survey).toBe('gpps');
    expect(areas.map(({ code }) => code)).toEqual(['E54000037']);
  });

  it('counts change from the earlier period asked for, else from the usual one', () => {
    const sinceOf = (asked: object) => orderOf(index, { ...asked, areas: [] }).selection.since;
    expect(sinceOf({ wave: 'his-9', since: 'his-1' })).toBe('his-1');
    expect(sinceOf({ wave: 'his-9' })).toBeNull();
  });

  it.each([
    [{ survey: 'x' }, 'no survey “x”'],
    [{ measure: 'x' }, 'no measure “x”'],
    [{ answer: 'x' }, 'no answer “x”'],
    [{ wave: 'his-99' }, 'no wave “his-99”'],
    [{ measure: 'pharmacy' }, 'no figures by area'],
    [{ wave: 'his-9', since: 'his-28' }, 'no earlier wave “his-28”'],
  ])('refuses %o', (asked, why) => {
    expect(() => orderOf(index, { ...asked, areas: [] })).toThrow(why);
  });

  it('refuses counts and questions asked of England alone, in words, and offers neither', () => {
    const asking = (asked: object) => () => orderOf(whole, { ...asked, areas: [] });
    for (const asked of [{ survey: 'context' }, { measure: 'gps-per-10000' }]) {
      expect(asking(asked)).toThrow(/no story of one; every kit holds .* in counts\.csv/);
    }
    expect(asking({ measure: 'confidence' })).toThrow('no figures by area');
    expect(asking({ measure: 'x' })).toThrow(/^(?!.*(gps-per-10000|confidence))/);
  });

  it('refuses an area of other boundaries, and England', () => {
    expect(() => orderOf(index, { areas: ['E54000042'] })).toThrow('no area “E54000042”');
    expect(() => orderOf(index, { areas: ['England'] })).toThrow('no kit of its own');
  });
});

describe('pdfOf', () => {
  const size = { width: 10, height: 20 };
  const page = (inner: string) =>
    Buffer.from(pdfOf(`<svg><defs/>${inner}</svg>`, size, 90, 'Té')).toString('latin1');

  it('makes a page of the width asked for, and says its title', () => {
    const text = page('');
    expect(text).toMatch(/^%PDF-1\.4/);
    expect(text).toContain('/MediaBox [0 0 255.1181 510.2362]');
    expect(text).toContain('/Title <feff005400e9>');
  });

  it('has every object where its table says', () => {
    const text = page('<path fill="#ff0000" d="M 0 0 L 5 0 Q 5 5 0 5 Z"/>');
    const places = [...text.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, at]) => Number(at));
    places.forEach((at, i) => {
      expect(text.slice(at)).toMatch(new RegExp(`^${String(i + 1)} 0 obj`));
    });
    expect(places).toHaveLength(5);
    expect(text.slice(Number(/startxref\n(\d+)/.exec(text)?.[1]))).toMatch(/^xref/);
  });

  it('writes shapes as shapes', () => {
    const bytes = pdfOf(
      '<svg><path fill="#ff0000" stroke="#0000ff" d="M 0 0 L 5 0 Z"/></svg>',
      size,
      90,
      '',
    );
    const text = Buffer.from(bytes).toString('latin1');
    const start = text.indexOf('stream\n', text.indexOf('4 0 obj')) + 'stream\n'.length;
    const packed = bytes.slice(start, text.indexOf('\nendstream', start));
    const content = Buffer.from(unzlibSync(packed)).toString();
    expect(content).toContain('1 0 0 rg\n0 0 m\n5 0 l\nh\nf');
    expect(content).toContain('0 0 1 RG');
  });

  it.each(['<text>a</text>', '<path fill="red" d="M 0 0"/>', '<path d="A 1 1"/>'])(
    'refuses %s, which would be lost',
    (inner) => {
      expect(() => page(inner)).toThrow('for print may not hold');
    },
  );
});

describe('a kit on the disk', () => {
  it('is the same byte for byte, whatever the time zone', () => {
    const fonts = unpackFonts(folder);
    const kit = kitOf(kitInputFor('?area=E54000042&wave=his-9'));
    const zips = ['Pacific/Auckland', 'America/Lima'].map((zone) => {
      process.env['TZ'] = zone;
      return Buffer.from(zipOf(kit.name, filesOf(kit, fonts), index.updated));
    });
    expect(zips[0]?.equals(zips[1] ?? Buffer.alloc(0))).toBe(true);
    const names = Object.keys(unzipSync(zips[0] ?? Buffer.alloc(0)));
    expect(names).toContain('hampshire-and-isle-of-wight/story.html');
    expect(names).toContain('hampshire-and-isle-of-wight/picture-1080x1350.png');
    expect(names).toContain('hampshire-and-isle-of-wight/print-one-column.pdf');
  }, 180_000);
});
