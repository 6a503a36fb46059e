/** Files as the page needs them, each kind through its own decoder. */
import type { Contents, FileKind } from '../model/contents';
import { datasetOf } from '../model/dataset';
import type { MeasureFile } from '../model/files';
import type { Decoder } from './check';
import { decoders } from './decode';
import { shapesOf } from './shapes';

export const INDEX_PATH = 'data/index.json';

const measure: Decoder<Contents['measure']> = (value) => {
  const decoded: ReturnType<Decoder<MeasureFile>> = decoders.measure(value);
  return 'wrong' in decoded ? decoded : { value: datasetOf(decoded.value) };
};

/** For each kind, what gives the typed content of a file, or a sentence that says which field is wrong. */
export type Decoders = { readonly [K in FileKind]: Decoder<Contents[K]> };

/** Kinds that the first picture and what belongs to it need; `late` knows the others too. */
export const contents: Omit<Decoders, 'counts' | 'find' | 'ranks' | 'regions'> = {
  measure,
  shapes: shapesOf,
  lineage: decoders.lineage,
  more: decoders.more,
};
