/** The only owner of what is shown: the selection, what has been loaded for it, and the view of both. */
import { isFirstView } from '../data/first-index';
import { loadFile } from '../data/load';
import { filesFor, unlistedFiles, type LoadingPlan } from '../data/plan';
import { firstFile } from '../model/catalogue';
import type { PlannedFile, Read } from '../model/contents';
import type { IndexFile } from '../model/files';
import type { Failure } from '../model/result';
import type { Selection } from '../model/selection';
import type { Resolution, ViewContext } from '../view/context';
import { resolve } from '../view/resolve';
import { mapViewOf } from '../view/map-view';
import type { MapView, View } from '../view/types';
import { viewOf } from '../view/view';
import { Files } from './files.svelte';
import { kept } from './kept';
import { SiteIndex } from './site-index.svelte';
import { Steady } from './steady';

/** A resolved selection, and the files that it needs. */
interface Asked {
  readonly resolution: Resolution;
  readonly plan: LoadingPlan;
}

/** What a reader never chooses. */
const FIXED = ['lock', 'static', 'theme', 'embed', 'transparent', 'title'] as const;
type Fixed = Pick<Selection, (typeof FIXED)[number]>;

export class Page {
  #selection = $state.raw() as Selection;
  /** Of the selection what only the address changes, in its own state: half of the page hangs on it. */
  #fixed = $state.raw() as Fixed;
  /** The last choice whose files were all here: shown while a newer one is on its way. */
  #shown = $state.raw<Asked | null>(null);
  /** The selection that it was made for. */
  #shownFor = $state.raw<Selection | null>(null);
  /** Nothing was chosen yet: the first view is on its way or shown. */
  #isFirst = $state(true);

  /** Files that a reader has asked for, where nothing else says that they failed. */
  #demanded = $state.raw<readonly PlannedFile[]>([]);

  readonly #index = new SiteIndex();
  readonly #files = new Files(loadFile);
  readonly read: Read = this.#files.read;

  readonly #steady = new Steady();
  readonly #keepAsked = kept<Asked | null>();
  readonly #keepInstead = kept<Asked | null>();
  readonly #keepFixed = kept<Fixed>();

