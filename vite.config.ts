import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/** The site can be served from any folder: every address is relative. */
export default defineConfig({
  base: './',
  plugins: [svelte()],
  build: {
    target: ['es2022', 'chrome100', 'firefox100', 'safari15.4'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: true,
  },
});
