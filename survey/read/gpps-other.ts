import { Refusal } from '../rows';

/** Levels that have no place on a map of boards, by the column that tells. */
const LEVELS: Readonly<Record<string, string>> = {
  ad_practicecode: 'by practice',
  ad_pcncode: 'by primary care network',
};

/** Columns such as "Q28_12pct": how the survey's files were laid out before 2024. */
const BEFORE_2024 = /^q\d+[a-z]?(?:_\d+(?:pct)?|base|_?12pct)$/i;

/** Whether the columns are those of a GP Patient Survey file of 2018 to 2023. */
export function isBefore2024(header: readonly string[]): boolean {
  return header.some((name) => BEFORE_2024.test(name) && /pct$|base$/i.test(name));
}

/** Refuses what looks like our files of the GP Patient Survey but is something else. @throws Refusal */
export function refuseOther(header: readonly string[], file: string): void {
  const place = { file, row: 1 };
  for (const [column, level] of Object.entries(LEVELS)) {
    if (!header.some((name) => name.toLowerCase() === column)) continue;
    const why = `results ${level} have no place on a map of boards; use the ICS file`;
    throw new Refusal(why, { ...place, column });
  }
  const year = /gpps[ _-]*(20\d\d)/i.exec(file)?.[1];
  if (isBefore2024(header) || (year !== undefined && Number(year) < 2024)) {
    const why = 'GP Patient Survey before 2024: another series, not comparable with ours';
    throw new Refusal(`${why}; use the files of 2024 and later`, place);
  }
  if (!/unweighted/i.test(file)) return;
  const why = 'these are unweighted results, as the file’s name says';
  throw new Refusal(`${why}; use the file with (weighted) in its name`, place);
}
