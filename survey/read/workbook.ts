import { Refusal, type Reading } from '../rows';
import type { ReadContext } from './context';
export async function readWorkbook(_path: string, context: ReadContext): Promise<Reading> {
  throw new Refusal('not yet', { file: context.file });
}
