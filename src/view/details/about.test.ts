/** All that is told of a figure, held against the published files. */
import { describe, expect, it } from 'vitest';
import { ENGLAND } from '../../model/area';
import type { Measure, Survey } from '../../model/survey';
import { contextFor, measures, readPublished, whole } from '../../testing/published';
import { NUMBER_NOT_PUBLISHED } from '../glossary';
import { viewOf } from '../view';
import { aboutOf } from './about';

/** What a file holds, as it is written. */
interface Written {
  readonly blocks: readonly {
    readonly wave: string;
    readonly areas: readonly string[];
    readonly base: readonly (number | null)[];
    readonly answers: Readonly<Record<string, { readonly value: readonly (number | null)[] }>>;
  }[];
}

/** How many answered, as the file has it; undefined where it has no figure. */
function baseIn({ blocks }: Written, wave: string, code: string, answer: string) {
  const own = blocks.filter((block) => block.wave === wave);
  const places = own.map(({ areas, base, answers }) => {
    const at = areas.indexOf(code);
    return { value: answers[answer]?.value[at] ?? null, base: base[at] ?? null };
  });
  return places.find(({ value }) => value !== null)?.base;
}

function told(query: string) {
  const context = contextFor(query);
  const view = viewOf(context);
  const { lines, facts } = aboutOf(context, view);
  const fact = (wanted: string) => facts.find(({ term }) => term === wanted)?.text;
  return { context, view, lines, facts, fact };
}

/** England, and the first, a middle and the last area that a view shows. */
function placesOf(query: string): string[] {
  const codes = viewOf(contextFor(query)).areas.map(({ code }) => code);
  return [
    ENGLAND,
    ...[0, Math.floor(codes.length / 2), codes.length - 1].map((i) => codes[i] ?? ''),
  ];
}

describe('what is told of a figure', () => {
  it('is of no area that the figure is missing for: nobody answered', () => {
    const { fact, facts } = told('?measure=pharmacy&area=E54000058');
    expect(fact('Answered')).toBeUndefined();
    expect(facts.map(({ term }) => term)).toEqual([
      ...['NHS area', 'Question', 'Asked of', 'When', 'Source'],
    ]);
  });

  it('has the number of people who answered that the file has, for every measure', () => {
    const wrong: unknown[] = [];
    const check = (survey: Survey, measure: Measure, wave: string) => {
      const written = readPublished(measure.file) as Written;
      const query = `?survey=${survey.id}&measure=${measure.id}&wave=${wave}`;
      for (const code of placesOf(query)) {
        const { context, fact } = told(`${query}&area=${code}`);
        const base = baseIn(written, context.period.id, code, context.answer.id);
        const expected = base === null ? NUMBER_NOT_PUBLISHED : base?.toLocaleString('en-GB');
        const text = fact('Answered')?.replace(/ (people answered|responses in \w+ surveys)$/, '');
        if (text !== expected) wrong.push([query, code, text, expected]);
      }
    };
    for (const { survey, measure } of measures) {
      check(survey, measure, 'recent');
      check(survey, measure, 'latest');
    }
    expect(wrong).toEqual([]);
  });

  it('of a count is what was counted, and of what: nobody answered', () => {
    const [survey] = whole.surveys.filter(({ kind }) => kind === 'count');
    const { fact } = told(`?survey=${survey?.id ?? ''}`);
    expect(fact('Counted')).not.toBeUndefined();
    expect(fact('Out of')).not.toBeUndefined();
    expect(fact('Question') ?? fact('Answered')).toBeUndefined();
  });

  it('leaves nothing empty, and says nothing twice', () => {
    for (const query of ['', '?area=E54000058', '?wave=his-9&area=E54000058', '?survey=gpps']) {
      const { lines, facts } = told(query);
      const texts = [...lines, ...facts.map(({ text }) => text)];
      expect(texts).not.toContain('');
      expect(new Set(texts).size).toBe(texts.length);
    }
  });
});