  /** With the further measures of surveys, once they are here. */
  readonly #whole = $derived(
    this.#index.file ? this.#steady.whole(this.#index.file, this.read) : null,
  );
  readonly #lineage = $derived(this.read('lineage', this.#index.file?.lineage));
  /** What the address asks for now, perhaps still on its way. */
  readonly #asked = $derived.by(() =>
    this.#keepAsked(this.#planFrom(), () => this.#planned(this.#selection)),
  );
  readonly #visible = $derived(
    this.#asked && this.#isHere(this.#asked) ? this.#asked : this.#instead(),
  );
  readonly context: ViewContext | null = $derived(
    this.#steady.context(this.#visible?.resolution ?? null, this.read),
  );
  /** What the map is recoloured with, before all else is made. */
  readonly mapView: MapView | null = $derived(this.context ? mapViewOf(this.context) : null);
  readonly view: View | null = $derived(this.context ? viewOf(this.context) : null);
  readonly shapes = $derived(this.read('shapes', this.context?.geography.file));
  /** All figures of the measure shown are here, not only those of the first view. */
  readonly isWhole = $derived(this.read('measure', this.context?.measure.file) !== null);
  /** A newer choice is still loading. */
  readonly busy = $derived(this.#asked !== this.#visible);
  /** Files that the present choice needs and that failed. */
  readonly failures = $derived([
    ...(this.#index.failure ? [this.#index.failure] : []),
    ...this.#failuresOf(this.#needed(this.#asked)),
  ]);
  /** Failures of files that what is shown is only richer with, or that the reader has asked for. */
  readonly gaps = $derived(
    this.#failuresOf([...this.#richer(this.#asked), ...this.#demanded]).filter(
      ({ file }) => !this.failures.some((failure) => failure.file === file),
    ),
  );

  constructor(selection: Selection) {
    this.#take(selection);
  }

  get selection(): Selection {
    return this.#selection;
  }

  get fixed(): Fixed {
    return this.#fixed;
  }

  get index(): IndexFile | null {
    return this.#whole;
  }

  /** What the address asks for, perhaps still on its way; null before that can be known. */
  get asked(): Resolution | null {
    return this.#asked?.resolution ?? null;
  }

  get indexFailure(): Failure | null {
    return this.#index.file ? null : this.#index.failure;
  }

  get isNewestInstead(): boolean {
    return this.#index.isNewestInstead;
  }

  failureOf(path: string | null | undefined): Failure | null {
    return this.#files.failure(path);
  }

  /** @param hasPart whether the site holds the part of its index that the first view needs */
  async start(hasPart = false): Promise<void> {
    const isPart = hasPart && isFirstView(this.#selection) && (await this.#index.loadPart());
    if (isPart) await this.need();
    else await this.#startWhole();
  }

  async #startWhole(): Promise<void> {
    await this.#index.loadWhole(this.#selection.version);
    await this.need();
  }

  /** Loads the whole index where only its part is here; settled when it came or failed. */
  async complete(): Promise<void> {
    if (!this.#index.isPart) return;
    await this.#index.complete();
    // What is shown while a newer choice is on its way has the whole lists too.
    this.#keep();
  }

  /** Asks again for all that failed; for the index too, as it may name files that are gone. */
  async retry(): Promise<void> {
    this.#files.forgetFailures();
    await this.#startWhole();
    await this.enrich();
    await this.#files.need(this.#demanded);
  }

  /** Takes a new selection, shown as soon as what it needs is here: that is asked for by `need`. */
  choose(selection: Selection): void {
    // Files of the one before may have come after it had failed.
    this.#keep();
    this.#take(selection);
    this.#isFirst = false;
  }

  #take(selection: Selection): void {
    this.#selection = selection;
    const from = FIXED.map((field) => selection[field]);
    this.#fixed = this.#keepFixed(from, () => selection);
  }

  /** Loads what the present selection needs; settled when there is something to show. */
  async need(): Promise<void> {
    if (this.#isBeyondPart || this.#index.failure) await this.complete();
    await this.#files.need(unlistedFiles(this.#index.file, this.#selection));
    const asked = this.#asked;
    if (!asked) return;
    await this.#files.need(asked.plan.now);
    // Without their first part, the figures are in the whole file; what has just failed is not asked for twice.
    const { file: path } = asked.resolution.measure;
    const wasAsked = asked.plan.now.some((file) => file.path === path);
    if (!wasAsked && !this.#isHere(asked)) await this.#files.need([{ kind: 'measure', path }]);
    this.#keep();
  }

  /** Looked up again: lineage may have come, and the reader may have gone on. */
  #keep(): void {
    const asked = this.#asked;
    if (!asked || !this.#isHere(asked)) return;
    this.#shown = asked;
    this.#shownFor = this.#selection;
  }

  /** Loads what the view is richer with, once the picture is there. */
  async enrich(): Promise<void> {
    await this.complete();
    await this.#files.need(this.#asked?.plan.soon ?? []);
    // Further measures may have come: they stay in the list while a newer choice is on its way.
    this.#keep();
  }

  /** Loads files that the reader asks for. */
  async demand(files: readonly PlannedFile[]): Promise<void> {
    const silent = files.filter(({ kind }) => kind === 'shapes' || kind === 'regions');
    const isNew = ({ path }: PlannedFile) => !this.#demanded.some((known) => known.path === path);
    this.#demanded = [...this.#demanded, ...silent.filter(isNew)];
    await this.#files.need(files);
  }

  /** What has to be there for a view: of the figures either the first part or the whole. */
  #needed(asked: Asked | null): readonly PlannedFile[] {
    const now = asked?.plan.now ?? [];
    if (!asked || !this.#isHere(asked)) return now;
    return now.filter(({ kind }) => kind !== 'measure');
  }

  /** What a view is only richer with: all figures of its measure too, where their first part is here. */
  #richer(asked: Asked | null): readonly PlannedFile[] {
    const path = asked?.resolution.measure.file ?? '';
    return [...(asked?.plan.soon ?? []), { kind: 'measure', path }];
  }

  #failuresOf(files: readonly PlannedFile[]): Failure[] {
    const failures = files.flatMap(({ path }) => this.#files.failure(path) ?? []);
    return failures.filter(({ file }, at) => failures.findIndex((one) => one.file === file) === at);
  }

  /** For a page that is built: everything is here at once. @param read gives the files of the site */
  fill(index: IndexFile, read: Read): readonly PlannedFile[] {
    this.#index.fill(index);
    const lineage: PlannedFile = { kind: 'lineage', path: index.lineage };
    this.#files.fill([lineage, ...unlistedFiles(index, this.#selection)], read);
    const { now, soon } = this.#asked?.plan ?? { now: [], soon: [] };
    this.#files.fill([...now, ...soon], read);
    return now;
  }

  /** What is asked for is not in the part of the index that is here. */
  get #isBeyondPart(): boolean {
    return this.#index.isPart && !isFirstView(this.#selection);
  }

  /** While figures are on their way, or failed, those that were there stay, and all else follows the reader. */
  #instead(): Asked | null {
    const before = this.#shownFor;
    if (!before) return this.#shown;
    const now = this.#selectionWith(before);
    const fields = Object.keys(now) as (keyof Selection)[];
    if (fields.every((field) => now[field] === before[field])) return this.#shown;
    const instead = this.#keepInstead([...this.#planFrom(), before], () => this.#planned(now));
    return instead && this.#isHere(instead) ? instead : this.#shown;
  }

  /** What is selected now, with the figures of an earlier selection. */
  #selectionWith({ survey, measure, answer, wave, since }: Selection): Selection {
    return { ...this.#selection, survey, measure, answer, wave, since };
  }

  /** All that a plan follows from. */
  #planFrom(): readonly unknown[] {
    const is = [this.#isFirst, this.#index.isPart, this.#isListed(this.#selection)];
    return [this.#selection, this.#whole, this.#lineage, ...is];
  }

  /** The list that the asked measure may be in came or failed, or is not needed. */
  #isListed(selection: Selection): boolean {
    const lists = unlistedFiles(this.#index.file, selection);
    return lists.every(({ path }) => this.#files.isSettled(path));
  }

  #planned(selection: Selection): Asked | null {
    const { area, compare } = selection;
    if (this.#index.isPart && !isFirstView(selection)) return null;
    if (!this.#whole || !this.#isListed(selection)) return null;
    const resolution = resolve(selection, this.#whole, this.#lineage);
    const asksForArea = area !== null || compare.length > 0;
    return { resolution, plan: filesFor(resolution, asksForArea, this.#isFirst) };
  }

  /** Without its shapes a view still has its table, so they need not come, only be waited for. */
  #isHere({ resolution }: Asked): boolean {
    const { measure, geography } = resolution;
    const figures =
      this.read('measure', measure.file) ?? this.read('measure', firstFile(resolution));
    return figures !== null && this.#files.isSettled(geography.file);
  }
}
