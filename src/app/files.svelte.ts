/** Everything loaded so far; a file is asked for once, and again only after a failure. */
import type { Contents, FileKind, PlannedFile, Read } from '../model/contents';
import type { Failure, Result } from '../model/result';

type Load = <K extends FileKind>(kind: K, path: string) => Promise<Result<Contents[K]>>;
type State = { readonly value: Contents[FileKind] } | { readonly failure: Failure } | 'loading';

export class Files {
  readonly #load: Load;
  #states = $state.raw<Readonly<Record<string, State>>>({});

  constructor(load: Load) {
    this.#load = load;
  }

  /** What has come of a file; null before, and where there is no path. */
  readonly read: Read = <K extends FileKind>(_kind: K, path: string | null | undefined) => {
    const state = path ? this.#states[path] : undefined;
    // A path is only ever put under its own kind.
    return typeof state === 'object' && 'value' in state ? (state.value as Contents[K]) : null;
  };

  failure(path: string | null | undefined): Failure | null {
    const state = path ? this.#states[path] : undefined;
    return typeof state === 'object' && 'failure' in state ? state.failure : null;
  }

  /** The file came or failed: there is nothing to wait for. */
  isSettled(path: string): boolean {
    return typeof this.#states[path] === 'object';
  }

  put(path: string, value: Contents[FileKind]): void {
    this.#set(path, { value });
  }

  /** Settled when every file has come or failed. */
  async need(files: readonly PlannedFile[]): Promise<void> {
    await Promise.all(files.map((file) => this.#needOne(file)));
  }

  async #needOne({ kind, path }: PlannedFile): Promise<void> {
    const state = this.#states[path];
    if (state === 'loading' || (typeof state === 'object' && 'value' in state)) return;
    this.#set(path, 'loading');
    const result = await this.#load(kind, path);
    this.#set(path, result.ok ? { value: result.value } : { failure: result.failure });
  }

  #set(path: string, state: State): void {
    this.#states = { ...this.#states, [path]: state };
  }
}
