/** Pages of the ONS dashboard, made from the lines that it was read from, in the page's own form. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AddOptions } from './add/gather';
import { parsed } from './testing/mutations';
import { openTrial } from './testing/open-trial';

const { read, refusal } = openTrial();

interface PageRecord {
  readonly wave: string;
  readonly demographic_breakdown: string;
  readonly response_option: string;
  readonly percent: number | string | null;
  readonly number_of_responses: number | null;
  readonly lcl: number | string | null;
  readonly ucl: number | string | null;
}

const text = readFileSync(join(process.cwd(), 'survey/sources/his-areas.csv'), 'utf8');
const [header = [], ...lines] = parsed(text);
const WAVE = '28 - responses from 18 August 2026 to 09 September 2026';

/** Records of wave 28 as a block holds them: England first, then the areas that fit. */
function recordsOf(question: string, fits: (code: string) => boolean): PageRecord[] {
  return lines.flatMap((cells) => {
    const line = Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']));
    const code = line['area_code'] ?? '';
    const own = line['question'] === question && line['wave'] === '28';
    if (!own || !(code.startsWith('E92') || fits(code))) return [];
    return {
      wave: WAVE,
      demographic_breakdown: line['area_as_printed'] ?? '',
      response_option: line['option'] ?? '',
      percent: Number(line['percent']),
      number_of_responses: Number(line['n']),
      lcl: Number(line['lcl']),
      ucl: Number(line['ucl']),
    };
  });
}

const north = (code: string): boolean => code.startsWith('E54') && code < 'E54000060';
const south = (code: string): boolean => code.startsWith('E54') && code >= 'E54000060';
const region = (code: string): boolean => code.startsWith('E40');

type Blocks = Readonly<Record<string, unknown>>;

function wholeBlocks(): Record<string, { data: PageRecord[] }> {
  return {
    q14icbNW: { data: recordsOf('Q14', north) },
    q14icbSE: { data: recordsOf('Q14', south) },
    q14region: { data: recordsOf('Q14', region) },
    q14sex: { data: [] },
  };
}

function page(blocks: Blocks, title = 'Health Insight Survey dashboard'): string {
  const scripts = Object.entries(blocks).map(([id, block]) => {
    const json = typeof block === 'string' ? block : JSON.stringify(block);
    return `<script id="${id}" type="application/json">${json}</script>`;
  });
  const top = `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body>`;
  return `${top}${scripts.join('\n')}</body></html>\n`;
}

const saved = (html: string): Record<string, string> => ({ 'gp.html': html });

/** The page with one record of its first block changed. */
function changed(change: (record: PageRecord) => object): string {
  const blocks = wholeBlocks();
  const [first, ...rest] = blocks['q14icbNW']?.data.slice().reverse() ?? [];
  if (!first) throw new Error('no record');
  return page({ ...blocks, q14icbNW: { data: [...rest, change(first)] } });
}

describe('a page that cannot be taken is refused by its block and record', () => {
  it.each<[string, () => string, RegExp, Partial<AddOptions>?]>([
    ['another web page', () => page(wholeBlocks(), 'Results'), /this is a web page/],
    ['its front page', () => page({}), /no figures by board in it: save the page of a question/],
    ['only other breakdowns', () => page({ q14sex: { data: [] } }), /no figures by board/],
    ['cut off in a block', () => page(wholeBlocks()).slice(0, 3000), /“q14icbNW”: .*cut off/],
    ['cut off after a block', () => page(wholeBlocks()).replace('</html>', ''), /cut off/],
    ['damaged JSON', () => page({ q14icbE: '{"data":[{]}' }), /“q14icbE”: not well-formed JSON/],
    ['no list', () => page({ q14icbE: { rows: [] } }), /“q14icbE”: no list “data”/],
    ['null for a block', () => page({ q14icbE: 'null' }), /“q14icbE”: no list “data”/],
    ['no record', () => page({ q14icbE: { data: [null] } }), /“q14icbE”, row 1: this is no/],
    ['a field renamed', () => changed(({ lcl: _, ...rest }) => rest), /column “lcl”: .*no “lcl”/],
    ['words for a number', () => changed((r) => ({ ...r, percent: 'high' })), /“high” is not a/],
    ['one limit lost', () => changed((r) => ({ ...r, lcl: null })), /without its lower limit/],
    ['a board unknown', () => changed((r) => ({ ...r, demographic_breakdown: 'Mars' })), /Mars/],
    ['an answer unknown', () => changed((r) => ({ ...r, response_option: 'Fine' })), /“Fine”/],
    ['a value moved', () => changed((r) => ({ ...r, percent: 99 })), /“q14icbNW”, row \d+/],
    ['other days', () => page(wholeBlocks()).replaceAll('18 August', '11 August'), /not from/],
    ['another wave asked', () => page(wholeBlocks()), /no figures of his-29 in it/, WAVE_29],
  ])('%s', async (_, html, why, more) => {
    expect(await refusal(saved(html()), more)).toMatch(why);
  });

  it('England otherwise in one of the blocks', async () => {
    const html = page({
      ...wholeBlocks(),
      q14icbSW: { data: recordsOf('Q14', () => false).map((r) => ({ ...r, percent: 1, lcl: 0 })) },
    });
    expect(await refusal(saved(html))).toMatch(/“q14icb/);
  });
});

const WAVE_29: Partial<AddOptions> = { wave: 'his-29' };

describe('a page of the dashboard', () => {
  it('brings what its lines brought, England once though each block repeats it', async () => {
    const result = await read(saved(page(wholeBlocks())));
    const { rows } = result.gathered;
    expect(rows).toHaveLength((36 + 7 + 1) * 3);
    expect(rows.filter(({ area }) => area === 'E92000001')).toHaveLength(3);
    expect(result.report).toMatchObject({ outcome: 'nothing-new', changes: [], warnings: [] });
    expect(result.report.notes).toMatchObject([
      { kind: 'skipped', text: 'breakdown by “sex”', place: { sheet: 'q14sex' } },
    ]);
  });

  it('tells of questions that we do not know, and takes one question where that is asked', async () => {
    const blocks = { ...wholeBlocks(), q999icbE: { data: [] }, q68icbE: { data: [null] } };
    const result = await read(saved(page(blocks)), { question: 'Q14' });
    expect(result.gathered.rows).toHaveLength(132);
    expect(result.report.notes.map(({ text: note }) => note)).toContain(
      'Q999 is not in the catalogue',
    );
  });

  it('may hold no figure for a board, which is then missing', async () => {
    const html = changed((record) => ({ ...record, percent: 'NA', lcl: 'NA', ucl: null }));
    const result = await read(saved(html), { correction: 'for the test' });
    expect(result.gathered.rows.filter(({ missing }) => missing !== null)).toMatchObject([
      { value: null, lower: null, upper: null, missing: 'not-published' },
    ]);
  });
});
