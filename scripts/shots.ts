/**
 * Pictures of the built site, to look at: every view, width and theme, alone and inside an article.
 * `npm run shots -- <folder> [query ...]`, e.g. `npm run shots -- /tmp/shots area=E54000058 survey=gpps`.
 * `--only <text>` takes only pictures whose name holds the text.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Frame, type Page } from '@playwright/test';
import { interactive, openAlone, openInHost } from '../e2e/support/open';
import { siteOrigin } from '../e2e/support/origins';
import { startServers } from '../e2e/support/servers';
import { browserFlags, ensureBrowser } from './browser.mjs';
import { option } from './process.mjs';

const WIDTHS = [320, 640, 1280];
const THEMES = ['light', 'dark'] as const;
const VIEWS = ['map', 'hex', 'table'];
const PLACES = ['alone', 'host'] as const;
const HEIGHT = 900;
const READY_MS = 10_000;
/** For messages of height between frame and article. */
const SETTLE_MS = 400;

interface Shot {
  readonly name: string;
  readonly query: string;
  readonly width: number;
  readonly theme: (typeof THEMES)[number];
  readonly place: (typeof PLACES)[number];
}

/** All pictures of one query. */
function shotsOf(query: string): Shot[] {
  const label = query.replaceAll(/[^\w-]+/g, '_') || 'start';
  return PLACES.flatMap((place) =>
    VIEWS.flatMap((view) =>
      THEMES.flatMap((theme) =>
        WIDTHS.map((width) => ({
          name: `${label}-${view}-${place}-${theme}-${width}`,
          query: [query, `view=${view}`, place === 'host' ? 'embed=1' : '']
            .filter((part) => part !== '')
            .join('&'),
          width,
          theme,
          place,
        })),
      ),
    ),
  );
}

async function take(browser: Browser, shot: Shot, folder: string): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: shot.width, height: HEIGHT },
    colorScheme: shot.theme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`${shot.name}: ${message.text()}`);
  });
  await settled(await open(page, shot));
  await page.screenshot({ path: join(folder, `${shot.name}.png`), fullPage: true });
  await context.close();
}

/** In an article the frame is resized by our own script, as the embed dialog advises. */
function open(page: Page, shot: Shot): Promise<Frame> {
  if (shot.place === 'alone') return openAlone(page, shot.query);
  const scripts = [`${siteOrigin()}/embed.js`];
  return openInHost(page, { query: shot.query }, { scripts, theme: shot.theme });
}

/** Waits for the map; a picture of a page that never gets there is worth having too. */
async function settled(frame: Frame): Promise<void> {
  await interactive(frame, READY_MS).catch((error: unknown) => console.error(String(error)));
  await frame.waitForTimeout(SETTLE_MS);
}

async function main(args: string[]): Promise<void> {
  const only = option('only', args) ?? '';
  const [folder, ...queries] = args.filter(
    (arg, at) => !arg.startsWith('--') && args[at - 1] !== '--only',
  );
  if (folder === undefined) throw new Error('Say where to: npm run shots -- <folder> [query ...]');
  mkdirSync(folder, { recursive: true });
  const found = await ensureBrowser();
  const stop = await startServers();
  const browser = await chromium.launch({ executablePath: found.path, args: browserFlags() });
  const shots = (queries.length > 0 ? queries : ['']).flatMap(shotsOf);
  try {
    for (const shot of shots.filter(({ name }) => name.includes(only)))
      await take(browser, shot, folder);
  } finally {
    await browser.close();
    stop();
  }
}

await main(process.argv.slice(2));
