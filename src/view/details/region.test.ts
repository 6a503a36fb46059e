import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { contextFor, detailsFor, index, read } from '../../testing/published';
import { regionFor } from './region';

/** A row of a committed source, by what its columns hold. */
function printed(file: string, wanted: Readonly<Record<string, string>>): Record<string, string> {
  const text = readFileSync(`survey/sources/${file}`, 'utf8');
  const rows = parse<Record<string, string>>(text, { columns: true, bom: true });
  const found = rows.find((row) =>
    Object.entries(wanted).every(([key, value]) => row[key] === value),
  );
  return found ?? {};
}

describe('regionFor', () => {
  it('has nothing for England, before the file is here, or where there is no figure', () => {
    const context = contextFor('?area=E54000037');
    expect(regionFor(context, { code: 'E92000001' }, read)).toBeNull();
    expect(regionFor(context, { code: 'E54000037' }, () => null)).toBeNull();
    expect(detailsFor('?measure=pharmacy&area=E54000037').region).toBeNull();
    expect(detailsFor('?survey=gpps&wave=gpps-2025&area=E54000037').region).toBeNull();
  });

  it('tells the region of the area in one line', () => {
    const region = detailsFor('?wave=his-28&area=E54000037').region;
    expect(region?.name).toBe('South West');
    expect(region?.text).toMatch(/^South West: \d+%$/);
    expect(region?.marginText).toMatch(/^give or take/);
  });

  it('has a figure for every area and measure that is published for regions', () => {
    for (const { code, region } of contextFor('').geography.areas) {
      const found = detailsFor(`?area=${code}`).region;
      expect(found?.name).toBe(index.regions.find((each) => each.code === region)?.name);
    }
    for (const measure of ['gp-service-change', 'gp-appointment-wait', 'has-dentist']) {
      expect(detailsFor(`?measure=${measure}&area=E54000037`).region?.estimate.calculated).toBe(
        'together',
      );
    }
  });

  it('gives the figure as printed', () => {
    const row = printed('added/his-28-cbe28ff3-2.csv', {
      wave: 'his-28',
      measure: 'has-dentist',
      answer: 'nhs-dentist',
      area_code: 'E40000006',
    });
    const region = detailsFor('?measure=has-dentist&wave=his-28&area=E54000037').region;
    expect(region?.estimate).toMatchObject({
      value: Number(row['percent']),
      lower: Number(row['lcl']),
      upper: Number(row['ucl']),
      base: Number(row['n']),
    });
  });
});
