import { describe, expect, it } from 'vitest';
import { MISSING_REASONS } from '../model/estimate';
import { figure } from '../testing/area-view';
import { figureTexts } from './figure-texts';
import { missingWords } from './words';

describe('figureTexts', () => {
  it.each(MISSING_REASONS)(
    'says why in the place of the value, and nothing else (%s)',
    (reason) => {
      const texts = figureTexts({ value: null, reason });
      expect(texts.valueText).toBe(missingWords(reason));
      expect(texts.valueText).not.toMatch(/\d|%/);
      expect({ ...texts, valueText: '' }).toEqual({
        valueText: '',
        wholeText: '',
        marginText: '',
        intervalText: '',
        baseText: '',
      });
    },
  );

  it('says of what was not published with a figure that it was not', () => {
    const bare = { ...figure(67.4), lower: null, upper: null, base: null };
    expect(figureTexts(bare as never)).toEqual({
      valueText: '67.4%',
      wholeText: '67%',
      marginText: 'margin of error not published',
      intervalText: 'not published',
      baseText: 'not published',
    });
  });

  it('never takes zero for nothing', () => {
    expect(figureTexts({ ...figure(0, 0, 0), base: 0 } as never)).toMatchObject({
      valueText: '0.0%',
      baseText: '0',
    });
  });

  it('writes a figure whole and in tenths, with its limits and thousands', () => {
    expect(figureTexts({ ...figure(67.4, 62.1, 72.7), base: 1334 } as never)).toEqual({
      valueText: '67.4%',
      wholeText: '67%',
      marginText: 'give or take 5 points',
      intervalText: '62.1% to 72.7%',
      baseText: '1,334',
    });
  });
});
