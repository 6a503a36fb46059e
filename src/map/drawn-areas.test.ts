import { describe, expect, it } from 'vitest';
import { filledAs, outlinesOf, toldOf } from './drawn-areas';

describe('filledAs', () => {
  it('fills by class, or by the pattern of its own drawing', () => {
    expect(filledAs('class-2', 'm')).toEqual({ class: 'area class-2', fill: undefined });
    expect(filledAs('missing', 'm')).toEqual({ class: 'area hatched', fill: 'url(#m-missing)' });
    expect(filledAs('broken', 'm')).toEqual({ class: 'area hatched', fill: 'url(#m-broken)' });
  });

  it('has an area without a fill missing, not of the lowest colour', () => {
    expect(filledAs(undefined, 'm')).toEqual(filledAs('missing', 'm'));
  });
});

describe('toldOf', () => {
  const names = new Map([['E1', 'One: 64%']]);

  it('has no button before there is a name to it', () => {
    expect(toldOf('E2', { names, selected: 'E2', stop: 'E1' })).toEqual({ tabindex: -1 });
  });

  it('is a button, pressed when it is chosen, and the one tab stop', () => {
    expect(toldOf('E1', { names, selected: 'E1', stop: 'E1' })).toEqual({
      role: 'button',
      tabindex: 0,
      'aria-label': 'One: 64%',
      'aria-pressed': true,
    });
    expect(toldOf('E1', { names, selected: null, stop: null })).toMatchObject({
      tabindex: -1,
      'aria-pressed': false,
    });
  });

  it('has nothing to operate in a picture', () => {
    expect(toldOf('E1', null)).toEqual({ role: 'button' });
  });
});

describe('outlinesOf', () => {
  const none = { compared: [], selected: null, pointed: null, focused: null };

  it('draws none for none', () => {
    expect(outlinesOf(none)).toEqual([]);
  });

  it('draws the focus last, and an area that has it not as pointed at too', () => {
    const both = { compared: ['A'], selected: 'B', pointed: 'C', focused: 'C' };
    expect(outlinesOf(both).map(({ kind }) => kind)).toEqual(['compared', 'selected', 'focused']);
    expect(outlinesOf({ ...none, pointed: 'C', focused: 'B' }).map(({ code }) => code)).toEqual([
      'C',
      'B',
    ]);
  });
});
