import { describe, expect, it } from 'vitest';
import { oembed, presetPage, sitemap, type PageParts } from './page';
import { standalonePage } from './standalone-page';

const TEMPLATE = `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8" /><title>Map</title>
<meta name="description" content="All" /><script src="./boot.js" data-files=""></script>
<script type="module" crossorigin src="./assets/index.js"></script><link rel="stylesheet" href="./assets/index.css"></head>
<body><div id="app"><!--app--></div><noscript><!--noscript--></noscript></body></html>`;
const SITE = 'https://map.example/gp/';
const PARTS: PageParts = {
  path: 'area/E54000058/gpps-phone/',
  preset: 'survey=gpps&area=E54000058',
  title: 'Derby & Derbyshire',
  description: 'They said "easy" for $1.',
  card: 'card/gpps-phone.png',
  feed: 'area/E54000058/',
  app: '<p>$& map</p>',
  noscript: '<table></table>',
  files: ['data/index.json', 'geo/a.json'],
};

describe('presetPage', () => {
  it('refuses a template without a place to fill', () => {
    expect(() => presetPage('<html lang="en">', PARTS, null)).toThrow('no place');
  });

  it('leads back to the map’s folder and says which view it is of', () => {
    const page = presetPage(TEMPLATE, PARTS, null);
    expect(page).toContain('<base href="../../../" />');
    expect(page).toContain('data-preset="survey=gpps&amp;area=E54000058"');
    expect(page).toContain('<p>$& map</p>');
    expect(page).toContain('content="They said &quot;easy&quot; for $1."');
    expect(page).not.toContain('canonical');
  });

  it('names its own address where the site’s is known', () => {
    const page = presetPage(TEMPLATE, PARTS, SITE);
    expect(page).toContain(`<link rel="canonical" href="${SITE}area/E54000058/gpps-phone/" />`);
    expect(page).toContain(`content="${SITE}card/gpps-phone.png"`);
    expect(page).toContain('application/json+oembed');
  });
});

describe('oembed', () => {
  it('frames the standalone file with the same view', () => {
    const { html, version } = JSON.parse(oembed(SITE, PARTS)) as { html: string; version: string };
    expect(version).toBe('1.0');
    expect(html).toContain(
      `src="${SITE}standalone.html?survey=gpps&amp;area=E54000058&amp;embed=1"`,
    );
    expect(html).toMatch(/<\/iframe>$/);
  });
});

describe('sitemap', () => {
  it('lists every page with its date', () => {
    const text = sitemap(SITE, ['', 'area/E54000058/'], '2026-09-09');
    expect(text.match(/<loc>[^<]+<\/loc><lastmod>2026-09-09</g)).toHaveLength(2);
  });
});

describe('standalonePage', () => {
  const parts = { page: TEMPLATE, boot: 'boot()', style: 'p {}', script: 'run()', files: [] };

  it('refuses a script that would fetch another', () => {
    expect(() => standalonePage({ ...parts, script: 'import("./a.js")' })).toThrow('imports');
  });

  it('has everything inside, and nothing that ends a script early', () => {
    const files = [{ path: 'data/index.json', content: '{"a":"</script><b>"}' }];
    const page = standalonePage({ ...parts, script: 'run("</script>")', files });
    expect(page).not.toMatch(/\ssrc=|type="module"|rel="stylesheet"/);
    expect(page.match(/<script/g)).toHaveLength(3);
    expect(page.match(/<\/script>/g)).toHaveLength(3);
    const [, json = ''] = /id="file:data\/index\.json">([^<]*)</.exec(page) ?? [];
    expect(JSON.parse(json)).toEqual({ a: '</script><b>' });
  });
});
