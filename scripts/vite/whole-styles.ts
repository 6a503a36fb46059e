import type { Plugin } from 'vite';

/** Ends every style sheet with a mark by which the page knows that it came whole. */
export function wholeStyles(): Plugin {
  return {
    name: 'whole-styles',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const asset of Object.values(bundle)) {
        if (asset.type !== 'asset' || !asset.fileName.endsWith('.css')) continue;
        asset.source = `${String(asset.source).trimEnd()}:root{--whole:1}`;
      }
    },
  };
}
