/** What readers do, written once and done in every engine. */
import { articlePath, type Article } from '../support/article';
import { figures, percentText } from '../support/data';
import { hostOrigin, siteOrigin } from '../support/origins';
import { expect, test } from './engine';
import type { Found, Reader } from './reader';

const MAP = "Map of England's Integrated Care Boards";
const HEX = "Hex map of England's Integrated Care Boards";
const WAVE = 'wave=his-28';
/** Frames in an open dialog, if it has any, can be used. */
const PREVIEWED = `[...document.querySelectorAll('dialog[open] iframe')].every(
  ({ contentWindow }) => contentWindow.performance.getEntriesByName('map:interactive').length > 0,
)`;

const map = (reader: Reader, name = MAP): Found => reader.find('group', name);
const area = (reader: Reader, short: string, name = MAP): Found =>
  map(reader, name).find('button', `${short}:`);
const details = (reader: Reader): Found => reader.find('region', 'Area details');
const shown = (reader: Reader): Found => details(reader).find('heading', undefined, { level: 2 });

async function alone(reader: Reader, query = '', file = ''): Promise<Reader> {
  await reader.remote.open(`${siteOrigin()}/${file}${query === '' ? '' : `?${query}`}`);
  return reader.ready();
}

async function article(reader: Reader, content: Article): Promise<void> {
  await reader.remote.open(`${hostOrigin()}${articlePath(content)}`);
}

/** The frame of an article, as tall as its content, by our own script. */
async function hosted(reader: Reader, query = WAVE): Promise<Reader> {
  const frames = [{ query: `embed=1&${query}`, width: 640, height: 150, title: 'The map' }];
  await article(reader, { frames, scripts: [`${siteOrigin()}/embed.js`] });
  return reader.in('The map').ready();
}

/** The frame comes to be as tall as its content. */
async function fits(frame: Reader): Promise<void> {
  await frame.until(
    'document.documentElement.scrollHeight <= innerHeight + 1 && innerHeight > 300 && ' +
      'Math.abs(document.documentElement.getBoundingClientRect().height - innerHeight) <= 1',
  );
}

test('the first view has every area with its figure', async ({ reader }) => {
  await alone(reader, WAVE);
  const expected = figures('his-28', 'gp-overall', 'good').map(
    ({ short, value }) => `${short}: ${percentText(value ?? NaN)}`,
  );
  await map(reader).find('button').count(expected.length);
  const names = (await map(reader).find('button').all()).map(({ name }) => name);
  expect(names.sort()).toEqual(expected.sort());
  await shown(reader).expect({ text: 'England' });
  await reader.find('contentinfo').expect({ has: 'Office for National Statistics' });
  expect((await reader.remote.screenshot()).length).toBeGreaterThan(20_000);
});

test('a second visit, with all files at hand, has every part again', async ({ reader }) => {
  for (const query of ['', '', WAVE]) {
    await alone(reader, query);
    await shown(reader).expect({ text: 'England' });
    await reader.find('combobox', 'Survey').expect({ value: 'his' });
    await reader.find('radio', 'Hex map').expect({});
    await reader.find('alert').count(0);
  }
});

test('an area is chosen by click and by key, and cleared again', async ({ reader }) => {
  await alone(reader, WAVE);
  await area(reader, 'Devon').click();
  await shown(reader).expect({ text: 'Devon' });
  await area(reader, 'Devon').expect({ pressed: 'true' });
  await area(reader, 'Devon').click();
  await shown(reader).expect({ text: 'England' });
  await area(reader, 'Kent and Medway').press('Enter');
  await shown(reader).expect({ text: 'Kent and Medway' });
  await area(reader, 'Kent and Medway').press(' ');
  await shown(reader).expect({ text: 'England' });
});

test('every list and every colour changes what is shown', async ({ reader }) => {
  await alone(reader);
  await reader.find('combobox', 'Survey').choose('gpps');
  await reader.find('contentinfo').expect({ has: 'GP Patient Survey' });
  await reader.find('combobox', 'Measure').choose('phone');
  await reader.until("location.search.includes('measure=phone')");
  await reader.find('combobox', 'Answer').choose('difficult');
  await reader.until("location.search.includes('answer=difficult')");
  const before = (await area(reader, 'Devon').all())[0]?.fill;
  await reader.find('radio', 'Against England').click();
  await reader.until("location.search.includes('colour=england')");
  await expect.poll(async () => (await area(reader, 'Devon').all())[0]?.fill).not.toBe(before);
  await reader.find('combobox', 'Period').choose('gpps-2025');
  await reader.until("location.search.includes('wave=gpps-2025')");
});

