/** What comes once the picture is there: one chunk of the build. */
export { detailsOf } from '../view/details/details';
export { default as AnswerBar } from '../charts/AnswerBar.svelte';
export { default as EveryArea } from './EveryArea.svelte';
export { default as RankingPlot } from '../charts/RankingPlot.svelte';
export { default as TrendChart } from '../charts/TrendChart.svelte';
export { default as Story } from './Story.svelte';
export { default as WaveSlider } from '../controls/WaveSlider.svelte';
export { default as RegionLine } from '../panel/RegionLine.svelte';
