import { describe, expect, it } from 'vitest';
import { COLOUR_MODES } from '../model/selection';
import { measures, viewFor } from '../testing/published';

describe('headline and subtitle', () => {
  it.each([
    [
      '',
      'Share saying their experience of their GP practice was good',
      'Health Insight Survey, wave 28 (18 August to 9 September 2026)',
    ],
    [
      '?wave=his-9&answer=neither&colour=england',
      'Share saying their experience of their GP practice was neither good nor poor, compared with England',
      'Health Insight Survey, wave 9 (4 to 26 March 2025)',
    ],
    [
      '?colour=change',
      'Share saying their experience of their GP practice was good: change since April 2025',
      /wave 28/,
    ],
  ])('%s', (query, headline, subtitle) => {
    const view = viewFor(query);
    expect(view.headline).toBe(headline);
    expect(view.subtitle).toMatch(subtitle);
  });

  it('differ for every measure, answer and mode of a survey', () => {
    const headlines = measures.flatMap(({ survey, measure }) =>
      measure.answers.flatMap((answer) =>
        COLOUR_MODES.map((colour) => {
          const query = `?survey=${survey.id}&measure=${measure.id}&answer=${answer.id}&colour=${colour}`;
          return `${survey.id} ${viewFor(query).headline}`;
        }),
      ),
    );
    expect(headlines.filter((each, i) => headlines.indexOf(each) !== i)).toEqual([]);
  });
});
