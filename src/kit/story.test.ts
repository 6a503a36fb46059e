import { describe, expect, it } from 'vitest';
import { geographyOf } from '../model/catalogue';
import { index } from '../testing/published';
import { kitInputFor } from '../testing/kits';
import { wordCount } from '../view/numbers';
import { storyOf } from './story';
import type { Story } from './types';

const TOPICS = [
  ['', 'icb-2026'],
  ['&answer=poor', 'icb-2026'],
  ['&wave=his-22', 'icb-2023'],
  ['&survey=gpps', 'icb-2026'],
  ['&survey=gpps&measure=phone&wave=gpps-2025', 'icb-2023'],
  ['&measure=gp-service-change', 'icb-2026'],
] as const;

const FORBIDDEN =
  /significan|undefined|null|NaN|\[object|the the|\bin in\b|\(\)|\( | \)|\.\.|,,|;;|[,;:]\.| [,.;:)]| {2}|“”/i;

function stories(query: string, geography: string): Story[] {
  const areas = geographyOf(index, geography)?.areas ?? [];
  return areas.map(({ code }) => storyOf(kitInputFor(`?area=${code}${query}`)));
}

function textOf({ headline, standfirst, paragraphs, citation }: Story): string {
  return [headline, standfirst, ...paragraphs, citation].join('\n');
}

describe('a story', () => {
  it.each(TOPICS)(
    'reads well for every area: %s',
    (...topic) => {
      for (const story of stories(...topic)) {
        const text = textOf(story);
        expect(FORBIDDEN.exec(text)?.[0], text).toBeUndefined();
        expect(story.headline.length, story.headline).toBeLessThanOrEqual(100);
        const words = wordCount(story.paragraphs.join(' '));
        expect(words, text).toBeLessThanOrEqual(300);
        expect(words, text).toBeGreaterThan(100);
        for (const paragraph of story.paragraphs) expect(paragraph).toMatch(/^[A-Z“].*[.”?]$/s);
      }
    },
    60_000,
  );

  it('says no share of another area without its margin', () => {
    for (const story of stories(...TOPICS[0])) {
      const near =
        story.paragraphs.find((text) => /^(In neighbouring|Next to it)/.test(text)) ?? '';
      const shares = near.match(/\d+\.\d%/g) ?? [];
      expect(shares.length).toBeGreaterThan(0);
      expect(near.match(/\d+\.\d% \(give or take /g)).toHaveLength(shares.length);
    }
  }, 60_000);

  it('says whose report a figure is from, and that it cannot be judged without a margin', () => {
    const story = storyOf(kitInputFor('?area=E54000042&wave=his-9'));
    expect(textOf(story)).toContain('taken from a news report (Alton Herald)');
    expect(textOf(story)).toContain('without a margin for the area the two cannot be compared');
    expect(story.headline).toContain('no margin of error');
  });

  it('tells what a new area was formed from', () => {
    const { paragraphs } = storyOf(kitInputFor('?area=E54000065'));
    expect(paragraphs.join(' ')).toContain('The Central East area was formed on 1 April 2026 from');
  });

  it('takes a publication’s own headline, with the area’s name in it', () => {
    const wishes = { headline: 'GPs in {area}', accent: null, campaign: null };
    expect(storyOf(kitInputFor('?area=E54000058', wishes)).headline).toBe(
      'GPs in Derby and Derbyshire',
    );
  });
});
