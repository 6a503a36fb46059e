import './palette.css';
import './base.css';
import { mount } from 'svelte';
import { readAddress } from './address';
import App from './App.svelte';
import { Page } from './page.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('The page has no place for the app.');

const page = new Page(readAddress());
await page.start();
// The page as built stands until the first view is ready, and is exchanged for it in one go.
target.replaceChildren();
document.documentElement.classList.remove('asked');
mount(App, { target, props: { page } });
