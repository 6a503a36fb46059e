import { Refusal } from '../rows';

/** Levels that have no place on a map of boards, by the column that tells. */
const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/^(?:ad_?)?(?:practice|prac?|gp)(?:_?(?:code|name|id))?$/, 'by practice'],
  [/^(?:ad_?)?pcn(?:_?(?:code(?:ons)?|name|id))?$/, 'by primary care network'],
  [/^(?:ad_?)?ccg_?code(?:ons)?$/, 'by clinical commissioning group'],
  [/^(?:ad_?)?(?:sicbl?|sub_?icbl?)_?code(?:ons)?$/, 'by part of a board (sub-ICB location)'],
  [/^(?:ad_?)?(?:la|lad|utla|ltla)_?code(?:ons)?$/, 'by local authority'],
];

/** Columns such as "Q28_12pct": how the survey's files were laid out before 2024. */
const BEFORE_2024 = /^q\d+[a-z]*_?(?:\d+_?)*(?:pct|base|total)$/i;
const FIRST_YEAR = 2024;
const OTHER_SERIES = 'GP Patient Survey before 2024: another series, not comparable with ours';

/** True for what is, or is meant to be, a file of the GP Patient Survey. */
export function looksLikeGpps(header: readonly string[], file: string): boolean {
  if (header.some((name) => /\.pcteval[a-z]?$/i.test(name)) || isBefore2024(header)) return true;
  const named = yearIn(file) !== null && header.length > 1;
  return named && (Number(yearIn(file)) < FIRST_YEAR || levelOf(header) !== null);
}

function isBefore2024(header: readonly string[]): boolean {
  return header.some((name) => BEFORE_2024.test(name));
}

/** The year in a file's name, as the publisher writes it: "GPPS_2026_ICS_...". */
export function yearIn(file: string): string | null {
  return /gpps[ _-]*(20\d\d)/i.exec(file)?.[1] ?? null;
}

function levelOf(header: readonly string[]): { column: string; level: string } | null {
  for (const [form, level] of LEVELS) {
    const column = header.find((name) => form.test(name.toLowerCase()));
    if (column !== undefined) return { column, level };
  }
  return null;
}

/** Refuses what looks like our files of the GP Patient Survey but is something else. @throws Refusal */
export function refuseOther(header: readonly string[], file: string): void {
  const place = { file, row: 1 };
  const year = yearIn(file);
  if (isBefore2024(header)) throw otherSeries(place);
  if (year !== null) refuseYear(`gpps-${year}`, place);
  const found = levelOf(header);
  if (found) {
    const why = `results ${found.level} have no place on a map of boards; use the ICS file`;
    throw new Refusal(why, { ...place, column: found.column });
  }
  if (header.includes('ad_icsname') && !header.includes('ad_icscodeons')) {
    const why = 'this column is missing, by which boards are known: use the file as published';
    throw new Refusal(why, { ...place, column: 'ad_icscodeons' });
  }
  if (/un[ _-]?weighted/i.test(file)) throw unweighted('as the file’s name says', place);
}

function otherSeries(place: Refusal['place']): Refusal {
  return new Refusal(`${OTHER_SERIES}; use the files of 2024 and later`, place);
}

/** @throws Refusal for a wave of the GP Patient Survey before its present series */
export function refuseYear(wave: string, place: Refusal['place']): void {
  if (/^gpps-\d+$/.test(wave) && Number(wave.slice(5)) < FIRST_YEAR) throw otherSeries(place);
}

/** The refusal of unweighted results. */
export function unweighted(how: string, place: Refusal['place']): Refusal {
  const why = `these are unweighted results, ${how}`;
  return new Refusal(`${why}; use the file with (weighted) in its name`, place);
}
