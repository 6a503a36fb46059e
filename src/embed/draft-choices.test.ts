import { describe, expect, it } from 'vitest';
import { COMPARE_LIMIT, DEFAULT_SELECTION, type Selection } from '../model/selection';
import { index } from '../testing/published';
import { choicesOf, type DraftChoice } from './draft-choices';

function choice(label: string, draft: Partial<Selection> = {}): DraftChoice | undefined {
  const choices = choicesOf(index, { ...DEFAULT_SELECTION, ...draft }, ({ id }) => id);
  return choices.find((each) => each.label === label);
}

const AREA = 'E54000058';

describe('what an editor chooses from lists', () => {
  it('is no list of places to compare with, where no area is chosen', () => {
    expect(choice('Compare with')).toBeUndefined();
    expect(choice('Area')?.value).toBe('');
  });

  it('has one place more than is taken, up to the limit, and not the area itself', () => {
    const draft = { area: AREA, compare: ['E54000024'] };
    expect(choice('Compare with', draft)?.value).toBe('E54000024');
    expect(choice('Compare with, area 2', draft)?.value).toBe('');
    expect(choice('Compare with, area 3', draft)).toBeUndefined();
    expect(choice('Compare with', draft)?.options.map(([code]) => code)).not.toContain(AREA);
    const compare = Array.from({ length: COMPARE_LIMIT }, (_, i) => `E5400000${String(i)}`);
    expect(
      choice(`Compare with, area ${String(COMPARE_LIMIT + 1)}`, { area: AREA, compare }),
    ).toBeUndefined();
  });

  it('compares with each area once, and frees a place', () => {
    const second = choice('Compare with, area 2', { area: AREA, compare: ['E54000024'] });
    expect(second?.change('E54000024')).toEqual({ compare: ['E54000024'] });
    const first = choice('Compare with', { area: AREA, compare: ['E54000024'] });
    expect(first?.change('')).toEqual({ compare: [] });
  });

  it('begins anew with another survey, and keeps the survey with another measure', () => {
    const anew = { answer: null, wave: 'recent', since: null };
    expect(choice('Survey')?.change('gpps')).toEqual({ survey: 'gpps', measure: null, ...anew });
    expect(choice('Measure')?.change('phone')).toEqual({ measure: 'phone', ...anew });
  });

  it('asks for the earlier period only where changes are shown', () => {
    expect(choice('Change since')).toBeUndefined();
    expect(choice('Change since', { colour: 'change' })?.change('')).toEqual({ since: null });
  });

  it('takes no word that is not in the list', () => {
    expect(choice('View')?.change('hex')).toEqual({ view: 'hex' });
    expect(choice('View')?.change('globe')).toEqual({ view: 'map' });
  });

  it('offers the rule that is used by itself first', () => {
    const options = choice('A difference is clear at')?.options ?? [];
    expect(options.map(([id]) => id)).toEqual(['fdr', '95', '99.8']);
  });
});
