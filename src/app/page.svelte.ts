/** The only owner of what is shown: the selection, what has been loaded for it, and the view of both. */
import { loadFind, loadIndex, loadLineage, loadMeasure, loadRanks, loadShapes } from '../data/load';
import { geographyOf } from '../model/catalogue';
import { datasetOf } from '../model/dataset';
import type { FindFile, IndexFile, LineageFile, MeasureFile, RanksFile } from '../model/files';
import { success, type Failure, type Result } from '../model/result';
import type { Dataset } from '../model/dataset';
import type { Selection } from '../model/selection';
import type { Shapes } from '../model/shape';
import { resolve, type Resolution } from '../view/resolve';
import type { View } from '../view/types';
import { viewOf } from '../view/view';
import { Files } from './files.svelte';

export class Page {
  selection = $state.raw() as Selection;
  index = $state.raw<IndexFile | null>(null);
  indexFailure = $state.raw<Failure | null>(null);
  /** The map's own code could not be loaded or started. */
  mapFailure = $state<string | null>(null);

  readonly measures = new Files<Dataset>(loadDataset);
  readonly shapeFiles = new Files<Shapes>(loadShapes);
  readonly rankFiles = new Files<RanksFile>(loadRanks);
  readonly findFiles = new Files<FindFile>(loadFind);
  readonly lineageFiles = new Files<LineageFile>(loadLineage);

  readonly #lineage = $derived(this.lineageFiles.get(this.index?.lineage));
  /** What the address asks for now, perhaps still on its way. */
  readonly asked = $derived(this.index ? resolve(this.selection, this.index, this.#lineage) : null);
  /** What can be shown: the newest resolution whose files are all here. */
  readonly #shown = $derived.by(() => {
    if (this.asked && this.#isHere(this.asked)) this.#latest = this.asked;
    return this.#latest;
  });
  #latest: Resolution | null = null;

  readonly view: View | null = $derived.by(() => {
    const resolution = this.#shown;
    const dataset = this.measures.get(resolution?.measure.file);
    if (!this.index || !resolution || !dataset) return null;
    const ranks = this.rankFiles.get(resolution.measure.ranks);
    return viewOf({ index: this.index, dataset, resolution, lineage: this.#lineage, ranks });
  });
  readonly dataset = $derived(this.measures.get(this.#shown?.measure.file));
  readonly lineage = $derived(this.#lineage);
  readonly shapes = $derived(this.shapeFiles.get(this.#shapesFile(this.#shown)));
  /** A newer choice is still loading. */
  readonly busy = $derived(this.asked !== null && this.asked !== this.#shown);
  /** Files that the present choice needs and that failed. */
  readonly failures = $derived(this.#failures());

  constructor(selection: Selection) {
    this.selection = selection;
  }

  async start(): Promise<void> {
    this.indexFailure = null;
    const index = await loadIndexOrNewest(this.selection.version);
    if (!index.ok) {
      this.indexFailure = index.failure;
      return;
    }
    this.index = index.value;
    await this.need();
  }

  /** Loads what the present selection needs; settled when there is something to show. */
  async need(): Promise<void> {
    if (!this.index || !this.asked) return;
    const { area, compare } = this.selection;
    const shapes = this.#shapesFile(this.asked);
    await Promise.all([
      this.measures.need(this.asked.measure.file),
      shapes === null ? undefined : this.shapeFiles.need(shapes),
      area === null && compare === null ? undefined : this.lineageFiles.need(this.index.lineage),
    ]);
  }

  /** Loads what the panel is richer with, once the picture stands. */
  async enrich(): Promise<void> {
    const ranks = this.asked?.measure.ranks;
    await Promise.all([
      ranks ? this.rankFiles.need(ranks) : undefined,
      this.index ? this.lineageFiles.need(this.index.lineage) : undefined,
    ]);
  }

  #isHere({ measure, resolved }: Resolution): boolean {
    const shapes = geographyOf(this.index ?? EMPTY, resolved.geography)?.file;
    return (
      this.measures.get(measure.file) !== null &&
      (shapes === undefined || this.shapeFiles.isSettled(shapes))
    );
  }

  #shapesFile(resolution: Resolution | null): string | null {
    if (!resolution || !this.index) return null;
    return geographyOf(this.index, resolution.resolved.geography)?.file ?? null;
  }

  #failures(): Failure[] {
    const found = [
      this.measures.failure(this.asked?.measure.file),
      this.shapeFiles.failure(this.#shapesFile(this.asked)),
    ];
    return found.filter((failure) => failure !== null);
  }
}

const EMPTY: Pick<IndexFile, 'geographies'> = { geographies: [] };

async function loadDataset(file: string): Promise<Result<Dataset>> {
  const result: Result<MeasureFile> = await loadMeasure(file);
  return result.ok ? success(datasetOf(result.value)) : result;
}

/** A version that is not kept any more must not leave the reader with nothing. */
async function loadIndexOrNewest(version: string | null): Promise<Result<IndexFile>> {
  const result = await loadIndex(version);
  return result.ok || version === null ? result : loadIndex(null);
}
