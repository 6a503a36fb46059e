/** A file as lines of cells, the header first. */
export type TableOfText = readonly (readonly string[])[];
/** Changes a file; equal `n` change it equally. */
export type Mutation = (table: TableOfText, n: number) => string;

/** Splits simple CSV, as our sources are written: commas, quotes without line ends in them. */
export function parsed(text: string): string[][] {
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        (match) => match[1]?.replaceAll('""', '"') ?? match[2] ?? '',
      ),
    );
}

export function written(table: TableOfText, mark = ',', end = '\n'): string {
  const cell = (text: string): string =>
    /["\r\n,;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return table.map((line) => line.map(cell).join(mark)).join(end);
}

/** Differences that mean nothing: the file must be read as if they were not there. */
export const HARMLESS: Readonly<Record<string, Mutation>> = {
  'shuffled columns': (table, n) => {
    const order = shuffled(table[0]?.map((_, i) => i) ?? [], n);
    return written(table.map((line) => order.map((i) => line[i] ?? '')));
  },
  'shuffled lines': ([header = [], ...lines], n) => written([header, ...shuffled(lines, n)]),
  'a byte order mark and CRLF': (table) => `\ufeff${written(table, ',', '\r\n')}\r\n`,
  semicolons: (table) => written(table, ';'),
  tabs: (table) => written(table, '\t'),
  'quotes around everything': (table) =>
    table.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n'),
  'spaces around cells': (table) => written(table.map((line) => line.map((cell) => ` ${cell} `))),
  'blank lines': (table, n) => {
    const at = 1 + (n % table.length);
    return written([...table.slice(0, at), [''], ...table.slice(at)]);
  },
  'a new column': (table, n) =>
    written(table.map((line, i) => [...line, i === 0 ? 'remarks' : String(n)])),
  'names in other dashes, ampersands and cases': (table, n) =>
    written(
      table.map((line, i) =>
        i === 0
          ? line
          : line.map((cell, c) =>
              /^(area|area_as_printed|ad_icsname)$/.test(table[0]?.[c] ?? '')
                ? respelled(cell, n)
                : cell,
            ),
      ),
    ),
};

/** Damage: refused, or read right all the same. */
export const HARMFUL: Readonly<Record<string, Mutation>> = {
  'a column missing': (table, n) => {
    const gone = n % (table[0]?.length ?? 1);
    return written(table.map((line) => line.filter((_, i) => i !== gone)));
  },
  'a column twice': (table, n) => {
    const twice = n % (table[0]?.length ?? 1);
    return written(table.map((line) => [...line, line[twice] ?? '']));
  },
  'a column renamed': (table, n) => {
    const at = n % (table[0]?.length ?? 1);
    return written(
      table.map((line, i) =>
        i === 0 ? line.map((name, c) => (c === at ? `${name}x` : name)) : line,
      ),
    );
  },
  'a line twice': ([header = [], ...lines], n) =>
    written([header, ...lines, lines[n % lines.length] ?? []]),
  'text in a number cell': (table, n) => withCell(table, n, () => 'see note'),
  'an empty cell': (table, n) => withCell(table, n, () => ''),
  'a number a hundred times too large': (table, n) =>
    withCell(table, n, (cell) => scaled(cell, 100)),
  'a decimal comma': (table, n) => withCell(table, n, (cell) => cell.replace('.', ',')),
  'all fractions as percentages or the other way round': (table) =>
    written(
      table.map((line, i) =>
        i === 0
          ? line
          : line.map((cell, c) => {
              const name = table[0]?.[c] ?? '';
              if (/^(percent|lcl|ucl)$/.test(name)) return scaled(cell, 0.01);
              return /\.(pct|pcteval|lowileval|hiwileval)$/.test(name) ? scaled(cell, 100) : cell;
            }),
      ),
    ),
  'the end cut off': (table, n) => {
    const text = written(table);
    return text.slice(0, n % text.length);
  },
  'a quote that never closes': (table, n) => {
    const text = written(table);
    const at = n % text.length;
    return `${text.slice(0, at)}"${text.slice(at)}`;
  },
  'nothing in it': () => '',
  'only the header': (table) => written(table.slice(0, 1)),
  'an unknown area': (table, n) =>
    withNamed(
      table,
      n,
      /^(area|area_code|area_as_printed|ad_icscodeons|ad_icsname)$/,
      () => 'Narnia',
    ),
};

function withCell(table: TableOfText, n: number, edit: (cell: string) => string): string {
  const numbers = /^(percent|n|lcl|ucl)$|\.(pcteval|lowileval|hiwileval|baseevaluw)$/;
  return withNamed(table, n, numbers, edit);
}

/** One cell of a column whose name fits; a file without such a column stays as it is. */
function withNamed(
  table: TableOfText,
  n: number,
  name: RegExp,
  edit: (cell: string) => string,
): string {
  const columns = (table[0] ?? []).flatMap((text, i) => (name.test(text) ? [i] : []));
  const column = columns[n % Math.max(1, columns.length)];
  const row = 1 + (Math.floor(n / 7) % Math.max(1, table.length - 1));
  return written(
    table.map((line, r) =>
      r === row ? line.map((cell, c) => (c === column ? edit(cell) : cell)) : line,
    ),
  );
}

function scaled(cell: string, factor: number): string {
  const number = Number(cell);
  return cell === '' || Number.isNaN(number) ? cell : String(number * factor);
}

const DASHES = ['-', '–', '—', '‑', '−'];

export function respelled(name: string, n: number): string {
  const dash = DASHES[n % DASHES.length] ?? '-';
  const joined = n % 2 === 0 ? name.replace(/ and /gi, ' & ') : name.replace(/ & /g, ' and ');
  const cased = n % 3 === 0 ? joined.toUpperCase() : n % 3 === 1 ? joined.toLowerCase() : joined;
  return cased.replace(/-/g, dash).replace(/ /g, n % 5 === 0 ? '  ' : ' ');
}

/** The same order for the same `n` (a linear congruential generator, Numerical Recipes' constants). */
export function shuffled<T>(items: readonly T[], n: number): T[] {
  let state = n >>> 0;
  const keys = items.map((item) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return [state, item] as const;
  });
  return keys.sort(([a], [b]) => a - b).map(([, item]) => item);
}
