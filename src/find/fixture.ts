/** The committed look-up and areas, for tests; and what became of a few boards. */
import { readFileSync } from 'node:fs';
import type { Geography } from '../model/area';
import type { FindFile } from '../model/files';
import { findIndex, type Follow } from './findIndex';

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../public/geo/${name}`, import.meta.url), 'utf8'));
}

export const FILE = read('find.json') as FindFile;
export const GEOGRAPHIES = (read('areas.json') as { geographies: readonly Geography[] })
  .geographies;

/** Predecessor, successor, share of the one, share of the other: rounded from the overlay. */
const CHANGES: readonly (readonly [string, string, number, number])[] = [
  ['E54000024', 'E54000065', 1, 0.3], // Bedfordshire, Luton and Milton Keynes: Central East
  ['E54000056', 'E54000065', 1, 0.51], // Cambridgeshire and Peterborough: Central East
  ['E54000025', 'E54000065', 0.61, 0.19], // Hertfordshire and West Essex: Central East
  ['E54000025', 'E54000066', 0.39, 0.3], // Hertfordshire and West Essex: Essex
  ['E54000042', 'E54000067', 1, 0.96], // Hampshire and Isle of Wight
  ['E54000034', 'E54000067', 0.2, 0.04], // Frimley: Hampshire and Isle of Wight
];

const follow: Follow = (code, geography) => {
  const later = geography === 'icb-2026';
  return CHANGES.filter((row) => row[later ? 0 : 1] === code).map((row) => ({
    code: row[later ? 1 : 0],
    share: row[2],
    shareOfSuccessor: row[3],
  }));
};

export const INDEX = findIndex(FILE, GEOGRAPHIES, follow);