test('map, hexagons and table keep the choice', async ({ reader }) => {
  await alone(reader, `${WAVE}&area=E54000037`);
  await reader.find('radio', 'Hex map').click();
  await area(reader, 'Devon', HEX).expect({ pressed: 'true' });
  await area(reader, 'Lincolnshire', HEX).click();
  await shown(reader).expect({ text: 'Lincolnshire' });
  await reader.find('radio', 'Table').click();
  const table = reader.find('region', 'Figures by area');
  await table.find('button', 'Lincolnshire').expect({ pressed: 'true' });
  await table.find('button', 'Devon').click();
  await shown(reader).expect({ text: 'Devon' });
  await reader.find('radio', 'Map', { exact: true }).click();
  await area(reader, 'Devon').expect({ pressed: 'true' });
});

test('a postcode finds its area with the keys', async ({ reader }) => {
  await alone(reader, WAVE);
  await reader.find('combobox', 'Find your area').type('LU1');
  const first = reader.find('listbox', 'Places found').find('option');
  await first.expect({ has: 'Central East' });
  await reader.remote.press('ArrowDown');
  await first.expect({ selected: 'true' });
  await reader.remote.press('Enter');
  await shown(reader).expect({ text: 'Central East' });
});

test('dialogs open, and Escape gives the focus back', async ({ reader }) => {
  await alone(reader);
  // Their buttons stand below parts that come late, and move when those are here.
  await reader.until("document.body.textContent.includes('Summary to copy')");
  for (const name of ['Get the data', 'Embed this view']) {
    await reader.find('button', name).click();
    await reader.find('dialog', name).expect({});
    // A key pressed while the preview of an embed loads is lost to WebDriver.
    await reader.until(PREVIEWED);
    await reader.find('dialog', name).escape();
    await reader.find('button', name).expect({ focused: true });
  }
});

test('back and forward bring back what was shown', async ({ reader }) => {
  await alone(reader);
  await area(reader, 'Devon').click();
  await shown(reader).expect({ text: 'Devon' });
  await reader.find('combobox', 'Answer').choose('poor');
  await reader.until("location.search.includes('answer=poor')");
  await reader.remote.back();
  await reader.find('combobox', 'Answer').expect({ value: 'good' });
  await reader.remote.back();
  await shown(reader).expect({ text: 'England' });
  await reader.remote.forward();
  await shown(reader).expect({ text: 'Devon' });
  await reader.remote.forward();
  await reader.find('combobox', 'Answer').expect({ value: 'poor' });
});

test('in an article on another origin the frame fits, and areas are chosen', async ({ reader }) => {
  const frame = await hosted(reader);
  await fits(frame);
  await area(frame, 'Devon').click();
  await shown(frame).expect({ text: 'Devon' });
  await area(frame, 'Lincolnshire').press('Enter');
  await shown(frame).expect({ text: 'Lincolnshire' });
});

test('a finger chooses in a frame on another origin', async ({ reader }) => {
  test.skip(!reader.remote.canTap, 'This engine cannot be touched by remote control.');
  const frame = await hosted(reader);
  await fits(frame);
  await area(frame, 'Devon').tap();
  await shown(frame).expect({ text: 'Devon' });
  await area(frame, 'Devon').tap();
  await shown(frame).expect({ text: 'England' });
});

test('the one file works shut in a frame of an article', async ({ reader }) => {
  const file = { query: 'embed=1', file: 'standalone.html', sandbox: 'allow-scripts' };
  await article(reader, { frames: [{ ...file, title: 'Shut in', height: 1200 }] });
  const frame = await reader.in('Shut in').ready();
  expect(await frame.value('origin')).toBe('null');
  await area(frame, 'Kent and Medway').click();
  await shown(frame).expect({ text: 'Kent and Medway' });
});

test('the web component takes the place of its fallback, fits, and follows', async ({ reader }) => {
  const html = '<gp-access-map label="GP map" area="E54000058"><p>A table.</p></gp-access-map>';
  await article(reader, { frames: [], html, scripts: [`${siteOrigin()}/gp-access-map.js`] });
  const frame = await reader.in('GP map').ready();
  await shown(frame).expect({ text: 'Derby and Derbyshire' });
  await fits(frame);
  await reader.value("document.querySelector('gp-access-map').setAttribute('area', 'E54000037')");
  await shown(reader.in('GP map')).expect({ text: 'Devon' });
});

test('in print the map stays and controls go', async ({ reader }) => {
  await alone(reader, WAVE);
  // No remote control of the system's Firefox and WebKit prints: its rules are made those of the screen.
  await reader.value(`[...document.styleSheets].map((sheet) => [...sheet.cssRules].map((rule) => {
    if (rule.media?.mediaText === 'print') rule.media.mediaText = 'all';
  }) && null)`);
  await reader.find('combobox', 'Survey').count(0);
  await reader.find('combobox', 'Find your area').count(0);
  await reader.find('heading', undefined, { level: 1 }).expect({});
  await reader.find('contentinfo').expect({ has: 'Source' });
});
