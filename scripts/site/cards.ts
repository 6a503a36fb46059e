/** Writes the pictures that are shown where a page of an area or a measure is shared. */
import { shortCreditsOf } from '../../src/app/credits';
import { mapOutlines } from '../../src/app/outlines';
import type { Outlines } from '../../src/export/outlines';
import type { Selection } from '../../src/model/selection';
import { unpackFonts } from './font';
import { shareCard } from './pictures';
import { areaPresets, measureCards } from './presets';
import { Library } from './views';
import { DIST, write } from './write';

const library = new Library(DIST);
const fonts = unpackFonts('.cache/fonts');
const pictures = new Map<string, Outlines>();

const areas = areaPresets(library.index);
const measures = measureCards(library.index);
const [first] = measures;
if (!first) throw new Error('No measure has figures by area.');
for (const { selection, card } of [...areas, ...measures]) write(card, pictureOf(selection));
write('card.png', pictureOf(first.selection));
console.log(`${String(areas.length + measures.length + 1)} cards`);

function pictureOf(selection: Selection): Buffer {
  const { view, shapes } = library.scene(selection);
  const { id } = view.geography;
  const outlines = pictures.get(id) ?? mapOutlines(shapes);
  pictures.set(id, outlines);
  return shareCard(view, outlines, shortCreditsOf(view), fonts);
}
