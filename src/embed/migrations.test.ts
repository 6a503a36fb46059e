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

  it.each([
    ['embed=1&amp;survey=gpps', 'embed=1&survey=gpps'],
    ['embed=1&amp;amp;survey=gpps&AMP;view=hex', 'embed=1&survey=gpps&view=hex'],
    ['embed=1?survey=gpps', 'embed=1&survey=gpps'],
    ['?survey=gpps?view=hex', 'survey=gpps&view=hex'],
    ['survey%3Dgpps%26view%3Dhex', 'survey=gpps&view=hex'],
    ['embed=1%26amp%3Bsurvey=gpps', 'embed=1&survey=gpps'],
    ['view=hex%3Fsurvey=gpps', 'view=hex&survey=gpps'],
  ])('undoes the damage of "%s"', (before, now) => {
    expect(migrated(before)).toBe(now);
    expect(migrated(now)).toBe(now);
  });

  it.each([
    'title=Why%3F+area%3DKent',
    'title=A%26amp%3Bb%3Dc',
    'utm_source=a%3Fb',
    'id=a%3Fb%3Dc',
  ])('leaves "%s" alone', (query) => {
    expect(migrated(query)).toBe(query);
  });

  it('leaves the query it was given as it is', () => {
    const query = new URLSearchParams('color=england');
    migrate(query);
    expect(query.toString()).toBe('color=england');
  });
});
