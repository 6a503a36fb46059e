import type { CsvFile } from './csv-damage';
import { otherDigit, otherNumber, pick, type DamageClass } from './mutation';

/** Damage to a list of figures of the Health Insight Survey: boards, regions and England of one wave. */
export function recordDamage(file: CsvFile): DamageClass[] {
  return [
    {
      name: 'list: one digit of a share, 0.3 points or more',
      detectable: true,
      damage: (random) => file.cell(random, /^percent$/, (text) => otherNumber(text, random, 0.3)),
    },
    {
      name: 'list: one digit of a limit, 0.5 points or more',
      detectable: true,
      damage: (random) => file.cell(random, /^[lu]cl$/, (text) => otherNumber(text, random, 0.5)),
    },
    file.digit('list: one digit of a base', /^n$/, true, 'any'),
    file.digit('list: one digit of a day', /^(from|to)$/, true, 'last'),
    file.moved('list: a column moved down by a line', /^(percent|[lu]cl|n|option)$/, true),
    file.headers('list: two headers exchanged', /^(percent|n|lcl|ucl)$/, true),
    file.lineLost('list: a line lost', true),
    {
      name: 'list: another wave in one line',
      detectable: true,
      damage: (random) => file.cell(random, /^wave$/, (text) => otherDigit(text, random, 'last')),
    },
    {
      name: 'list: a decimal point lost',
      detectable: true,
      damage: (random) => file.cell(random, /^(percent|[lu]cl)$/, (text) => text.replace('.', '')),
    },
    {
      name: 'list: an area under the name of another',
      detectable: true,
      damage: (random) => {
        const [line, from] = [pick(file.lines(), random), pick(file.lines(), random)];
        const columns = file.columns(/^area/);
        return file.edited((text, r, c) =>
          r === line && columns.includes(c) ? (file.table[from]?.[c] ?? text) : text,
        );
      },
    },
    {
      name: 'list: a line twice with other figures',
      detectable: true,
      damage: (random) => {
        const line = file.table[pick(file.lines(), random)] ?? [];
        const column = file.column('percent');
        const other = line.map((text, c) => (c === column ? otherDigit(text, random) : text));
        return file.with([...file.table, other]);
      },
    },
    {
      name: 'list: two boards exchanged whole',
      detectable: true,
      damage: (random) => {
        const [one, other] = boardsApart(file, () => random());
        const columns = file.columns(/^area/);
        const named = new Map([
          [one[0], other],
          [other[0], one],
        ]);
        return file.edited((text, r, c) => {
          const code = file.table[r]?.[columns[0] ?? 0];
          const as = code === undefined ? undefined : named.get(code);
          return as && columns.includes(c) ? (as[columns.indexOf(c)] ?? text) : text;
        });
      },
    },
  ];
}

/** Names, by column, of two boards whose bases differ enough to be told apart by them. */
function boardsApart(file: CsvFile, random: () => number): [string[], string[]] {
  const [columns, base] = [file.columns(/^area/), file.column('n')];
  const names = (r: number): string[] => columns.map((c) => file.table[r]?.[c] ?? '');
  const size = (r: number): number => Number(file.table[r]?.[base]);
  const boards = file.lines().filter((r) => names(r)[0]?.startsWith('E54'));
  const one = pick(boards, random);
  const apart = boards.filter((r) => Math.abs(Math.log(size(r) / size(one))) > 0.4);
  return [names(one), names(pick(apart, random))];
}
