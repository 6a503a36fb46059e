/** Of files that come, few concern what is shown: for all others it stays the same object. */
import { withMore } from '../model/catalogue';
import type { Read } from '../model/contents';
import type { IndexFile } from '../model/files';
import { contextOf, type Resolution, type ViewContext } from '../view/context';
import { kept } from './kept';

export class Steady {
  readonly #whole = kept<IndexFile>();
  readonly #context = kept<ViewContext | null>();

  /** The index with the further measures of surveys that are here. */
  whole(index: IndexFile, read: Read): IndexFile {
    const more = index.surveys.map((survey) => read('more', survey.more));
    return this.#whole([index, ...more], () => withMore(index, read));
  }

  context(resolution: Resolution | null, read: Read): ViewContext | null {
    const made = resolution && contextOf(resolution, read);
    return this.#context(Object.values(made ?? {}), () => made);
  }
}
