/** Everything loaded so far, by file; a file is asked for once, and again only after a failure. */
import type { Failure, Result } from '../model/result';

type State<T> = { readonly value: T } | { readonly failure: Failure } | 'loading';

export class Files<T> {
  readonly #load: (file: string) => Promise<Result<T>>;
  #states = $state.raw<Readonly<Record<string, State<T>>>>({});

  constructor(load: (file: string) => Promise<Result<T>>) {
    this.#load = load;
  }

  get(file: string | null | undefined): T | null {
    const state = file ? this.#states[file] : undefined;
    return typeof state === 'object' && 'value' in state ? state.value : null;
  }

  failure(file: string | null | undefined): Failure | null {
    const state = file ? this.#states[file] : undefined;
    return typeof state === 'object' && 'failure' in state ? state.failure : null;
  }

  /** The file came or failed: there is nothing to wait for. */
  isSettled(file: string): boolean {
    return typeof this.#states[file] === 'object';
  }

  put(file: string, value: T): void {
    this.#set(file, { value });
  }

  async need(file: string): Promise<void> {
    const state = this.#states[file];
    if (state === 'loading' || (typeof state === 'object' && 'value' in state)) return;
    this.#set(file, 'loading');
    const result = await this.#load(file);
    this.#set(file, result.ok ? { value: result.value } : { failure: result.failure });
  }

  #set(file: string, state: State<T>): void {
    this.#states = { ...this.#states, [file]: state };
  }
}
