/** Files that are missing for a while: words, the rest of the page, and a retry that works, in every engine. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { index, measure } from '../support/data';
import { expect, test as base } from './engine';
import { breakableSite, type BreakableSite } from './site';

const test = base.extend<{ site: BreakableSite }>({
  site: async ({}, use) => {
    const site = await breakableSite();
    await use(site);
    site.close();
  },
});

const ASSETS = fileURLToPath(new URL('../../dist/assets/', import.meta.url));

/** A script that a part of the page imports and shares with others, the app's own left out. */
function importedBy(part: string): string {
  const name = readdirSync(ASSETS).find((each) => each.startsWith(`${part}-`) && /js$/.test(each));
  const script = readFileSync(`${ASSETS}${name ?? ''}`, 'utf8');
  const imports = [...script.matchAll(/from\s*"\.\/([^"]+\.js)"/g)].map(([, file = '']) => file);
  const shared = imports.find((file) => !file.startsWith('index-'));
  if (shared === undefined) throw new Error(`${part} imports nothing that is shared.`);
  return shared;
}

test('a part of the page that was missing comes back', async ({ reader, site }) => {
  site.lose(/\/assets\/AreaTable-[^/]*\.(js|css)/);
  await reader.remote.open(`${site.origin}/?survey=gpps`);
  const alert = reader.find('alert', undefined, { text: '(table)' });
  await alert.expect({ has: 'could not be loaded' });
  await reader.find('combobox', 'Find your area').expect({});
  site.lose(null);
  await alert.find('button', 'Try again').click();
  await alert.count(0);
  expect(await reader.value('location.search')).toContain('survey=gpps');
  await reader.find('radio', 'Table').click();
  await reader.find('region', 'Figures by area').find('table').expect({});
});

test('what a part imports was missing, and comes back', async ({ reader, site }) => {
  site.lose(new RegExp(importedBy('hexes').replaceAll('.', '\\.')));
  await reader.remote.open(`${site.origin}/?survey=gpps`);
  const alert = reader.find('alert', undefined, { text: '(hex map)' });
  await alert.expect({ has: 'could not be loaded' });
  await reader.find('combobox', 'Find your area').expect({});
  site.lose(null);
  await alert.find('button', 'Try again').click();
  await alert.count(0);
  await reader.find('radio', 'Hex map').click();
  await reader.until("location.search.includes('view=hex')");
  expect(await reader.value('location.search')).toContain('survey=gpps');
});

for (const [what, pattern] of [
  ['the app', /\/assets\/index-[^/]*\.js/],
  ['the figures', /\/data\/his\/gp-overall\./],
  ['the index', /\/data\/(?:index|first)\.json/],
] as const) {
  test(`a start without ${what} is told, and the next one works`, async ({ reader, site }) => {
    site.lose(pattern);
    await reader.remote.open(`${site.origin}/`);
    const words = /cannot respond|has not come|could not be loaded/;
    await reader.until(`${String(words)}.test(document.body.innerText)`);
    await reader.find('heading', undefined, { text: 'NHS areas' }).expect({});
    site.lose(null);
    await reader.find('link', 'Try again').click();
    await reader.until("performance.getEntriesByName('map:live').length > 0");
    await reader.find('combobox', 'Find your area').expect({});
    await reader.until(`!${String(words)}.test(document.body.innerText)`);
  });
}

test('a missing measure is said, and comes with the next try', async ({ reader, site }) => {
  await reader.remote.open(`${site.origin}/`);
  await reader.ready();
  const { file } = measure('his', 'care-coordination');
  site.lose(new RegExp(file.replaceAll('.', '\\.')));
  await reader.find('combobox', 'Measure').choose('care-coordination');
  const alert = reader.find('alert');
  await alert.expect({ has: 'could not be loaded' });
  site.lose(null);
  await alert.find('button', 'Try again').click();
  await alert.count(0);
  await reader.until("location.search.includes('care-coordination')");
});

test('a search that was missing comes back', async ({ reader, site }) => {
  await reader.remote.open(`${site.origin}/`);
  await reader.ready();
  site.lose(new RegExp(index.find.replaceAll('.', '\\.')));
  await reader.find('combobox', 'Find your area').type('Leeds');
  await reader.until("document.body.innerText.includes('The search could not be loaded.')");
  site.lose(null);
  await reader.find('button', 'Try again').click();
  await reader.find('option', undefined, { text: 'Leeds' }).expect({});
});
