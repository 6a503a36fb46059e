/** What comes once the picture stands: one chunk of the build. */
export { default as Story } from './Story.svelte';
export { default as Strip } from './Strip.svelte';
export { default as Trend } from './Trend.svelte';
