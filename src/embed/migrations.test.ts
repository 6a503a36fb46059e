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
    ['survey=gpps;view=hex;area=E54000058', 'survey=gpps&view=hex&area=E54000058'],
    ['survey%253Dgpps%2526view%253Dhex', 'survey=gpps&view=hex'],
    ['survey=gpps\\u0026view=hex', 'survey=gpps&view=hex'],
    ['Survey=gpps&VIEW=hex', 'survey=gpps&view=hex'],
    ['survey=gpps&+view=hex&%0Aarea=E54000058', 'survey=gpps&view=hex&area=E54000058'],
    ['survey=gpps+&+view+=+hex', 'survey=gpps&view=hex'],
    ['survey=gpps&amp;%20view=hex', 'survey=gpps&view=hex'],
    ['area[]=E54000058', 'area=E54000058'],
    ['survey=%22gpps%22&view=%E2%80%9Chex%E2%80%9D', 'survey=gpps&view=hex'],
    ['area=E54000058)', 'area=E54000058'],
    ['area=E54000058.%E2%80%8B', 'area=E54000058'],
    ['area=E54000058/', 'area=E54000058'],
    ['area=E54000058%22%3E', 'area=E54000058'],
    ['area=E54000058%3C/a%3E', 'area=E54000058'],
  ])('undoes the damage of "%s"', (before, now) => {
    expect(migrated(before)).toBe(now);
    expect(migrated(now)).toBe(now);
  });

  it.each([
    'title=Why%3F+area%3DKent',
    'title=A%26amp%3Bb%3Dc',
    'utm_source=a%3Fb',
    'id=a%3Fb%3Dc',
    'title=%22Waiting%22+for+a+GP.',
    'utm_source=a%3Bb&Theme2=x.',
    'utm_content=%25E0%25A4%25A',
  ])('leaves "%s" alone', (query) => {
    expect(migrated(query)).toBe(query);
  });

  it('leaves the query it was given as it is', () => {
    const query = new URLSearchParams('color=england');
    migrate(query);
    expect(query.toString()).toBe('color=england');
  });
});
