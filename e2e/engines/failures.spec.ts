/** Files that are missing for a while: words, the rest of the page, and a retry that works, in every engine. */
import { index, measure } from '../support/data';
import { ENGINE, expect, test as base } from './engine';
import { breakableSite, type BreakableSite } from './site';

const test = base.extend<{ site: BreakableSite }>({
  site: async ({}, use) => {
    const site = await breakableSite();
    await use(site);
    site.close();
  },
});

test('a part of the page that was missing comes back', async ({ reader, site }) => {
  test.fixme(ENGINE === 'webkit', 'WebKit keeps a module that failed, over a reload too.');
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
