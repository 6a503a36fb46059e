import { describe, expect, it } from 'vitest';
import { migrate } from './migrations';

function migrated(query: string): string {
  return migrate(new URLSearchParams(query)).toString();
}

describe('migrate', () => {
  it.each([
    ['', ''],
    ['colour=england', 'colour=england'],
    ['color=england', 'colour=england'],
    ['color=', 'colour='],
    // Today's form wins over an older one beside it.
    ['color=england&colour=change', 'colour=change'],
    ['color=england&color=change', 'colour=england'],
    ['childId=a&color=change', 'childId=a&colour=change'],
  ])('"%s" becomes "%s"', (before, now) => {
    expect(migrated(before)).toBe(now);
    expect(migrated(now)).toBe(now);
  });

  it('leaves the query it was given as it is', () => {
    const query = new URLSearchParams('color=england');
    migrate(query);
    expect(query.toString()).toBe('color=england');
  });
});
