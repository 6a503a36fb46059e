import type { GeographyId } from '../../src/model/area';
import { groupBy } from '../build/blocks';
import { Refusal, type Place, type WaveSeen } from '../rows';
import type { ReadContext } from './context';
import { FileDays } from './days';
import { shortened } from './number';
import type { RecordText } from './record-figure';
import { oddSign } from './signs';

/**
 * Every wave that the lines speak of: a known one with its geography, a new one with the newest
 * geography that has all its areas. @throws Refusal
 */
export function waveGeographies(
  texts: readonly RecordText[],
  context: ReadContext,
): Map<string, WaveSeen> {
  const waves = new Map<string, WaveSeen>();
  const written = texts.flatMap(({ get }) => [get('wave'), get('from'), get('to')]);
  const days = new FileDays(new Set(written));
  for (const [id, lines] of groupBy(texts, (text) => text.wave)) {
    waves.set(id, waveSeen(id, lines, days, context));
  }
  return waves;
}

function waveSeen(
  id: string,
  lines: readonly RecordText[],
  days: FileDays,
  context: ReadContext,
): WaveSeen {
  const [first] = lines;
  if (!first) throw new Refusal(`no lines for ${id}`, { file: context.file });
  const known = context.waves.find((wave) => wave.id === id);
  const from = dayIn(lines, 'from', days, context.from);
  const to = dayIn(lines, 'to', days, context.to);
  if (known) {
    const differs = (from ?? known.from) !== known.from || (to ?? known.to) !== known.to;
    if (differs) {
      const why = `${id} ran from ${known.from} to ${known.to}, not from ${from ?? '?'} to ${to ?? '?'}`;
      throw new Refusal(why, first.place('from'));
    }
    refuseUnknown(lines, known.geography, context);
    return { id, survey: first.survey, from, to, geography: known.geography };
  }
  if (!/^(his-[1-9]\d{0,2}|gpps-20\d\d)$/.test(id)) {
    const hint =
      first.get('wave') === ''
        ? 'the cell is empty; if this is a note, delete the line'
        : `“${id}”`;
    throw new Refusal(`no wave: ${hint}`, first.place('wave'));
  }
  const geography = geographyOf(lines, context);
  refuseUnknown(lines, geography, context);
  return { id, survey: first.survey, from, to, geography };
}

/** The day on which all lines of a wave agree, from the file or the options. @throws Refusal */
function dayIn(
  lines: readonly RecordText[],
  field: 'from' | 'to',
  days: FileDays,
  asked: string | null,
): string | null {
  let day = asked;
  for (const line of lines) {
    const own = dayOf(line, field, days);
    if (own !== null && day !== null && own !== day) {
      const why = `this line’s wave ran ${field} ${own}, others of it ${field} ${day}`;
      throw new Refusal(why, line.place(field));
    }
    day ??= own;
  }
  return day;
}

/** Names every unknown spelling at once, so that they can be added together. @throws Refusal */
function refuseUnknown(
  lines: readonly RecordText[],
  geography: GeographyId,
  { names }: ReadContext,
): void {
  const unknown = new Map<string, Place>();
  for (const line of lines) {
    for (const field of ['areaCode', 'area', 'printed'] as const) {
      const words = line.get(field);
      if (words !== '' && names.find(words, geography) === null) {
        if (!unknown.has(words)) unknown.set(words, line.place(field));
      }
    }
  }
  const [place] = unknown.values();
  if (place) throw unknownAreas([...unknown.keys()], { geography, names }, place);
}

/** The refusal of names that no table has. */
export function unknownAreas(
  words: readonly string[],
  { geography, names }: { geography: GeographyId; names: ReadContext['names'] },
  place: Place,
): Refusal {
  const listed = words
    .slice(0, 50)
    .map((name) => `“${shortened(name)}”`)
    .join(', ');
  const odd = words.map(oddSign).find((sign) => sign !== '') ?? '';
  const why = `no area of ${geography} that we know: ${listed}`;
  if (odd !== '') return new Refusal(`${why}${odd}`, place);
  const other = names.areas.geographies.find(({ id }) =>
    words.every((name) => names.find(name, id) !== null),
  );
  if (other)
    return new Refusal(`${why}; of ${other.id} there is: a file of other boundaries?`, place);
  return new Refusal(`${why}; a new spelling belongs in survey/catalogue/aliases.json`, place);
}

/** The newest geography that knows every area named; failing that, the one that knows most. */
function geographyOf(lines: readonly RecordText[], context: ReadContext): GeographyId {
  const names = new Set(lines.map((line) => line.get('areaCode') || line.get('area')));
  const newestFirst = [...context.names.areas.geographies].sort((a, b) =>
    a.since < b.since ? 1 : -1,
  );
  const scored = newestFirst.map((geography) => ({
    id: geography.id,
    score: [...names].filter((name) => context.names.find(name, geography.id) !== null).length,
  }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.id;
}

/** An ISO day, from its own cell or else from the words of the wave; null where neither has one. @throws Refusal */
function dayOf(line: RecordText, field: 'from' | 'to', days: FileDays): string | null {
  const text = line.get(field);
  if (text !== '') return days.day(text, line.place(field));
  const [range] = days.ranges(line.get('wave'), line.place('wave'));
  return range === undefined ? null : days.day(range[field], line.place('wave'));
}
