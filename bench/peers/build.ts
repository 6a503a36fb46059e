/** Builds the peers' pages, each with the product's own boundaries and figures, into one folder. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { ensurePeers } from './install';
import { columnsOf } from './columns';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = join(HERE, '../..');

/** Names of the pages, as the table lists them. */
export const PEERS = {
  d3: 'bare d3 SVG',
  leaflet: 'bare Leaflet',
  echarts: 'ECharts',
  highcharts: 'Highcharts Maps',
  'vega-lite': 'Vega-Lite',
} as const;

/** @returns the folder that holds `<peer>/index.html` for every peer */
export async function buildPeers(): Promise<string> {
  ensurePeers(HERE);
  const out = join(ROOT, '.cache/peers');
  const topology = readFileSync(join(ROOT, 'public/geo/icb-2026.topo.json'), 'utf8');
  const columns = JSON.stringify(columnsOf(ROOT));
  for (const [name, title] of Object.entries(PEERS)) {
    const folder = join(out, name);
    await build({
      root: HERE,
      configFile: false,
      logLevel: 'warn',
      build: {
        outDir: folder,
        emptyOutDir: true,
        target: 'es2022',
        modulePreload: false,
        cssCodeSplit: false,
        chunkSizeWarningLimit: 5000,
        rolldownOptions: {
          input: join(HERE, `pages/${name}.mjs`),
          output: { entryFileNames: 'page.js', assetFileNames: 'page[extname]' },
        },
      },
    });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'areas.topo.json'), topology);
    writeFileSync(join(folder, 'columns.json'), columns);
    writeFileSync(join(folder, 'index.html'), page(title, name === 'leaflet'));
  }
  return out;
}

function page(title: string, styled: boolean): string {
  const style = styled ? '<link rel="stylesheet" href="page.css">' : '';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>${style}<label for="measure">Measure</label> <select id="measure"></select><div id="map"></div><script type="module" src="page.js"></script></html>`;
}
