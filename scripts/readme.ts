/** Writes the table of rooms into the README: `npx tsx scripts/readme.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { roomsTable } from './rooms';

const README = 'README.md';
const TABLE = /^\| folder .*(?:\n\|.*)+/m;
writeFileSync(
  README,
  readFileSync(README, 'utf8').replace(TABLE, () => roomsTable()),
);
