import type { Plugin } from 'vite';

/** As much of a syntax tree as is looked at. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly source?: { readonly value?: unknown };
}

/**
 * Makes what is imported late part of the one file. The bundler would do so too, but put every module
 * that is then reached twice into a function of its own, which is a tenth more for the reader.
 */
export function oneFile(): Plugin {
  return {
    name: 'one-file',
    apply: 'build',
    transform(code, id) {
      if (!code.includes('import(') || /node_modules|[.]css/.test(id)) return null;
      const parts = lateImports(this.parse(code));
      if (parts.length === 0) return null;
      let changed = '';
      let at = 0;
      parts.forEach(({ start, end }, number) => {
        changed += `${code.slice(at, start)}Promise.resolve(part${number})`;
        at = end;
      });
      const imports = parts.map(
        ({ source }, number) => `import * as part${number} from ${JSON.stringify(source?.value)};`,
      );
      return { code: [changed + code.slice(at), ...imports].join('\n'), map: null };
    },
  };
}

/** Imports of named modules that are called like functions, in the order of the text. */
export function lateImports(node: unknown): Node[] {
  if (Array.isArray(node)) return node.flatMap(lateImports);
  if (typeof node !== 'object' || node === null) return [];
  const { type, source } = node as Node;
  if (type === 'ImportExpression' && typeof source?.value === 'string') return [node as Node];
  return Object.values(node).flatMap(lateImports);
}
