/** The next change of boundaries, as `geo/` would tell of it: a wave of 35 boards finds its place by itself. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { add } from './add/add';
import { AreaNames, type Areas } from './geography';
import { readHoldings, readSources } from './manifest';
import type { FigureRow } from './rows';
import { hisSheets } from './testing/his-workbook';
import { addOptions, temporaryRoot, writeBeside } from './testing/root';
import { makeWorkbook } from './testing/workbook';

/** Essex, and Norfolk and Suffolk; the board that they become has a code that is not given yet. */
const [ESSEX, NORFOLK] = ['E54000066', 'E54000068'];
const MERGED = {
  code: 'E54000099',
  name: 'NHS East Coast Integrated Care Board',
  short: 'East Coast',
};

let root: string;
let clear: () => void;
let file: string;
beforeAll(async () => {
  ({ root, clear } = temporaryRoot());
  const holdings = readHoldings(root);
  const { rows } = await readSources(root, holdings);
  const path = join(root, 'public/geo/areas.json');
  const areas = withComing(JSON.parse(readFileSync(path, 'utf8')) as Areas);
  const coming = rows
    .filter((row) => row.wave === 'his-28' && row.measure === 'gp-overall')
    .filter(({ source, area }) => source === 'his-areas' && !area.startsWith('E40'))
    .filter(({ area }) => area !== ESSEX)
    .map((row): FigureRow => (row.area === NORFOLK ? { ...row, area: MERGED.code } : row));
  const sheets = hisSheets(coming, new AreaNames(areas, {}));
  file = writeBeside(root, 'his-wave-29.xlsx', makeWorkbook(sheets));
  coming35 = areas;
}, 240_000);
afterAll(() => {
  clear();
});

let coming35: Areas;

/** The areas of 2026 once more, with two of them as one. */
function withComing(areas: Areas): Areas {
  const newest = areas.geographies.find(({ id }) => id === 'icb-2026');
  if (!newest) throw new Error('no icb-2026');
  const kept = newest.areas.filter(({ code }) => code !== ESSEX && code !== NORFOLK);
  const region = newest.areas.find(({ code }) => code === ESSEX)?.region ?? '';
  const next = {
    ...newest,
    id: 'icb-2027' as typeof newest.id,
    since: '2026-09-01',
    areas: [...kept, { ...MERGED, region }],
  };
  return { ...areas, geographies: [...areas.geographies, next] };
}

describe('a wave of 35 boards', () => {
  it('is refused by its unknown board as long as the boundaries are not there', async () => {
    const options = addOptions(root, [file], { dryRun: true });
    await expect(add(options)).rejects.toThrow(/row \d+.*no area of icb-2026.*East Coast/);
  });

  it('stands on the new boundaries once they are, with nothing else to do', async () => {
    writeFileSync(join(root, 'public/geo/areas.json'), JSON.stringify(coming35));
    const report = await add(addOptions(root, [file], { dryRun: true }));
    expect(report.waves).toMatchObject([{ id: 'his-29', geography: 'icb-2027', isNew: true }]);
    expect(report.tables).toMatchObject([{ boards: 35, missing: [], fresh: 36 * 3 }]);
  });
});
