import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SELECTION } from '../model/selection';
import { writeSelection } from './parameters';
import {
  ampSnippet,
  newsletterSnippet,
  plainSnippet,
  responsiveSnippet,
  wordPressSnippet,
  type Snippet,
} from './snippet';

const SNIPPET: Snippet = {
  base: 'https://map.example/gp/',
  query: '?area=E54000058&embed=1&title=GPs+in+Derby',
  title: 'GPs in Derby & Derbyshire',
  picture: 'https://map.example/gp/area/E54000058/card.png',
  height: 900,
};

const VARIANTS = [responsiveSnippet, plainSnippet, ampSnippet] as const;

describe('the snippets', () => {
  it('are plain where there is no picture and no query', () => {
    expect(plainSnippet({ ...SNIPPET, query: '', picture: null })).toBe(
      '<iframe src="https://map.example/gp/" title="GPs in Derby &amp; Derbyshire" width="100%" height="900" loading="lazy" allow="clipboard-write; geolocation" style="border:0"><a href="https://map.example/gp/">GPs in Derby &amp; Derbyshire</a></iframe>',
    );
  });

  it('are a picture with its description for newsletters, or words where there is none', () => {
    const link = newsletterSnippet(SNIPPET);
    expect(link).toContain('alt="GPs in Derby &amp; Derbyshire"');
    expect(link).toContain('href="https://map.example/gp/?area=E54000058"');
    expect(link).not.toContain('<iframe');
    expect(newsletterSnippet({ ...SNIPPET, picture: null })).toBe(
      '<a href="https://map.example/gp/?area=E54000058">GPs in Derby &amp; Derbyshire</a>',
    );
  });

  it('are closed, titled and escaped whatever the editor writes', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.constantFrom(...VARIANTS), (title, make) => {
        const query = writeSelection({ ...DEFAULT_SELECTION, embed: true, title });
        const html = make({ ...SNIPPET, query, title });
        const names = [...html.matchAll(/<(\/?[a-z-]+)/g)].map(([, name]) => name ?? '');
        for (const name of new Set(names.filter((each) => !each.startsWith('/')))) {
          if (name === 'img') continue;
          expect(names.filter((each) => each === `/${name}`)).toHaveLength(
            names.filter((each) => each === name).length,
          );
        }
        expect(html).not.toContain('<iframe/');
        expect(html).toMatch(/<(?:amp-)?iframe [^<>]*title="?[^<>]*>/);
      }),
    );
  });

  it('opens the same view, without the frame, from the link inside', () => {
    expect(plainSnippet(SNIPPET)).toContain('<a href="https://map.example/gp/?area=E54000058">');
  });

  it('loads the script from the same folder', () => {
    const html = responsiveSnippet(SNIPPET);
    expect(html).toContain('<script src="https://map.example/gp/embed.js" async></script>');
    expect(html).toContain(' data-gp-map>');
  });
});

describe('wordPressSnippet', () => {
  it('is the address of the page that has an oEmbed document', () => {
    expect(wordPressSnippet(SNIPPET, null)).toBe('https://map.example/gp/');
    expect(wordPressSnippet(SNIPPET, 'E54000058')).toBe('https://map.example/gp/area/E54000058/');
  });
});
