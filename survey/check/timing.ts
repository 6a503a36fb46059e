import { HIS } from '../catalogue/his';
import type { WaveEntry } from '../catalogue';
import { waveBefore } from './table';
import type { Warning } from './warnings';

/** The Health Insight Survey begins a wave every four weeks, its last day 22 or 23 days later, without an exception so far. */
const RHYTHM = { every: 28, lengths: [22, 23] } as const;
const DAY = 86_400_000;

/** Warns of new waves whose number and days of fieldwork do not belong together, or with a gap before them. */
export function timingWarnings(
  fresh: readonly WaveEntry[],
  waves: readonly WaveEntry[],
  file: string,
): Warning[] {
  return fresh.flatMap((wave) => {
    const before = waveBefore({ survey: wave.survey, wave: wave.id }, waves);
    const texts = [
      wave.survey === HIS.id ? outOfRhythm(wave, before) : otherYear(wave),
      leftOut(wave, before),
    ];
    return texts
      .filter((text) => text !== null)
      .map((text) => ({ kind: 'wave', text: `${wave.id}: ${text}`, place: { file } }));
  });
}

/** Numbers, or years, between a wave and the one held before it. */
function leftOut(wave: WaveEntry, before: WaveEntry | null): string | null {
  if (before === null) return null;
  const first = numberOf(before) + 1;
  const ids = Array.from(
    { length: Math.max(0, numberOf(wave) - first) },
    (_, at) => `${wave.survey}-${String(first + at)}`,
  );
  return ids.length === 0 ? null : `no figures of ${ids.join(', ')}, before it`;
}

function outOfRhythm(wave: WaveEntry, before: WaveEntry | null): string | null {
  const length = days(wave.from, wave.to);
  if (!RHYTHM.lengths.some((usual) => usual === length)) {
    return `its fieldwork ends ${String(length)} days after it began, not 22 or 23`;
  }
  if (before === null) return null;
  const expected = RHYTHM.every * (numberOf(wave) - numberOf(before));
  const since = days(before.from, wave.from);
  if (since === expected) return null;
  return `it begins ${String(since)} days after ${before.id}, not ${String(expected)}`;
}

function otherYear(wave: WaveEntry): string | null {
  const year = String(numberOf(wave));
  if (wave.from.startsWith(year) && wave.to.startsWith(year)) return null;
  return `its fieldwork, ${wave.from} to ${wave.to}, is not in its year`;
}

function numberOf({ id }: WaveEntry): number {
  return Number(id.slice(id.lastIndexOf('-') + 1));
}

function days(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
