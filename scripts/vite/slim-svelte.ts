import type { Plugin } from 'vite';

/** Words of Svelte's client that hold on to what this page never does, and what stands for them. */
const LOOSENED: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  // The page as built is exchanged for the app's own: nothing is taken over piece by piece.
  'dom/hydration.js': [
    ['export let hydrating = false;', 'export const hydrating = false;'],
    ['\thydrating = value;', ''],
  ],
  // Only the outermost boundary is there, and it neither waits nor catches.
  'render.js': [
    [
      "import { boundary } from './dom/blocks/boundary.js';",
      "import { block, branch } from './reactivity/effects.js';\nconst boundary = (node, _, children) => block(() => void branch(() => children(node)));",
    ],
  ],
};

/** Leaves out of the build what of Svelte's own code this page never runs. */
export function slimSvelte(): Plugin {
  return {
    name: 'slim-svelte',
    enforce: 'pre',
    transform(code, id) {
      if (id.endsWith('.svelte') && code.includes('<svelte:boundary')) {
        this.error('The build leaves boundaries out: scripts/vite/slim-svelte.ts');
      }
      const file = Object.keys(LOOSENED).find((each) => id.endsWith(`internal/client/${each}`));
      if (file === undefined) return null;
      let slim = code;
      for (const [held, loose] of LOOSENED[file] ?? []) {
        if (!slim.includes(held)) this.error(`Svelte no longer holds "${held}".`);
        slim = slim.replace(held, loose);
      }
      return { code: slim, map: null };
    },
  };
}
