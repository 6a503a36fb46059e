/** What the map of change found. */
import { inWords } from '../numbers';
import { sentenceCase } from '../words';
import { clearly } from './area';
import { fitting } from './fitting';
import type { HeadlineInput } from './types';

/** "Two NHS areas have risen and one has fallen in a year". */
export function changeHeadline(input: HeadlineInput): string {
  const { changes, since, englandChange } = input;
  if (since === null) return 'There is no earlier survey to measure change from';
  const { risen, fallen, none } = changes.of;
  const judged = risen + fallen + none;
  const england = clearly(englandChange);
  if (judged === 0) return fitting(unjudgedChange(input, since));
  if (risen + fallen === 0) return fitting(unchanged(england, since));
  const parts = [
    ...(risen > 0 ? [`${has(risen)} risen`] : []),
    ...(fallen > 0 ? [`${has(fallen)} fallen`] : []),
  ];
  const [first = '', second] = parts;
  const start = sentenceCase(first.replace(' ha', ` of ${inWords(judged)} NHS areas ha`));
  const short = sentenceCase(first.replace(' ha', ` NHS area${starts(first)} ha`));
  const and = second === undefined ? '' : ` and ${second}`;
  return fitting([
    ...(england === null ? [] : [`${start}${and} ${since}; England is ${england}`]),
    `${start}${and} ${since}`,
    `${short}${and} ${since}`,
    `${short}${and}`,
  ]);
}

function has(n: number): string {
  return `${inWords(n)} ${n === 1 ? 'has' : 'have'}`;
}

function starts(text: string): string {
  return text.includes(' has ') ? '' : 's';
}

function unchanged(england: string | null, since: string): string[] {
  if (england === null) {
    return [
      `Neither England nor any NHS area has clearly changed ${since}`,
      `No NHS area has clearly changed ${since}`,
    ];
  }
  return [
    `England is ${england} ${since}, but no single NHS area is`,
    `No NHS area has clearly changed ${since}`,
  ];
}

function unjudgedChange({ englandChange }: HeadlineInput, since: string): string[] {
  const england = clearly(englandChange);
  const why = `Change ${since} cannot be judged by NHS area`;
  return england === null
    ? [why]
    : [`England is ${england} ${since}; NHS areas cannot be judged`, why];
}
