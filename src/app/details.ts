/** What comes once the picture stands: one chunk of the build. */
export { default as AnswerBar } from '../charts/AnswerBar.svelte';
export { default as Story } from './Story.svelte';
export { default as Strip } from './Strip.svelte';
export { default as Trend } from './Trend.svelte';
export { default as WaveSlider } from '../controls/WaveSlider.svelte';
