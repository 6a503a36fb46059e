/** A kit's files as bytes, pictures drawn, and all of them in one ZIP. */
import { Resvg } from '@resvg/resvg-js';
import { zipSync, type Zippable } from 'fflate';
import type { Kit } from '../../src/kit/kit';
import type { KitPicture } from '../../src/kit/pictures';
import { FONT_FAMILY } from '../site/font';
import { png } from '../site/pictures';
import { pdfOf } from './pdf';

export type Files = ReadonlyMap<string, Uint8Array>;

/** @param fonts paths of unpacked fonts */
export function filesOf(kit: Kit, fonts: readonly string[]): Files {
  const texts = kit.files.map(({ name, content }) => [name, Buffer.from(content)] as const);
  const pictures = kit.pictures.map((picture) => drawn(picture, kit.story.headline, fonts));
  return new Map([...texts, ...pictures]);
}

function drawn(
  { name, drawing, as }: KitPicture,
  title: string,
  fonts: readonly string[],
): readonly [string, Uint8Array] {
  if ('png' in as) return [`${name}.png`, png(drawing.svg, fonts)];
  if ('svg' in as) return [`${name}.svg`, Buffer.from(drawing.svg)];
  const font = { loadSystemFonts: false, fontFiles: [...fonts], defaultFontFamily: FONT_FAMILY };
  const outlined = new Resvg(drawing.svg, { font }).toString();
  return [`${name}.pdf`, pdfOf(outlined, drawing, as.pdf, title)];
}

/**
 * The same files give the same bytes, whatever the day and the time zone.
 * @param day of the figures, an ISO date: the date of every entry
 */
export function zipOf(folder: string, files: Files, day: string): Uint8Array {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  // The format keeps local time without saying so: a local noon is written alike everywhere.
  const mtime = new Date(year, month - 1, date, 12);
  const entries: Zippable = {};
  for (const [name, content] of files) {
    const level = /\.(png|pdf)$/.test(name) ? 0 : 9;
    entries[`${folder}/${name}`] = [content, { level, mtime }];
  }
  return zipSync(entries);
}
