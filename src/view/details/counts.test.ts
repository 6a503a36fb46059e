import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { ENGLAND } from '../../model/area';
import { countIn, englandIn, type Counted, type CountsFile } from '../../model/counts';
import { contextFor, detailsFor, index, read } from '../../testing/published';
import { countsFor, lineOf } from './counts';

const file = read('counts', index.counts) as CountsFile;
const place = contextFor('');
const older = contextFor('?wave=his-20');

function counted(id: string): Counted {
  const found = file.counts.find((each) => each.id === id);
  if (!found) throw new Error(`No count ${id}.`);
  return found;
}

/** The row of an area in a committed source file. */
function row(name: string, code: string): Record<string, string> {
  const text = readFileSync(`survey/sources/context/${name}`, 'utf8');
  const rows = parse<Record<string, string>>(text, { columns: true, bom: true });
  return rows.find((each) => each['code'] === code) ?? {};
}

describe('countsFor', () => {
  it('has nothing before the file is here, or where the version has none', () => {
    const panel = { code: ENGLAND, heading: 'England' };
    expect(countsFor(place, panel, () => null)).toBeNull();
    const { version, updated, surveys, geographies, regions, sources, lineage, find } = index;
    const older = { version, updated, surveys, geographies, regions, sources, lineage, find };
    expect(countsFor({ ...place, index: older }, panel, read)).toBeNull();
  });

  it('gives three lines with England’s value, each with its date and source', () => {
    const counts = detailsFor('?area=E54000058').counts;
    expect(counts?.name).toBe('Derby and Derbyshire');
    expect(counts?.lines.map(({ label }) => label)).toEqual([
      'GPs per 10,000 patients',
      'Appointments per 1,000 patients',
      'Small areas among England’s most deprived tenth',
    ]);
    for (const line of counts?.lines ?? []) {
      expect(line.englandText).toMatch(/^England [\d.,]+%?$/);
      expect(line.about).toMatch(/20\d\d\. /);
      expect(line.sourceText).toMatch(/^(NHS England|Ministry of Housing)/);
      expect(line.sourceAddress).toMatch(/^https:/);
    }
  });

  it('gives the figures of the source files', () => {
    const code = 'E54000058';
    const [gps, appointments, deprived] = detailsFor(`?area=${code}`).counts?.lines ?? [];
    const text = (name: string, column: string) => Number(row(name, code)[column]);
    expect(gps?.value).toBe(text('gps-2024-03-boards-2026.csv', 'gp_fte_per_10000'));
    expect(appointments?.value).toBe(text('appointments-2024-25.csv', 'appts_per_1000'));
    const share = text('deprivation-2025-boards-2026.csv', 'share_most_deprived_10pct') * 100;
    expect(deprived?.value).toBeCloseTo(share, 2);
  });

  it('says the sentence on deprivation beside every figure of it, and nowhere a verdict', () => {
    for (const { code } of [{ code: ENGLAND }, ...place.geography.areas]) {
      const lines = detailsFor(`?area=${code}`).counts?.lines ?? [];
      const cautions = lines.map(({ caution }) => caution !== '');
      expect(cautions).toEqual([false, false, true]);
      expect(JSON.stringify(lines)).not.toMatch(/higher|lower|clear|because|rank/i);
    }
  });
});

describe('lineOf', () => {
  it('says why an area has no count, and still gives England’s', () => {
    const merged = place.geography.areas.find(
      ({ code }) => !older.geography.areas.some((each) => each.code === code),
    );
    const line = lineOf(counted('appointments-per-1000'), merged?.code ?? '', place);
    expect(line).toMatchObject({ value: null, englandText: 'England 5,787', rough: '' });
    expect(line.valueText).toBe('not published for this area’s boundaries');
  });

  it('keeps what was counted on other boundaries where the area did not change', () => {
    const line = lineOf(counted('appointments-per-1000'), 'E54000058', place);
    expect(line.value).toBe(lineOf(counted('appointments-per-1000'), 'E54000058', older).value);
  });

  it('calls rough what is, on these boundaries', () => {
    const rough = place.geography.areas.filter(
      ({ code }) => lineOf(counted('gps-per-10000'), code, place).rough !== '',
    );
    expect(rough.map(({ short }) => short)).toContain('Humber and North Yorkshire');
    expect(rough).toHaveLength(3);
  });

  it('does not set England beside itself', () => {
    const line = lineOf(counted('gps-per-10000'), ENGLAND, place);
    expect(line).toMatchObject({ valueText: '5.7', englandText: '' });
  });
});

describe('englandIn', () => {
  it('finds England’s count among other boundaries of the same days', () => {
    const deprived = counted('deprived-neighbourhoods');
    const [first] = deprived.periods;
    if (!first) throw new Error('No period.');
    expect(countIn(first, ENGLAND)).toBeNull();
    expect(englandIn(deprived, first)).toBeCloseTo(10, 1);
    expect(englandIn({ ...deprived, periods: [first] }, first)).toBeNull();
  });
});
