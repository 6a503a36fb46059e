/** Margins of the GP Patient Survey once more, from the official files as they came. */
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Block } from '../src/model/files';
import { discoveries } from '../src/stats/false-discovery';
import { againstWhole } from '../src/stats/funnel';
import { twoSided } from '../src/stats/normal';
import { impliedBase, scoreLimits, told, twoTailed } from '../src/testing/second-opinion';
import { GPPS } from './catalogue/gpps';
import { fileOf, measures } from './testing/committed';

type Line = Readonly<Record<string, string>>;

interface Printed {
  /** Percent. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly people: number;
}

/** Lines of both files of a year, by the area's code. */
function linesOf(year: string): Map<string, Line> {
  const files = ['ics', 'national'].map((level) => {
    const path = new URL(`sources/gpps-${year}-${level}.csv`, import.meta.url);
    return parse<Line>(readFileSync(path), { columns: true, bom: true });
  });
  return new Map(files.flat().map((line) => [line['ad_icscodeons'] ?? 'E92000001', line]));
}

const lines = new Map(['2025', '2026'].map((year) => [`gpps-${year}`, linesOf(year)]));

function printedOf(block: Block, area: string, stem: string): Printed | null {
  const line = lines.get(block.wave)?.get(area);
  const cell = (part: string) => Number(line?.[`${stem}.${part}`]);
  const found = {
    share: 100 * cell('pcteval'),
    low: 100 * cell('lowileval'),
    high: 100 * cell('hiwileval'),
    people: cell('baseevaluw'),
  };
  return Object.values(found).every((value) => value > 0) ? found : null;
}

/** A question of a year, with its blocks: England's and the areas'. */
const gpps = measures.flatMap(({ survey, measure, name }) => {
  const entry = GPPS.measures.find(({ id }) => id === measure.id);
  if (survey.id !== 'gpps' || !entry) return [];
  const { blocks } = fileOf(measure.file);
  return [...lines.keys()].flatMap((wave) => {
    const own = blocks.filter((block) => block.wave === wave);
    return own.length === 0 ? [] : [{ name: `${name} ${wave}`, entry, blocks: own }];
  });
});

/** Whether any area's limits would need more answers than people, beyond what rounding explains. */
function isImpossible(block: Block, stem: string): boolean {
  return block.areas.some((area) => {
    const printed = printedOf(block, area, stem);
    if (!printed) return false;
    return impliedBase(printed.share, printed.low, printed.high) > 1.02 * printed.people;
  });
}

describe('a second calculation of margins', () => {
  it('has both years of most questions to look at', () => {
    expect(gpps.length).toBeGreaterThan(15);
  });

  it('withholds the same limits', () => {
    const names = (wanted: (each: (typeof gpps)[number]) => boolean) =>
      gpps.filter(wanted).map(({ name }) => name);
    const mine = names(({ blocks, entry }) =>
      blocks.some((block) => isImpossible(block, entry.stem)),
    );
    const theirs = names(({ blocks, entry }) =>
      blocks.every((block) => block.answers[entry.summary]?.withheld === 'impossible'),
    );
    expect(mine).toEqual(theirs);
    expect(mine).toEqual(['gpps/website gpps-2025', 'gpps/app gpps-2025']);
  });

  it('finds the same limits for every answer that has none printed', () => {
    let compared = 0;
    const each = gpps.flatMap(({ blocks, ...rest }) => blocks.map((block) => ({ ...rest, block })));
    for (const { name, entry, block } of each) {
      const others = Object.entries(block.answers).filter(([, column]) => column.calculated);
      for (const [answer, { value, lower, upper }] of others) {
        block.areas.forEach((area, at) => {
          const printed = printedOf(block, area, entry.stem);
          const share = value[at];
          if (!printed || typeof share !== 'number') return;
          const { low, high } = printed;
          const [mineLow, mineHigh] =
            entry.answers.length === 2
              ? [100 - high, 100 - low]
              : scoreLimits(share, impliedBase(printed.share, low, high));
          const where = `${name} ${answer} ${area}`;
          expect(Math.abs(mineLow - (lower?.[at] ?? NaN)), where).toBeLessThan(0.001);
          expect(Math.abs(mineHigh - (upper?.[at] ?? NaN)), where).toBeLessThan(0.001);
          compared += 1;
        });
      }
    }
    expect(compared).toBeGreaterThan(600);
  });

  it('finds the same areas clear of England', () => {
    let maps = 0;
    for (const { name, entry, blocks } of gpps) {
      const held = blocks.filter((block) => block.answers[entry.summary]?.lower);
      const rows = held.flatMap((block) =>
        block.areas.flatMap((area) => {
          const printed = printedOf(block, area, entry.stem);
          if (!printed) return [];
          const { share, low, high } = printed;
          return [{ area, share, low, high, n: impliedBase(share, low, high) }];
        }),
      );
      const whole = rows.find(({ area }) => area === 'E92000001');
      const boards = rows.filter((row) => row !== whole);
      if (!whole || boards.length < 30) continue;
      const all = boards.reduce((sum, { n }) => sum + n, 0);
      const spread = whole.share * (100 - whole.share);
      const mine = told(
        boards.map(({ share, n }) =>
          twoTailed(
            (share - whole.share) /
              Math.sqrt((spread / n) * (1 - (2 * n) / all) + spread / whole.n),
          ),
        ),
      );
      const figure = ({ share, low, high }: (typeof rows)[number]) => ({
        value: share,
        lower: low,
        upper: high,
        base: 1e9,
        source: '',
      });
      const map = { areas: boards.map(figure), method: 'wilson' } as const;
      const scores = againstWhole(map, figure(whole));
      const theirs = discoveries(scores.map((z) => (z === null ? null : twoSided(z))));
      expect(mine, name).toEqual(theirs);
      maps += 1;
    }
    expect(maps).toBeGreaterThan(12);
  });
});
