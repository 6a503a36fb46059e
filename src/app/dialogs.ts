/** Dialogs, loaded when one is asked for. */
export { default as Method } from './Method.svelte';
