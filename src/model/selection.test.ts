import { describe, expect, it } from 'vitest';
import { COMPARE_LIMIT, DEFAULT_SELECTION, SHOWS, showOf } from './selection';

describe('what a frame is for', () => {
  it('is the story in an article and everything on our own page, unless the address says', () => {
    expect(showOf({ show: null, embed: true })).toBe('story');
    expect(showOf({ show: null, embed: false })).toBe('full');
    for (const show of SHOWS) {
      for (const embed of [true, false]) expect(showOf({ show, embed })).toBe(show);
    }
  });
});

describe('an address that asks for nothing', () => {
  it('gets the steadiest figures and the strictest honest rule', () => {
    const { wave, confidence, colour, view, theme } = DEFAULT_SELECTION;
    expect({ wave, confidence, colour, view, theme }).toEqual({
      wave: 'recent',
      confidence: 'fdr',
      colour: 'value',
      view: 'map',
      theme: 'auto',
    });
  });

  it('has no area chosen, none compared, nothing locked, and nothing told to the host', () => {
    const { area, compare, lock, events, title, since } = DEFAULT_SELECTION;
    expect([area, title, since]).toEqual([null, null, null]);
    expect([...compare, ...lock]).toEqual([]);
    expect(events).toBe(false);
    expect(COMPARE_LIMIT).toBe(4);
  });
});
