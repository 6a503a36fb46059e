/** Everything loaded so far; a file is asked for once, and again only after a failure. */
import type { Contents, FileKind, PlannedFile, Read } from '../model/contents';
import type { Failure, Result } from '../model/result';

type Load = <K extends FileKind>(
  kind: K,
  path: string,
  stop: AbortSignal,
) => Promise<Result<Contents[K]>>;
type State = { readonly value: Contents[FileKind] } | { readonly failure: Failure };

export class Files {
  readonly #load: Load;
  #states = $state.raw<Readonly<Record<string, State>>>({});
  /** Files on their way, and how to stop them. */
  readonly #coming: Record<string, AbortController | undefined> = {};

  constructor(load: Load) {
    this.#load = load;
  }

  /** What has come of a file; null before, and where there is no path. */
  readonly read: Read = <K extends FileKind>(_kind: K, path: string | null | undefined) => {
    const state = path ? this.#states[path] : undefined;
    // A path is only ever put under its own kind.
    return state && 'value' in state ? (state.value as Contents[K]) : null;
  };

  failure(path: string | null | undefined): Failure | null {
    const state = path ? this.#states[path] : undefined;
    return state && 'failure' in state ? state.failure : null;
  }

  /** The file came or failed: there is nothing to wait for. */
  isSettled(path: string): boolean {
    return this.#states[path] !== undefined;
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
    const kept = Object.entries(this.#states).filter(([, state]) => !('failure' in state));
    const states = Object.fromEntries(kept);
    for (const path of Object.keys(this.#states)) {
      if (states[path]) continue;
      this.#coming[path]?.abort();
      this.#coming[path] = undefined;
    }
    this.#states = states;
  }

  /**
   * Settled when every file has come or failed. One that failed before is asked for again but not waited
   * for: it stays told, and holds up nothing else, however long a server takes to fail once more.
   */
  async need(files: readonly PlannedFile[]): Promise<void> {
    await Promise.all(files.map((file) => this.#needOne(file)));
  }

  async #needOne(file: PlannedFile): Promise<void> {
    const state = this.#states[file.path];
    if (this.#coming[file.path] || (state && 'value' in state)) return;
    const coming = this.#ask(file);
    if (!state) await coming;
  }

  async #ask({ kind, path }: PlannedFile): Promise<void> {
    const stop = new AbortController();
    this.#coming[path] = stop;
    const result = await this.#load(kind, path, stop.signal);
    if (this.#coming[path] !== stop) return;
    this.#coming[path] = undefined;
    this.#set(path, result.ok ? { value: result.value } : { failure: result.failure });
  }

  #set(path: string, state: State): void {
    this.#states = { ...this.#states, [path]: state };
  }
}
