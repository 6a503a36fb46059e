import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsed, written } from '../testing/mutations';
import { Trial } from '../testing/trial';
import { CsvFile } from './csv-damage';
import { gppsDamage } from './gpps';
import { Judge } from './judge';
import type { DamageClass, Files } from './mutation';
import { recordDamage } from './records';
import { WorkbookDamage } from './workbooks';

/** Classes of damage to one import, and who judges what comes of them. */
export interface Suite {
  readonly classes: readonly DamageClass[];
  readonly judge: Judge;
  readonly close: () => void;
}

const WAVE = 'his-28';
/** A few tables have all that the whole workbook has: two of the same people, and others. */
const HIS_MEASURES = ['gp-overall', 'care-coordination', 'gp-service-change'];
/** Questions as they differ: with options outside the base, with three answers and with two. */
const GPPS_STEMS = ['gpcontactoverall', 'lastgpapptneeds', 'localgpservicesphone', 'overallexp'];

/**
 * Real imports as they were on the day: every figure of the wave is taken from what is held, and the
 * file that brought it, in the publisher's form, is damaged.
 */
export async function allSuites(): Promise<Suite[]> {
  // Only the wave before matters, and less is quicker.
  const his = await Trial.open(({ wave }) => wave === 'his-27');
  const gpps = await Trial.open(({ wave }) => wave === 'gpps-2025');
  const whole = await Trial.open();
  try {
    return [await workbookSuite(his, whole), await recordSuite(his), await gppsSuite(gpps)];
  } finally {
    whole.close();
  }
}

async function workbookSuite(trial: Trial, { held }: Trial): Promise<Suite> {
  const rows = held.reading.rows.filter(
    ({ wave, area, source, measure }) =>
      wave === WAVE &&
      !area.startsWith('E40') &&
      source !== 'his-england' &&
      HIS_MEASURES.includes(measure),
  );
  const fieldwork = '18 August to 9 September 2026';
  const damage = new WorkbookDamage(rows, held.names, { number: 28, fieldwork, other: '29' });
  const judge = await Judge.of(trial, damage.whole(), {});
  return {
    classes: damage.classes(),
    judge,
    close: () => {
      trial.close();
    },
  };
}

function sourceText(name: string): string {
  return readFileSync(join(process.cwd(), 'survey/sources', name), 'utf8');
}

async function recordSuite(trial: Trial): Promise<Suite> {
  const [header = [], ...lines] = parsed(sourceText('his-areas.csv'));
  const own = lines.filter((line) => line[0] === 'gp-overall' && line[2] === '28');
  const file = new CsvFile({}, 'records.csv', [header, ...own]);
  const judge = await Judge.of(trial, file.whole(), { address: 'https://www.ons.gov.uk/' });
  return { classes: recordDamage(file), judge, close: () => undefined };
}

/** An official file with a few of its questions, and all that is not a question's. */
function gppsTable(name: string): string[][] {
  const table = parsed(sourceText(name));
  const kept = (table[0] ?? []).map((column) => {
    const [stem = ''] = column.split(/_\d+\.|\./);
    return !column.includes('.') || GPPS_STEMS.includes(stem);
  });
  return table.map((line) => line.filter((_, at) => kept[at]));
}

async function gppsSuite(trial: Trial): Promise<Suite> {
  const others: Files = {
    'GPPS_2026_National.csv': written(gppsTable('gpps-2026-national.csv')),
    'GPPS_2026_Region.csv': written(gppsTable('gpps-2026-region.csv')),
  };
  const file = new CsvFile(others, 'GPPS_2026_ICS.csv', gppsTable('gpps-2026-ics.csv'));
  const judge = await Judge.of(trial, file.whole(), {});
  return {
    classes: gppsDamage(file),
    judge,
    close: () => {
      trial.close();
    },
  };
}
