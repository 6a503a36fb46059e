/** The hex map, what is told of a pointed area there, and the change to it from the map: one chunk of the build. */
export { default as HoverCard } from './HoverCard.svelte';
export { default as HexMap } from '../hex/HexMap.svelte';
export { default as Morph } from '../hex/Morph.svelte';
