/** What the correlation of two measures does and does not say: never a cause, never a verdict. */
import type { Measure, Survey } from '../../model/survey';
import type { Correlation } from '../../stats/correlation';
import { inWords } from '../numbers';
import { sentenceCase } from '../words';
import type { AgainstAxis, AgainstPoint } from './against-types';

/** With fewer points a correlation says next to nothing. */
const FEWEST = 10;

/** "Correlation over 36 areas: −0.21 (95% interval −0.50 to 0.13)." */
export function told(found: Correlation | null, points: number): string {
  if (points < FEWEST) {
    return `${sentenceCase(inWords(points))} areas have both figures: too few to tell a correlation.`;
  }
  if (!found) return 'One of the two is the same everywhere: there is no correlation to tell.';
  const { value, lower, upper, pairs } = found;
  return `Correlation over ${String(pairs)} areas: ${signed(value)} (95% interval ${signed(lower)} to ${signed(upper)}).`;
}

/** "−0.21": two decimals with a true minus sign. */
function signed(value: number): string {
  const size = Math.abs(value).toFixed(2);
  return value < 0 && size !== '0.00' ? `−${size}` : size;
}

interface Of {
  readonly survey: Survey;
  readonly measure: Measure;
}

const SAME_PEOPLE =
  'Both figures come from the same people’s answers, so chance moves an area’s two figures together: that can make them seem to go together more or less than they do.';
const NOISE =
  'Survey figures hold chance, which weakens a correlation: with everybody asked it would probably lie further from 0.';
const ROUGH =
  'Hollow points are rough: more than a tenth of their patients live in districts that they share with another area.';
const MANY =
  'Of many pairs that have nothing to do with each other, about one in twenty has an interval without 0.';

/** A sentence each, the most needed first. */
export function notesOn(
  found: Correlation | null,
  points: readonly AgainstPoint[],
  [shown, second]: readonly [Of, Of],
  axes: readonly AgainstAxis[],
): string[] {
  const surveys = [shown, second].filter(({ survey }) => survey.kind !== 'count');
  const samePeople = surveys.length === 2 && shown.survey.id === second.survey.id;
  const noise = samePeople ? [SAME_PEOPLE] : surveys.length > 0 ? [NOISE] : [];
  const told = found !== null && points.length >= FEWEST;
  return [
    `${String(points.length)} points, no cause: areas differ in much else, and what goes together between areas need not go together within them.`,
    ...(told ? [reading(found), ...noise, MANY] : []),
    crosses(surveys.length),
    ...(points.some(({ rough }) => rough) ? [ROUGH] : []),
    ...beginnings(axes.filter(({ from }) => from > 0).length),
  ];
}

/** What the number is, and what it is where 0 lies within its interval. */
function reading({ lower, upper }: Correlation): string {
  const scale = '0 is no line at all, 1 or −1 a straight one.';
  const open = lower <= 0 && upper >= 0;
  return open
    ? `${scale} The interval holds 0: whether the two go together at all is open.`
    : scale;
}

function crosses(surveys: number): string {
  if (surveys === 2) return 'Each cross is an area’s two margins of error.';
  if (surveys === 1)
    return 'Each bar is the margin of error of the survey’s figure; counts have none.';
  return 'Counts have no margin of error.';
}

/** @param cut how many of the two scales leave 0 out */
function beginnings(cut: number): string[] {
  if (cut === 2) return ['The scales do not begin at 0.'];
  return cut === 1 ? ['One of the scales does not begin at 0.'] : [];
}
