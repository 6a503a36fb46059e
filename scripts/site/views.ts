/** The finished views of the static pages, from the same files and functions as in the browser. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shapesOf } from '../../src/data/shapes';
import { geographyOf } from '../../src/model/catalogue';
import { datasetOf, type Dataset } from '../../src/model/dataset';
import type { IndexFile, LineageFile, MeasureFile, RanksFile } from '../../src/model/files';
import type { Selection } from '../../src/model/selection';
import type { Shapes } from '../../src/model/shape';
import { resolve } from '../../src/view/resolve';
import type { View } from '../../src/view/types';
import { viewOf } from '../../src/view/view';

/** What a static page is made of. */
export interface Scene {
  readonly view: View;
  readonly dataset: Dataset;
  readonly shapes: Shapes;
}

/** Reads the built site's data; every file is read once. */
export class Library {
  readonly index: IndexFile;
  readonly #folder: string;
  readonly #files = new Map<string, unknown>();

  /** @param folder the built site @throws if it holds no index */
  constructor(folder: string) {
    this.#folder = folder;
    this.index = this.#read('data/index.json') as IndexFile;
  }

  /** @throws if the index names files that are not there or not as they should be */
  scene(selection: Selection): Scene {
    const lineage = this.lineage;
    const resolution = resolve(selection, this.index, lineage);
    const dataset = this.#made(resolution.measure.file, (file) => datasetOf(file as MeasureFile));
    const ranks = resolution.measure.ranks
      ? (this.#read(resolution.measure.ranks) as RanksFile)
      : null;
    const view = viewOf({ index: this.index, dataset, resolution, lineage, ranks });
    return { view, dataset, shapes: this.shapes(view.resolved.geography) };
  }

  get lineage(): LineageFile | null {
    const { lineage } = this.index;
    return existsSync(join(this.#folder, lineage)) ? (this.#read(lineage) as LineageFile) : null;
  }

  shapes(geography: string): Shapes {
    const file = geographyOf(this.index, geography)?.file ?? '';
    return this.#made(file, (content) => {
      const shapes = shapesOf(content);
      if ('value' in shapes) return shapes.value;
      throw new Error(`${file}: ${shapes.wrong}`);
    });
  }

  /** What was made of a file, made once. */
  #made<T>(file: string, make: (content: unknown) => T): T {
    const key = `made:${file}`;
    if (!this.#files.has(key)) this.#files.set(key, make(this.#read(file)));
    return this.#files.get(key) as T;
  }

  #read(file: string): unknown {
    if (!this.#files.has(file)) {
      this.#files.set(file, JSON.parse(readFileSync(join(this.#folder, file), 'utf8')));
    }
    return this.#files.get(file);
  }
}
