import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { slimLeaflet } from './scripts/vite/slim-leaflet';

/** One script and one stylesheet, which `scripts/site/standalone.ts` puts into one file. */
export default defineConfig({
  base: './',
  plugins: [slimLeaflet(), svelte()],
  resolve: { alias: { leaflet: 'leaflet/dist/leaflet-src.esm.js' } },
  build: {
    target: ['es2022', 'chrome100', 'firefox100', 'safari15.4'],
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
  },
});
