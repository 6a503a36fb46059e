import { describe, expect, it } from 'vitest';
import { followedText, noticesOf, notKept, partlyUnknown } from './fallbacks';

const base = { asked: 'Old', best: 'New', others: [], since: '2026-04-01', isForward: true };

describe('followedText', () => {
  it('says that an area kept its name and not its boundaries, on either side', () => {
    expect(followedText({ ...base, best: 'Old' })).toBe(
      'Old was given new, larger boundaries on 1 April 2026. These figures use the new ones.',
    );
    expect(followedText({ ...base, best: 'Old', isForward: false })).toBe(
      'Old had other, smaller boundaries before 1 April 2026. These figures use the old ones.',
    );
  });

  it('tells what became of an area: all of it, or most and the rest', () => {
    expect(followedText(base)).toBe('Old became part of New on 1 April 2026. This is New.');
    expect(followedText({ ...base, others: ['East', 'West'] })).toBe(
      'Old was split on 1 April 2026. Most of it is now New, and in part East and West.',
    );
  });

  it('tells what an area was made from, looking back', () => {
    expect(followedText({ ...base, isForward: false })).toBe(
      'Old did not exist before 1 April 2026. This is New, from which it was made.',
    );
    expect(followedText({ ...base, isForward: false, others: ['East'] })).toBe(
      'Old did not exist before 1 April 2026. It was made from New and East; this is New.',
    );
  });

  it('always names the area that is shown', () => {
    for (const isForward of [true, false]) {
      for (const others of [[], ['East'], ['East', 'West']]) {
        expect(followedText({ ...base, isForward, others })).toContain('New');
      }
    }
  });
});

describe('notices of a link', () => {
  it('are whole sentences of one kind', () => {
    for (const { kind, text } of [partlyUnknown(), notKept()]) {
      expect(kind).toBe('fallback');
      expect(text).toMatch(/^[A-Z].*\.$/);
    }
  });
});

describe('noticesOf', () => {
  const other = { kind: 'fallback', text: 'Something else.' } as const;

  it('leaves a view its own, the same where nothing is to be added', () => {
    expect(noticesOf([], { newest: false, unread: false })).toEqual([]);
    expect(noticesOf([other], { newest: false, unread: false })).toEqual([other]);
  });

  it('says before them what the link could not be answered with', () => {
    const all = noticesOf([other], { newest: true, unread: true });
    expect(all).toEqual([notKept(), partlyUnknown(), other]);
  });

  it('says nothing twice', () => {
    expect(noticesOf([partlyUnknown()], { newest: false, unread: true })).toHaveLength(1);
  });
});
