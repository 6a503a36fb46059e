import './palette.css';
import './base.css';
import './print.css';
import { flushSync, mount } from 'svelte';
import { pymHost, wordPressSecret } from '../embed/host';
import { startResizing } from '../embed/resizing';
import { FIRST_INDEX_PATH } from '../data/first-index';
import { readAddress } from './address';
import App from './App.svelte';
import { earlyActs } from './early';
import { markLive } from './marks';
import { Page } from './page.svelte';
import { endOfWaiting, isWhatWasAsked, sayWhyItCannotRespond } from './standing';

// Drawn without `boot.js` and the style sheet too, which are not waited for any more.
document.body.hidden = false;
document.querySelector('script[blocking]')?.removeAttribute('blocking');
const target = document.getElementById('app');
if (!target) throw new Error('The page has no place for the app.');

const asked = readAddress();
// Before anything is awaited, so that no host asks in vain.
const resizer = startResizing({
  window,
  element: document.documentElement,
  id: asked.id,
  childId: pymHost(location.search).childId,
  secret: wordPressSecret(location.hash),
});
begin(target, new Page(asked)).catch((error: unknown) => {
  // As an error of the page itself, for which it has words.
  setTimeout(() => {
    throw error;
  });
});

/** A function, as no module may wait while it runs: WebKit hands out those that import it unfinished. */
async function begin(place: HTMLElement, page: Page): Promise<void> {
  await page.start(hasFirstIndex());
  // What is made of the figures and what is drawn of it are tasks of their own: a press on the page
  // around waits for one of them at most.
  const { view } = page;
  await new Promise((resolve) => setTimeout(resolve));
  const failure = view ? null : (page.indexFailure ?? page.failures[0] ?? null);
  // The picture in the page is as good as its figures were; nothing at all would be worse.
  if (failure && isWhatWasAsked() && place.childElementCount > 0) sayWhyItCannotRespond(failure);
  else start(place, page);
  resizer.check();
}

/** The page as built stands until the first view is ready, and is exchanged for it in one go. */
function start(place: HTMLElement, page: Page): void {
  const carryOver = earlyActs(place);
  place.replaceChildren();
  endOfWaiting();
  mount(App, { target: place, props: { page } });
  // What listens is there only then.
  flushSync();
  carryOver();
  markLive();
}

/** Whether the build made it: it is then among the files that the page asks for at once. */
function hasFirstIndex(): boolean {
  const files = document.querySelector<HTMLElement>('script[data-files]')?.dataset['files'] ?? '';
  return files.split(' ').includes(FIRST_INDEX_PATH);
}
