/** What comes once the picture is there: one chunk of the build. */
export { detailsOf } from '../view/details/details';
export { keepFocus, keepTexts } from './kept-texts';
export { default as RankingPlot } from '../charts/RankingPlot.svelte';
export { default as MapCard } from '../map/MapCard.svelte';
export { default as MiniTrend } from '../charts/MiniTrend.svelte';
export { default as TrendChart } from '../charts/TrendChart.svelte';
export { default as Sections } from './Sections.svelte';
export { default as WaveSlider } from '../controls/WaveSlider.svelte';
export { needOutlines, otherOutlines } from './other-boundaries';
export { default as Choices } from './Choices.svelte';
export { default as MapTools } from './MapTools.svelte';
export { default as Sheets } from './Sheets.svelte';
export { areStylesWhole, askAgainForStyles } from './styles';

/** From here, so that what both parts use is only in this one. */
export function importAgainst() {
  return import('./Against.svelte');
}
