/** Writes src/app/palette.css from the one home of colours. */
import { writeFileSync } from 'node:fs';
import { stylesheet } from '../src/view/palette';

writeFileSync(new URL('../src/app/palette.css', import.meta.url), stylesheet());
