/** Why a file could not be used; `message` is written for the reader. */
export interface Failure {
  /** `gone`: the server says that there is no such file. */
  readonly kind: 'network' | 'format' | 'gone';
  readonly file: string;
  readonly message: string;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failed(kind: Failure['kind'], file: string, message: string): Result<never> {
  return { ok: false, failure: { kind, file, message } };
}
