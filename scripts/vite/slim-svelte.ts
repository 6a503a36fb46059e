import type { Plugin } from 'vite';

const UNWATCHED = [
  "import { proxy } from '../proxy.js';",
  'const proxy = (value) => value;',
] as const;

/** Words of Svelte's client that hold on to what this page never does, and what stands for them. */
const LOOSENED: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  // State is exchanged as a whole, never changed within: nothing has to watch over its parts.
  'client/reactivity/sources.js': [UNWATCHED],
  'client/reactivity/props.js': [UNWATCHED],
  // The page as built is exchanged for the app's own: nothing is taken over piece by piece.
  'client/dom/hydration.js': [
    ['export let hydrating = false;', 'export const hydrating = false;'],
    ['\thydrating = value;', ''],
  ],
  // Nothing in markup waits: the compiler refuses that unless it is told to allow it.
  'client/reactivity/async.js': [
    [
      'if (async.length === 0 && pending.length === 0) {\n\t\tfn(deriveds);\n\t\treturn;\n\t}',
      'fn(deriveds);\n\treturn;',
    ],
  ],
  // An element has a style or single properties, never both: nothing has to be read out of a style.
  'shared/attributes.js': [
    ['\t\tif (value) {\n\t\t\t// strip', '\t\tif (false) {\n\t\t\t// strip'],
  ],
  // Only the outermost boundary is there, and it neither waits nor catches.
  'client/render.js': [
    [
      "import { boundary } from './dom/blocks/boundary.js';",
      "import { block, branch } from './reactivity/effects.js';\nconst boundary = (node, _, children) => block(() => void branch(() => children(node)));",
    ],
  ],
};

/** Leaves out of the build what of Svelte's own code this page never runs, and refuses code that would. */
export function slimSvelte(): Plugin[] {
  return [slim, prune, refuse];
}

/** What components must not be compiled to, as the build leaves out what it would need. */
const REFUSED: readonly (readonly [RegExp, string])[] = [
  // Lists and objects whose parts are watched.
  [/\$\.proxy\(/, 'State of lists and objects has to be $state.raw here'],
  [
    /\$\.set_style\(\w+, (?!'',)[^;]*, styles/,
    'An element has a style or single properties, not both',
  ],
  [
    /svelte\/internal\/flags\/(legacy|async|tracing)/,
    'Components use runes, and do not wait in their markup',
  ],
  [/\$\.slot\(/, 'What stands within a component is a snippet, not a slot'],
];
const SLOTS = /,\s*\$\$slots: \{[^}]*\}/g;

/** Refuses what the build leaves out; names of slots, which nothing reads then, go too. */
const refuse: Plugin = {
  name: 'slim-svelte-refuses',
  enforce: 'post',
  transform(code, id) {
    if (!id.includes('/src/') || id.includes('/node_modules/')) return null;
    for (const [refused, reason] of REFUSED) {
      if (refused.test(code)) this.error(`${reason}: ${id}`);
    }
    return code.includes('$$slots') ? { code: code.replaceAll(SLOTS, ''), map: null } : null;
  },
};

const slim: Plugin = {
  name: 'slim-svelte',
  enforce: 'pre',
  transform(code, id) {
    if (id.endsWith('.svelte') && code.includes('<svelte:boundary')) {
      this.error('The build leaves boundaries out: scripts/vite/slim-svelte.ts');
    }
    const file = Object.keys(LOOSENED).find((each) => id.endsWith(`svelte/src/internal/${each}`));
    if (file === undefined) return null;
    let changed = code;
    for (const [held, loose] of LOOSENED[file] ?? []) {
      if (!changed.includes(held)) this.error(`Svelte no longer holds "${held}".`);
      changed = changed.replace(held, loose);
    }
    return { code: changed, map: null };
  },
};

/** Known before the page runs: no development build, nothing taken over from the page as built, runes alone. */
const NEVER = ['DEV', 'hydrating', 'legacy_mode_flag', 'async_mode_flag', 'tracing_mode_flag'].map(
  (name) => ({
    imported: new RegExp(`^(import \\{[^}]*)\\b${name}\\b,?`, 'gm'),
    used: new RegExp(`(?<![\\w.$'])${name}(?![\\w$'])`, 'g'),
  }),
);

/**
 * Says what is known of Svelte's client in each of its files, where the bundler would learn it too
 * late: whatever only a branch that never runs asks for would be put into the first script.
 */
const prune: Plugin = {
  name: 'slim-svelte-prunes',
  enforce: 'pre',
  apply: 'build',
  transform(code, id) {
    if (!id.includes('svelte/src/internal/client/')) return null;
    if (id.endsWith('dom/hydration.js')) return { moduleSideEffects: false };
    const pruned = NEVER.reduce(
      (text, { imported, used }) => text.replace(imported, '$1').replace(used, 'false'),
      code,
    );
    return { code: pruned, map: null, moduleSideEffects: false };
  },
};
