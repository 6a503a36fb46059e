import type { CsvFile } from './csv-damage';
import { otherDigit, pick, pickTwo, type DamageClass } from './mutation';

const SHARES = /\.(pct|pcteval)$/;
const LIMITS = /\.(lowileval|hiwileval)$/;
const COUNTS = /\.(count|counteval|basefullw|baseevalw)$/;

/** Damage to the official file of boards of the GP Patient Survey, imported beside England's and the regions'. */
export function gppsDamage(file: CsvFile): DamageClass[] {
  const labels = file.columns(/^ad_/);
  const figures = file.columns(/\./);
  return [
    // Later digits are far below what is shown.
    {
      name: 'gpps: one of the first four digits of a share',
      detectable: true,
      damage: (random) =>
        file.cell(
          random,
          SHARES,
          (text) => `${otherDigit(text.slice(0, 6), random)}${text.slice(6)}`,
        ),
    },
    {
      name: 'gpps: one of the first four digits of a limit',
      detectable: true,
      damage: (random) =>
        file.cell(
          random,
          LIMITS,
          (text) => `${otherDigit(text.slice(0, 6), random)}${text.slice(6)}`,
        ),
    },
    file.digit('gpps: one digit of a weighted count', COUNTS, true, 'first'),
    file.digit('gpps: one digit of a base', /\.baseevaluw$/, true, 'any'),
    file.moved(
      'gpps: a column moved down by a line',
      /\.(pcteval|lowileval|hiwileval|baseevaluw|pct)$/,
      true,
    ),
    file.headers(
      'gpps: two headers exchanged',
      /\.(pcteval|lowileval|hiwileval|baseevaluw)$/,
      true,
    ),
    file.headers('gpps: two options exchanged', /_\d\.pct$/, true),
    file.lineLost('gpps: a line lost', true),
    {
      name: 'gpps: a share withheld',
      detectable: true,
      damage: (random) => file.cell(random, /\.(pct|pcteval|baseevaluw)$/, () => '-98'),
    },
    {
      name: 'gpps: a board under another region',
      detectable: true,
      damage: (random) => {
        const column = file.column('ad_commissioningregioncode');
        const [one, other] = pickTwo(file.lines(), random);
        return file.edited((text, r, c) =>
          r === one && c === column ? (file.table[other]?.[c] ?? text) : text,
        );
      },
    },
    {
      name: 'gpps: one label of a board from another line',
      detectable: true,
      damage: (random) => {
        const [one, other] = pickTwo(file.lines(), random);
        const column = pick(file.columns(/^ad_ics(name|codeons)$/), random);
        return file.edited((text, r, c) =>
          r === one && c === column ? (file.table[other]?.[c] ?? text) : text,
        );
      },
    },
    {
      name: 'gpps: the labels of two boards exchanged',
      detectable: true,
      damage: (random) => file.exchanged(...boardsApart(file, random), labels),
    },
    {
      name: 'gpps: the figures of two boards exchanged',
      detectable: true,
      damage: (random) => file.exchanged(...boardsApart(file, random), figures),
    },
  ];
}

/** Two lines whose bases differ enough to be told apart by them. */
function boardsApart(file: CsvFile, random: () => number): [number, number] {
  const base = file.column('received');
  const size = (r: number): number => Number(file.table[r]?.[base]);
  const one = pick(file.lines(), random);
  const apart = file.lines().filter((r) => Math.abs(Math.log(size(r) / size(one))) > 0.4);
  return [one, pick(apart, random)];
}
