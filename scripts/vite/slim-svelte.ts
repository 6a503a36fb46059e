import type { Plugin } from 'vite';

const UNWATCHED = [
  "import { proxy } from '../proxy.js';",
  'const proxy = (value) => value;',
] as const;

/** Words of Svelte's client that hold on to what this page never does, and what stands for them. */
const LOOSENED: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  // State is exchanged as a whole, never changed within: nothing has to watch over its parts.
  'reactivity/sources.js': [UNWATCHED],
  'reactivity/props.js': [UNWATCHED],
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

/** Leaves out of the build what of Svelte's own code this page never runs, and refuses code that would. */
export function slimSvelte(): Plugin[] {
  return [slim, refuseWatched];
}

/** Lists and objects whose parts are watched: what components are compiled to asks for it by this name. */
const refuseWatched: Plugin = {
  name: 'slim-svelte-refuses',
  enforce: 'post',
  transform(code, id) {
    if (id.includes('/src/') && code.includes('$.proxy(')) {
      this.error(`State of lists and objects has to be $state.raw here: ${id}`);
    }
  },
};

const slim: Plugin = {
  name: 'slim-svelte',
  enforce: 'pre',
  transform(code, id) {
    if (id.endsWith('.svelte') && code.includes('<svelte:boundary')) {
      this.error('The build leaves boundaries out: scripts/vite/slim-svelte.ts');
    }
    const file = Object.keys(LOOSENED).find((each) => id.endsWith(`internal/client/${each}`));
    if (file === undefined) return null;
    let changed = code;
    for (const [held, loose] of LOOSENED[file] ?? []) {
      if (!changed.includes(held)) this.error(`Svelte no longer holds "${held}".`);
      changed = changed.replace(held, loose);
    }
    return { code: changed, map: null };
  },
};
