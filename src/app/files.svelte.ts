/** Everything loaded so far; a file is asked for once, and again only after a failure. */
import type { Contents, FileKind, PlannedFile, Read } from '../model/contents';
import type { Failure, Result } from '../model/result';

type Load = <K extends FileKind>(
  kind: K,
  path: string,
  stop: AbortSignal,
) => Promise<Result<Contents[K]>>;
type State = { readonly value: Contents[FileKind] } | { readonly failure: Failure };

/** What became of one file: whoever looks at it is told when that changes, and of no other file. */
class Slot {
  state = $state.raw<State | null>(null);
}

export class Files {
  readonly #load: Load;
  readonly #slots: Record<string, Slot | undefined> = {};
  /** Stands for files that nobody has asked for: another one as soon as somebody asks for one of them. */
  #unknown = $state.raw(new Slot());
  /** Files on their way, and how to stop them. */
  readonly #coming: Record<string, AbortController | undefined> = {};

  constructor(load: Load) {
    this.#load = load;
  }

  /** What has come of a file; null before, and where there is no path. */
  readonly read: Read = <K extends FileKind>(_kind: K, path: string | null | undefined) => {
    const state = this.#stateOf(path);
    // A path is only ever put under its own kind.
    return state && 'value' in state ? (state.value as Contents[K]) : null;
  };

  failure(path: string | null | undefined): Failure | null {
    const state = this.#stateOf(path);
    return state && 'failure' in state ? state.failure : null;
  }

  /** The file came or failed: there is nothing to wait for. */
  isSettled(path: string): boolean {
    return this.#stateOf(path) !== null;
  }

  put(path: string, value: Contents[FileKind]): void {
    this.#set(path, { value });
  }

  /** Takes what a store has of these at once. */
  fill(files: readonly PlannedFile[], read: Read): void {
    for (const { kind, path } of files) {
      const value = read(kind, path);
      if (value) this.put(path, value);
    }
  }

  /**
   * Failures are told no more: their files are asked for anew, and waited for. A second try that is still
   * under way, perhaps for good, is stopped.
   */
  forgetFailures(): void {
    for (const [path, slot] of Object.entries(this.#slots)) {
      if (!slot || !this.failure(path)) continue;
      this.#coming[path]?.abort();
      this.#coming[path] = undefined;
      slot.state = null;
    }
  }

  /**
   * Settled when every file has come or failed. One that failed before is asked for again but not waited
   * for: it stays told, and holds up nothing else, however long a server takes to fail once more.
   */
  async need(files: readonly PlannedFile[]): Promise<void> {
    await Promise.all(files.map((file) => this.#needOne(file)));
  }

  async #needOne(file: PlannedFile): Promise<void> {
    const state = this.#stateOf(file.path);
    if (this.#coming[file.path] || (state && 'value' in state)) return;
    const coming = this.#ask(file);
    if (!state) await coming;
  }

  async #ask({ kind, path }: PlannedFile): Promise<void> {
    const stop = new AbortController();
    this.#coming[path] = stop;
    this.#slotFor(path);
    const result = await this.#load(kind, path, stop.signal);
    if (this.#coming[path] !== stop) return;
    this.#coming[path] = undefined;
    this.#set(path, result.ok ? { value: result.value } : { failure: result.failure });
  }

  #set(path: string, state: State): void {
    this.#slotFor(path).state = state;
  }

  #stateOf(path: string | null | undefined): State | null {
    return path ? (this.#slots[path] ?? this.#unknown).state : null;
  }

  #slotFor(path: string): Slot {
    const there = this.#slots[path];
    if (there) return there;
    const slot = new Slot();
    this.#slots[path] = slot;
    this.#unknown = new Slot();
    return slot;
  }
}
