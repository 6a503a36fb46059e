import { describe, expect, it } from 'vitest';
import { noticesOf, notKept, partlyUnknown } from './fallbacks';

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
