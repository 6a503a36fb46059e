import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** The bundler's own module, which it imports wherever a part of the page is imported. */
const OWN = '\0vite/preload-helper.js';
const OURS = fileURLToPath(new URL('../../src/app/part-loader.ts', import.meta.url));
/** Where everything is in one file, nothing is fetched. */
const NOTHING_TO_FETCH = 'export const __vitePreload = (load) => load();';

/** Whether a module awaits something outside of its functions. */
export function isWaiting(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(isWaiting);
  if (typeof node !== 'object' || node === null) return false;
  const { type, await: isForAwait } = node as { type?: string; await?: boolean };
  if (type?.includes('Function')) return false;
  return type === 'AwaitExpression' || isForAwait === true || Object.values(node).some(isWaiting);
}

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
        if (chunk.type !== 'chunk') continue;
        if (chunk.code.includes('modulepreload'))
          this.error(`${chunk.fileName} still holds the bundler's own way of fetching parts.`);
        if (isWaiting(this.parse(chunk.code)))
          this.error(`${chunk.fileName} waits while it runs: WebKit hands it out unfinished.`);
      }
    },
  };
}
