import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type BuildEnvironmentOptions } from 'vite';
import { browserslist } from './package.json';
import { ownPartLoader } from './scripts/vite/own-part-loader';
import { slimLeaflet } from './scripts/vite/slim-leaflet';
import { slimSvelte } from './scripts/vite/slim-svelte';
import { wholeStyles } from './scripts/vite/whole-styles';

/** Found by trying: less of it is longer, and more of it too, once it is packed. */
const SIMPLE_FUNCTIONS: number = 1;
const COMPRESSION = { passes: 6, inline: SIMPLE_FUNCTIONS, sequences: false };

/** The site: parts that load when they are needed. */
const SITE: BuildEnvironmentOptions = {
  modulePreload: { polyfill: false },
  assetsInlineLimit: 0,
};

/** One script and one style sheet, which `scripts/site/standalone.ts` puts into one file. */
const STANDALONE: BuildEnvironmentOptions = {
  outDir: '.cache/standalone',
  copyPublicDir: false,
  cssCodeSplit: false,
  modulePreload: false,
  rollupOptions: {
    input: 'src/app/main.ts',
    output: {
      format: 'es',
      inlineDynamicImports: true,
      entryFileNames: 'app.js',
      assetFileNames: 'app[extname]',
    },
  },
};

/** The oldest browsers, written once in package.json, as the compiler names them: `chrome111`. */
function browserTargets(browsers: readonly string[]): string[] {
  return browsers.map((browser) => browser.replace('ios_saf', 'ios').replace(' >= ', ''));
}

/** `vite build` makes the site, `--mode standalone` the one file, `--ssr` what prerendering runs. */
/** Scopes of styles are in every page some three hundred times: five letters instead of fourteen. */
const shortHash = ({ hash, css }: { hash: (text: string) => string; css: string }) =>
  `s${hash(css).slice(0, 4)}`;

export default defineConfig(({ mode, isSsrBuild }) => ({
  // The site can be served from any folder: every address is relative.
  base: './',
  plugins: [
    ownPartLoader(mode === 'standalone'),
    slimLeaflet(),
    slimSvelte(),
    svelte({ compilerOptions: { cssHash: shortHash } }),
    wholeStyles(),
  ],
  // The package names its classic script first; only the module can be shaken.
  resolve: { alias: { leaflet: 'leaflet/dist/leaflet-src.esm.js' } },
  build: {
    target: browserTargets(browserslist),
    // Slower than the default and smaller: every kilobyte is on the reader's phone.
    minify: isSsrBuild === true ? false : 'terser',
    terserOptions: { ecma: 2020, module: true, compress: COMPRESSION },
    copyPublicDir: isSsrBuild !== true,
    ...(mode === 'standalone' ? STANDALONE : SITE),
  },
}));
