import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../rows';
import { HEADINGS } from './headings';
import { SURVEYS, type MeasureEntry } from './index';
import type { SurveyEntry } from './types';

const FOLDER = 'survey/catalogue';

type Surveys = readonly SurveyEntry<MeasureEntry>[];

/**
 * What an entry lacks, before any figure is read: an import runs without the compiler, which would
 * tell some of it. @throws Refusal that names the file of the catalogue and what to write there
 */
export function checkCatalogue(root: string, surveys: Surveys = SURVEYS): void {
  for (const survey of surveys) {
    for (const measure of survey.measures) {
      const why =
        headingFault(measure) ??
        textFault(measure) ??
        idFault(measure, survey.measures) ??
        optionFault(measure) ??
        pairFault(measure, surveys);
      if (why === null) continue;
      const file = fileOf(root, survey.id, measure.id);
      throw new Refusal(`measure “${measure.id}”: ${why}`, { file });
    }
  }
}

function headingFault({ group }: MeasureEntry): string | null {
  const heading = group as string | undefined;
  if (HEADINGS.some((known) => known === heading)) return null;
  const what = heading === undefined ? 'it has no heading' : `no heading is “${heading}”`;
  const [first, ...others] = HEADINGS.map((each) => `'${each}'`);
  const known = `group: ${first ?? ''}, below its label, or one of ${others.join(', ')}`;
  return `${what}. Write ${known}; a new heading goes into ${FOLDER}/headings.ts`;
}

/** How the texts of an entry read, so that the page's sentences can go on with them. */
const SHAPES = {
  any: { shape: /\S/, words: 'some words' },
  clause: { shape: /^[a-z][^.]*[^.\s]$/, words: 'a small letter first and no full stop' },
  title: { shape: /^[A-Z][^.]*[^.\s]$/, words: 'a capital letter first and no full stop' },
  people: {
    shape: /^(adults|patients)( [a-z]| on an NHS |$)/,
    words: '“adults” or “patients” first',
  },
} as const;

function textFault(measure: MeasureEntry): string | null {
  const { label, question, askedOf, people, answers } = measure;
  const texts: readonly (readonly [string, string | undefined, keyof typeof SHAPES])[] = [
    ['label', label, 'any'],
    ['question', question, 'any'],
    ['askedOf', askedOf, 'any'],
    ['people', people, 'people'],
    ...answers.flatMap(
      ({ id, label: name, said, did, topic }) =>
        [
          [`label of “${id}”`, name, 'any'],
          [`said of “${id}”`, said, 'clause'],
          [`did of “${id}”`, did, 'clause'],
          [`topic of “${id}”`, topic, 'title'],
        ] as const,
    ),
  ];
  for (const [name, text, kind] of texts) {
    const { shape, words } = SHAPES[kind];
    if (!shape.test(text ?? '')) return `its ${name} has to have ${words}`;
  }
  const topic = repeated(answers.map((answer) => answer.topic));
  return topic === null ? null : `two of its answers have the topic “${topic}”`;
}

function idFault(measure: MeasureEntry, all: readonly MeasureEntry[]): string | null {
  const answers = measure.answers.map(({ id }) => id);
  const odd = [measure.id, ...answers].find((id) => !/^[a-z0-9-]+$/.test(id));
  if (odd !== undefined) return `its id “${odd}” may hold small letters, digits and hyphens only`;
  const answer = repeated(answers);
  if (answer !== null) return `two of its answers have the id “${answer}”`;
  const leads = 'summary' in measure ? [measure.headline, measure.summary] : [measure.headline];
  const none = leads.find((id) => !answers.includes(id));
  if (none !== undefined) return `“${none}” is none of its answers, ${answers.join(', ')}`;
  if (all.filter(({ id }) => id === measure.id).length > 1) return 'two measures have this id';
  const twin = all.find((other) => other !== measure && callOf(other) === callOf(measure));
  return twin ? `“${callOf(measure)}” is the question of “${twin.id}” already` : null;
}

/** What the publisher's files call the question. */
function callOf(measure: MeasureEntry): string {
  return 'stem' in measure ? measure.stem : measure.question_number;
}

/** Every option belongs to one answer, or to those outside the base. */
function optionFault(measure: MeasureEntry): string | null {
  if (!('stem' in measure)) return null;
  const options = [...measure.answers.flatMap((answer) => answer.options), ...measure.outside];
  const option = repeated(options);
  if (option !== null) return `option ${String(option)} of “${measure.stem}” is in two places`;
  const told =
    !measure.several || /[Ss]everal answers were allowed|could be ticked/.test(measure.note ?? '');
  return told
    ? null
    : 'its note has to say “Several answers were allowed.” or that they “could be ticked”';
}

function pairFault({ pair }: MeasureEntry, surveys: Surveys): string | null {
  if (pair === null) return null;
  const survey = surveys.find(({ id }) => id === pair.survey);
  if (survey?.measures.some(({ id }) => id === pair.measure)) return null;
  return `its pair, ${pair.survey} ${pair.measure}, is not in the catalogue`;
}

function repeated<T>(items: readonly T[]): T | null {
  return items.find((item, at) => items.indexOf(item) !== at) ?? null;
}

/** The file of the catalogue in which the measure stands. */
function fileOf(root: string, survey: string, id: string): string {
  const entry = new RegExp(`(\\bid: |\\(\\s*)'${id}'`);
  const names = readdirSync(join(root, FOLDER), { recursive: true, encoding: 'utf8' });
  const own = names.filter((name) => name.startsWith(survey) && name.endsWith('.ts')).sort();
  const found = own.find((name) => entry.test(readFileSync(join(root, FOLDER, name), 'utf8')));
  return found === undefined ? FOLDER : join(FOLDER, found);
}
