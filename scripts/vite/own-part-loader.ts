import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** The bundler's own module, which it imports wherever a part of the page is imported. */
const OWN = '\0vite/preload-helper.js';
const OURS = fileURLToPath(new URL('../../src/app/part-loader.ts', import.meta.url));
/** Where everything is in one file, nothing is fetched. */
const NOTHING_TO_FETCH = 'export const __vitePreload = (load) => load();';

/** Puts our way of fetching parts in place of the bundler's. */
export function ownPartLoader(isOneFile: boolean): Plugin {
  return {
    name: 'own-part-loader',
    enforce: 'pre',
    apply: 'build',
    resolveId: (id) => (id === OWN && !isOneFile ? OURS : null),
    load: (id) => (id === OWN ? NOTHING_TO_FETCH : null),
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.code.includes('modulepreload')) continue;
        this.error(`${chunk.fileName} still holds the bundler's own way of fetching parts.`);
      }
    },
  };
}
