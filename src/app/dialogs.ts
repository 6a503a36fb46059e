/** Dialogs, loaded when one is asked for. */
export { default as EmbedThis } from './EmbedThis.svelte';
export { default as GetData } from './GetData.svelte';
export { default as Method } from './Method.svelte';
