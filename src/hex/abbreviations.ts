/** Names short enough for a hexagon, as British newspapers shorten them. */
import type { AreaCode } from '../model/area';

/** One line or two. None reads as a word of its own. */
export type ShortName = readonly [string] | readonly [string, string];

const NAMES: Readonly<Record<AreaCode, ShortName>> = {
  E54000008: ['Cheshire', '& Mers'],
  E54000010: ['Staffs'],
  E54000011: ['Shrops &', 'Telford'],
  E54000013: ['Lincs'],
  E54000015: ['Leics &', 'Rutland'],
  E54000018: ['Coventry', '& Warks'],
  E54000019: ['Hereford', '& Worcs'],
  E54000022: ['Norfolk &', 'Waveney'],
  E54000023: ['Suffolk &', 'NE Essex'],
  E54000024: ['Beds &', 'M Keynes'],
  E54000025: ['Herts &', 'W Essex'],
  E54000026: ['Mid & S', 'Essex'],
  E54000027: ['NW', 'London'],
  E54000028: ['N Central', 'London'],
  E54000029: ['NE', 'London'],
  E54000030: ['SE', 'London'],
  E54000031: ['SW', 'London'],
  E54000032: ['Kent &', 'Medway'],
  E54000034: ['Frimley'],
  E54000036: ['Cornwall'],
  E54000037: ['Devon'],
  E54000038: ['Somerset'],
  E54000039: ['Bristol'],
  E54000040: ['Bath &', 'Wilts'],
  E54000041: ['Dorset'],
  E54000042: ['Hants &', 'IoW'],
  E54000043: ['Gloucs'],
  E54000044: ['Bucks &', 'Oxon'],
  E54000048: ['Lancs &', 'S Cumb'],
  E54000050: ['NE & N', 'Cumbria'],
  E54000051: ['Humber &', 'N Yorks'],
  E54000054: ['W Yorks'],
  E54000055: ['Birm &', 'Solihull'],
  E54000056: ['Cambs &', 'P’boro'],
  E54000057: ['Greater', 'Manch'],
  E54000058: ['Derbys'],
  E54000059: ['Northants'],
  E54000060: ['Notts'],
  E54000061: ['S Yorks'],
  E54000062: ['Black', 'Country'],
  E54000063: ['Surrey'],
  E54000064: ['Sussex'],
  E54000065: ['Central', 'East'],
  E54000066: ['Essex'],
  E54000067: ['Hants &', 'IoW'],
  E54000068: ['Norfolk &', 'Suffolk'],
  E54000069: ['Surrey &', 'Sussex'],
  E54000070: ['Thames', 'Valley'],
  E54000071: ['W & N', 'London'],
};

/** Letters of a line that a hexagon on a phone has room for. */
export const LINE_LETTERS = 9;

/** An area that came later than this list has its first letters and a full stop, until it is named here. */
export function shortNameOf(code: AreaCode, name: string): ShortName {
  const known = NAMES[code];
  if (known) return known;
  return [name.length <= LINE_LETTERS ? name : `${name.slice(0, LINE_LETTERS - 1).trim()}.`];
}
