/**
 * A publisher's titles, one a row: `title,areas,measure,accent,campaign,headline`. Areas are codes or
 * names parted by semicolons, or "all"; the rest may be empty. A wrong row is refused as a whole, by
 * row and column; the others stand.
 */
import { parse } from 'csv-parse/sync';
import { accentOf } from '../../src/kit/accent';
import { folderName } from '../../src/kit/kit';
import type { Wishes } from '../../src/kit/types';
import type { IndexFile } from '../../src/model/files';
import { orderOf, type Asked, type Order } from './options';

export const COLUMNS = ['title', 'areas', 'measure', 'accent', 'campaign', 'headline'] as const;
export type ColumnName = (typeof COLUMNS)[number];

export interface Title {
  readonly title: string;
  /** Name of its folder. */
  readonly folder: string;
  readonly order: Order;
  readonly wishes: Wishes;
  /** What was changed of its wishes, in a sentence; empty for nothing. */
  readonly remark: string;
}

/** What is wrong with a row, as a spreadsheet numbers it: the header is row 1. */
export interface Fault {
  readonly row: number;
  readonly column: ColumnName;
  readonly why: string;
}

export interface Titles {
  readonly titles: readonly Title[];
  readonly faults: readonly Fault[];
}

/** As the frame's own limit. */
const HEADLINE = 200;

type Row = Readonly<Partial<Record<ColumnName, string>>>;

/** @param asked what holds for every title that does not say otherwise @throws if the header is wrong */
export function titlesOf(text: string, index: IndexFile, asked: Asked): Titles {
  const [header = [], ...lines] = parse(text, { bom: true, trim: true, relax_column_count: true });
  const unknown = header.filter((name) => !isColumn(name));
  if (unknown.length > 0) throw new Error(`The titles file has no use for: ${unknown.join(', ')}.`);
  const missing = (['title', 'areas'] as const).filter((name) => !header.includes(name));
  if (missing.length > 0) throw new Error(`The titles file lacks: ${missing.join(', ')}.`);
  const titles: Title[] = [];
  const faults: Fault[] = [];
  const folders = new Set<string>();
  lines.forEach((cells, i) => {
    const row: Row = Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']));
    const found = titleOf(row, i + 2, index, asked, folders);
    if ('title' in found) titles.push(found);
    else faults.push(...found);
  });
  return { titles, faults };
}

function isColumn(name: string): name is ColumnName {
  return (COLUMNS as readonly string[]).includes(name);
}

function titleOf(
  row: Row,
  at: number,
  index: IndexFile,
  asked: Asked,
  folders: Set<string>,
): Title | Fault[] {
  const faults: Fault[] = [];
  const wrong = (column: ColumnName, why: string): null => {
    faults.push({ row: at, column, why });
    return null;
  };
  const title = row.title ?? '';
  const folder = folderName(title);
  if (!/[\p{L}\p{N}]/u.test(title)) wrong('title', 'a title has no name');
  else if (folders.has(folder)) wrong('title', `“${title}” stands in the file already`);
  const order = orderFor(row, index, asked, wrong);
  const { wishes, remark } = wishesOf(row, wrong);
  if (!order || faults.length > 0) return faults;
  folders.add(folder);
  return { title, folder, order, wishes, remark };
}

type Wrong = (column: ColumnName, why: string) => null;

function orderFor(row: Row, index: IndexFile, asked: Asked, wrong: Wrong): Order | null {
  const names = (row.areas ?? '').split(';').map((name) => name.trim());
  const wanted = names.filter((name) => name !== '');
  if (wanted.length === 0) return wrong('areas', 'no area is named; write “all” for every area');
  const measure = row.measure ? { survey: undefined, answer: undefined, measure: row.measure } : {};
  const topic: Asked = { ...asked, ...measure, areas: [] };
  let order: Order;
  try {
    order = orderOf(index, topic);
  } catch (error) {
    return wrong('measure', messageOf(error));
  }
  if (wanted.length === 1 && wanted[0]?.toLowerCase() === 'all') return order;
  try {
    return orderOf(index, { ...topic, areas: wanted });
  } catch (error) {
    return wrong('areas', messageOf(error));
  }
}

function wishesOf(row: Row, wrong: Wrong): { wishes: Wishes; remark: string } {
  const accent = row.accent ? accentOf(row.accent) : null;
  if (accent && 'wrong' in accent) wrong('accent', accent.wrong);
  const colour = accent && 'colour' in accent ? accent : null;
  const campaign = row.campaign || null;
  if (campaign !== null && !/^[\w.~-]{1,60}$/.test(campaign)) {
    wrong(
      'campaign',
      'a campaign is at most 60 letters, digits, full stops, dashes and underscores',
    );
  }
  const headline = row.headline || null;
  if (headline !== null && [...headline].length > HEADLINE) {
    wrong('headline', `a headline is at most ${String(HEADLINE)} characters`);
  }
  return {
    wishes: { headline, accent: colour?.colour ?? null, campaign },
    remark: colour?.adjusted
      ? `The accent ${row.accent ?? ''} was darkened to ${colour.colour}, to be seen on white.`
      : '',
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
}

/** "row 3, column accent: …". */
export function faultText({ row, column, why }: Fault): string {
  return `Refused: row ${String(row)}, column ${column}: ${why}.`;
}
