import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type BuildEnvironmentOptions } from 'vite';
import { browserslist } from './package.json' with { type: 'json' };
import { oneFile } from './scripts/vite/one-file.ts';
import { ownPartLoader } from './scripts/vite/own-part-loader.ts';
import { slimLeaflet } from './scripts/vite/slim-leaflet.ts';
import { slimSvelte } from './scripts/vite/slim-svelte.ts';
import { wholeStyles } from './scripts/vite/whole-styles.ts';

/** Found by trying: less of it is longer, and more of it too, once it is packed. */
const SIMPLE_FUNCTIONS: number = 1;
const COMPRESSION = { passes: 6, inline: SIMPLE_FUNCTIONS, sequences: false };

/** What need not be in the page: what nothing reads, and names of values that are known before. */
const LESS: BuildEnvironmentOptions['rolldownOptions'] = {
  treeshake: { propertyReadSideEffects: false },
  optimization: { inlineConst: { mode: 'all', pass: 3 } },
  // Terser takes most of the time, as it should.
  checks: { bundlerTimings: false },
};

/** The site: parts that load when they are needed. */
const SITE: BuildEnvironmentOptions = {
  modulePreload: { polyfill: false },
  assetsInlineLimit: 0,
  rolldownOptions: {
    ...LESS,
    output: {
      // All that the first script needs is in it, and nothing that only parts need.
      codeSplitting: {
        includeDependenciesRecursively: false,
        groups: [{ name: 'index', tags: ['$initial'] }],
      },
    },
  },
};

/** One script and one style sheet, which `scripts/site/standalone.ts` puts into one file. */
const STANDALONE: BuildEnvironmentOptions = {
  outDir: '.cache/standalone',
  copyPublicDir: false,
  cssCodeSplit: false,
  modulePreload: false,
  rolldownOptions: {
    input: 'src/app/main.ts',
    ...LESS,
    output: {
      format: 'es',
      codeSplitting: false,
      entryFileNames: 'app.js',
      assetFileNames: 'app[extname]',
    },
  },
};

/** The oldest browsers, written once in package.json, as the compiler names them: `chrome111`. */
function browserTargets(browsers: readonly string[]): string[] {
  return browsers.map((browser) => browser.replace('ios_saf', 'ios').replace(' >= ', ''));
}

/** Scopes of styles are in every page some three hundred times: five letters instead of fourteen. */
const shortHash = ({ hash, css }: { hash: (text: string) => string; css: string }) =>
  `s${hash(css).slice(0, 4)}`;

/**
 * The site's slowly, for every kilobyte is on the reader's phone; the one file, most of which is
 * figures, quickly; what only runs while building not at all.
 */
function minifierFor(mode: string, isForServer: boolean): 'terser' | 'oxc' | false {
  if (isForServer) return false;
  return mode === 'standalone' ? 'oxc' : 'terser';
}

/** `vite build` makes the site, `--mode standalone` the one file, `--ssr` what prerendering runs. */
export default defineConfig(({ mode, isSsrBuild }) => ({
  // The site can be served from any folder: every address is relative.
  base: './',
  plugins: [
    ownPartLoader(mode === 'standalone'),
    slimLeaflet(),
    slimSvelte(),
    svelte({ compilerOptions: { cssHash: shortHash, runes: true } }),
    ...(mode === 'standalone' ? [oneFile()] : []),
    wholeStyles(),
  ],
  // The package names its classic script first; only the module can be shaken.
  resolve: { alias: { leaflet: 'leaflet/dist/leaflet-src.esm.js' } },
  build: {
    target: browserTargets(browserslist),
    minify: minifierFor(mode, isSsrBuild === true),
    terserOptions: { ecma: 2020, module: true, compress: COMPRESSION },
    copyPublicDir: isSsrBuild !== true,
    ...(mode === 'standalone' ? STANDALONE : SITE),
  },
}));
