import { describe, expect, it } from 'vitest';
import { checkCatalogue } from './check';
import { GPPS } from './gpps';
import { HEADINGS } from './headings';
import { HIS } from './his';
import { SURVEYS } from './index';
import type { GppsAnswer, GppsMeasure } from './types';

/** The catalogue with something else in the first measure of the GP Patient Survey. */
function withFirst(edit: (first: GppsMeasure) => object): () => void {
  const measures = GPPS.measures.map((each, at) => (at === 0 ? { ...each, ...edit(each) } : each));
  return () => {
    checkCatalogue(process.cwd(), [HIS, { ...GPPS, measures }]);
  };
}

/** The same in the first answer of that measure. */
function withAnswer(other: Partial<GppsAnswer>): (first: GppsMeasure) => object {
  return ({ answers }) => ({
    answers: answers.map((each, at) => (at === 0 ? { ...each, ...other } : each)),
  });
}

describe('the catalogue', () => {
  it('is in order, and has no heading that nothing is under', () => {
    expect(() => {
      checkCatalogue(process.cwd());
    }).not.toThrow();
    const used = new Set(SURVEYS.flatMap(({ measures }) => measures.map(({ group }) => group)));
    expect(HEADINGS.filter((heading) => !used.has(heading))).toEqual([]);
  });

  it('is refused, by file and with what to write, where a measure has no heading', () => {
    expect(withFirst(() => ({ group: undefined }))).toThrow(
      /^survey\/catalogue\/gpps\.ts: measure “contact-overall”: it has no heading\. Write group: 'Overall', below its label, or one of .*headings\.ts/,
    );
  });

  it.each<[string, (first: GppsMeasure) => object, RegExp]>([
    ['a heading that nobody knows', () => ({ group: 'Zoos' }), /no heading is “Zoos”/],
    ['no question', () => ({ question: undefined }), /its question has to have some words/],
    ['people of another kind', () => ({ people: 'Dogs' }), /people.*“adults” or “patients” first/],
    ['a clause with a full stop', withAnswer({ did: 'rated it.' }), /did of “good”.*no full stop/],
    ['a topic in small letters', withAnswer({ topic: 'good' }), /topic of “good”.*a capital/],
    [
      'one topic twice',
      ({ answers }) => ({ answers: answers.map((each) => ({ ...each, topic: 'Good care' })) }),
      /two of its answers have the topic “Good care”/,
    ],
    ['an id that no address holds', () => ({ id: 'Overall care' }), /“Overall care” may hold/],
    ['the id of another', () => ({ id: 'overall' }), /two measures have this id/],
    ['one answer twice', withAnswer({ id: 'poor' }), /two of its answers have the id “poor”/],
    [
      'a headline that is no answer',
      () => ({ headline: 'x' }),
      /“x” is none of its answers, good,/,
    ],
    [
      'the question of another',
      () => ({ stem: 'overallexp' }),
      /“overallexp” is .*“overall” already/,
    ],
    ['an option in two places', withAnswer({ options: [1, 2, 3] }), /option 3 .*in two places/],
    ['an option both in and out', () => ({ outside: [5] }), /option 5 .*in two places/],
    ['several answers that no note tells of', () => ({ several: true }), /its note has to say/],
    [
      'a pair that is not there',
      () => ({ pair: { survey: 'his', measure: 'x' } }),
      /its pair, his x/,
    ],
  ])('is refused for %s', (_, edit, why) => {
    expect(withFirst(edit)).toThrow(why);
  });
});
