import type { AreaCode } from './area';
import type { Estimate, Figure } from './estimate';
import type { Block, Column, MeasureFile } from './files';
import type { AnswerId, WaveId } from './survey';

/** One measure's figures, ready to be asked for by wave, area and answer. */
export interface Dataset {
  readonly file: MeasureFile;
  readonly blocks: ReadonlyMap<WaveId, readonly Block[]>;
}

export function datasetOf(file: MeasureFile): Dataset {
  const blocks = new Map<WaveId, Block[]>();
  for (const block of file.blocks) {
    const known = blocks.get(block.wave);
    if (known) known.push(block);
    else blocks.set(block.wave, [block]);
  }
  return { file, blocks };
}

/**
 * The estimate of one area, answer and wave. Blocks are asked in the file's order, so an official
 * figure comes before a reported one. Never throws: what is not there is a `Missing` with its reason.
 */
export function estimateOf(
  dataset: Dataset,
  wave: WaveId,
  area: AreaCode,
  answer: AnswerId,
): Estimate {
  const blocks = dataset.blocks.get(wave);
  if (!blocks) return { value: null, reason: 'not-asked' };
  let missing: Estimate = { value: null, reason: absence(blocks, answer) };
  for (const block of blocks) {
    const found = fromBlock(block, area, answer);
    if (found === null) continue;
    if (found.value !== null) return found;
    missing = found;
  }
  return missing;
}

/** An answer that no block of the wave knows was not offered; otherwise the data here lack the area. */
function absence(blocks: readonly Block[], answer: AnswerId): 'not-asked' | 'unavailable' {
  return blocks.some((block) => columnOf(block, answer)) ? 'unavailable' : 'not-asked';
}

const places = new WeakMap<Block, ReadonlyMap<AreaCode, number>>();

/** Where each area stands in a block; looked up once, so that time grows with the areas and not their square. */
function placesOf(block: Block): ReadonlyMap<AreaCode, number> {
  const known = places.get(block);
  if (known) return known;
  // Of an area named twice the first figure counts.
  const found = new Map(block.areas.map((code, i) => [code, i] as const).reverse());
  places.set(block, found);
  return found;
}

function fromBlock(block: Block, area: AreaCode, answer: AnswerId): Estimate | null {
  const column = columnOf(block, answer);
  const at = placesOf(block).get(area);
  if (!column || at === undefined) return null;
  const value = column.value[at] ?? null;
  if (value === null) {
    return { value: null, reason: column.missing?.[area] ?? 'unavailable' };
  }
  return {
    value,
    lower: column.lower?.[at] ?? null,
    upper: column.upper?.[at] ?? null,
    base: block.base[at] ?? null,
    source: block.source,
    ...marksOf(block, column, area),
  };
}

/** What is calculated, withheld or rough, where anything is. */
function marksOf(
  block: Block,
  { calculated: rule, withheld, unit, rough }: Column,
  area: AreaCode,
): Pick<Figure, 'calculated' | 'withheld' | 'unit' | 'rough'> {
  const calculated = block.calculated ?? rule;
  return {
    ...(calculated ? { calculated } : {}),
    ...(withheld ? { withheld } : {}),
    ...(unit ? { unit } : {}),
    ...(rough?.includes(area) ? { rough: true } : {}),
  };
}

/** An answer id may come from an address: "constructor" is a property of every object, but no answer. */
function columnOf({ answers }: Block, answer: AnswerId): Column | undefined {
  return Object.hasOwn(answers, answer) ? answers[answer] : undefined;
}
