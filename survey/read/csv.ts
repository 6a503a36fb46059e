import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse';
import { Refusal } from '../rows';

/** One line of a CSV file with the names of its columns. */
export interface CsvLine {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * The lines of a CSV file, one at a time, so that memory does not grow with the file.
 * Takes a byte order mark, CRLF and quoted commas; refuses repeated or empty column names and
 * lines that are longer or shorter than the header.
 * @throws Refusal
 */
export async function* csvLines(path: string): AsyncGenerator<CsvLine> {
  const file = basename(path);
  const parser = createReadStream(path).pipe(parse({ bom: true, info: true }));
  let names: string[] | null = null;
  for await (const item of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
    if (names === null) names = item.record.map((name) => name.trim());
    else yield { row: item.info.lines, cells: named(names, item.record) };
  }
  if (names === null) throw new Refusal('the file is empty', { file });
}

function named(names: readonly string[], record: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name, i) => [name, (record[i] ?? '').trim()]));
}
