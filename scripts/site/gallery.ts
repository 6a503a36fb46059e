/**
 * Writes dist/embed/index.html. With `TITLES=titles.csv` in the environment, the codes of those titles
 * stand in it too.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSelection } from '../../src/embed/parameters';
import { responsiveSnippet } from '../../src/embed/snippet';
import { stillOf } from '../../src/embed/stills';
import type { Selection } from '../../src/model/selection';
import { faultText, titlesOf, type Title } from '../kits/titles';
import { allCodes } from './presets';
import { galleryPage, NOWHERE, type NamedCode } from './gallery-page';
import type { Library } from './views';

/** @param site address of the published site, ending with "/"; null where it is not known */
export function writeGallery(dist: string, library: Library, site: string | null): void {
  const { index } = library;
  const [area = ''] = allCodes(index);
  const page = galleryPage(index, area, site, titleCodes(library, site ?? NOWHERE));
  writeFileSync(join(dist, 'embed', 'index.html'), page);
}

function titleCodes({ index }: Library, base: string): NamedCode[] {
  const file = process.env['TITLES'];
  if (file === undefined || file === '') return [];
  const { titles, faults } = titlesOf(readFileSync(file, 'utf8'), index, { areas: [] });
  if (faults.length > 0) throw new Error(faults.map(faultText).join('\n'));
  return titles.flatMap((title) =>
    title.order.areas.map(({ code, short }) => {
      const selection = selectionOf(title, code, short);
      const { campaign } = title.wishes;
      const keep = campaign === null ? '' : `?utm_campaign=${encodeURIComponent(campaign)}`;
      const still = stillOf(index, selection);
      const snippet = {
        base,
        query: writeSelection(selection, keep),
        title: selection.title ?? `How people in ${short} rate their GP practices`,
        picture: still === null ? null : `${base}${still}`,
        height: 760,
      };
      return { name: `${title.title}: ${short}`, code: responsiveSnippet(snippet) };
    }),
  );
}

/** As in the title's kits, but with the newest figures. */
function selectionOf({ order, wishes }: Title, area: string, short: string): Selection {
  const title = wishes.headline?.replaceAll('{area}', short) ?? null;
  return { ...order.selection, wave: 'recent', show: null, embed: true, area, title };
}
