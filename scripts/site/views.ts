/** The finished views of the static pages, from the same files and functions as in the browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { storeOf, type Store } from '../../src/data/store';
import { withMore } from '../../src/model/catalogue';
import type { Read } from '../../src/model/contents';
import type { IndexFile, LineageFile } from '../../src/model/files';
import type { Selection } from '../../src/model/selection';
import type { Shapes } from '../../src/model/shape';
import { contextOf, type ViewContext } from '../../src/view/context';
import { detailsOf, type Details } from '../../src/view/details/details';
import { resolve } from '../../src/view/resolve';
import type { View } from '../../src/view/types';
import { viewOf } from '../../src/view/view';

/** What a static page is made of. */
export interface Scene {
  readonly context: ViewContext;
  readonly view: View;
  readonly shapes: Shapes;
}

/** Reads the built site's data; every file is read once. */
export class Library {
  readonly #store: Store;

  /** @param folder the built site @throws if it holds no index */
  constructor(folder: string) {
    this.#store = storeOf(
      (path) => JSON.parse(readFileSync(join(folder, path), 'utf8')) as unknown,
    );
  }

  get index(): IndexFile {
    return this.#store.index;
  }

  /** With the measures that are listed apart. */
  get whole(): IndexFile {
    return withMore(this.index, this.read);
  }

  get read(): Read {
    return this.#store.read;
  }

  get lineage(): LineageFile | null {
    return this.#store.read('lineage', this.index.lineage);
  }

  /** @throws if the index names files that are not there or not as they should be */
  scene(selection: Selection): Scene {
    const resolution = resolve(selection, this.whole, this.lineage);
    const context = contextOf(resolution, this.#store.read);
    const shapes = this.#store.read('shapes', resolution.geography.file);
    if (!context || !shapes) throw new Error(`No figures of ${resolution.measure.id}.`);
    return { context, view: viewOf(context), shapes };
  }

  details({ context, view }: Scene): Details {
    return detailsOf(context, view, this.#store.read);
  }
}
