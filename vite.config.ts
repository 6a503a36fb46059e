import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { slimLeaflet } from './scripts/vite/slim-leaflet';

/** The site can be served from any folder: every address is relative. */
export default defineConfig(({ isSsrBuild }) => ({
  base: './',
  plugins: [slimLeaflet(), svelte()],
  // The package names its classic script first; only the module can be shaken.
  resolve: { alias: { leaflet: 'leaflet/dist/leaflet-src.esm.js' } },
  build: {
    target: ['es2022', 'chrome100', 'firefox100', 'safari15.4'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Slower than the default and smaller: every kilobyte is on the reader's phone.
    minify: 'terser',
    terserOptions: { ecma: 2020, module: true, compress: { passes: 3 } },
    copyPublicDir: isSsrBuild !== true,
  },
}));
