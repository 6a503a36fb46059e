import './palette.css';
import './base.css';
import './print.css';
import { mount } from 'svelte';
import { pymHost, wordPressSecret } from '../embed/host';
import { startResizing } from '../embed/resizing';
import { readAddress } from './address';
import App from './App.svelte';
import { Page } from './page.svelte';

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
const page = new Page(asked);
await page.start();
// The page as built is shown until the first view is ready, and is replaced by it in one go.
target.replaceChildren();
document.documentElement.classList.remove('asked');
mount(App, { target, props: { page } });
resizer.check();
