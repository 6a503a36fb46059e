/** Starting other programs, with Node alone: these files run before anything is installed. */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const ON_WINDOWS = process.platform === 'win32';

/** Programs that our packages bring, such as vite, come before those of the system. */
const PATH = [join(ROOT, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);

/**
 * Runs a program, the system's or one of a package's, in the project folder and shows its output as it comes. Nothing is read from stdin.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, seconds?: number, hear?: ((output: string) => void) | undefined }} [options]
 *   `seconds`: ended after this time; `hear`: is told the output, which is then not shown.
 * @returns {Promise<number>} the exit code; 127 if the program can't be started, 124 if it took too long.
 */
export function run(command, args, { env = {}, seconds = 0, hear } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, PATH, ...env },
      stdio: hear ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      shell: ON_WINDOWS,
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => hear?.(text));
    }
    let late = false;
    const timer =
      seconds > 0
        ? setTimeout(() => {
            late = true;
            child.kill();
          }, seconds * 1000)
        : undefined;
    /** @param {number} code */
    const end = (code) => {
      clearTimeout(timer);
      resolve(late ? 124 : code);
    };
    child.on('error', () => end(127));
    child.on('close', (code) => end(code ?? 1));
  });
}

/**
 * The value after `--name` on the command line, or null.
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {string | null}
 */
export function option(name, args) {
  const at = args.indexOf(`--${name}`);
  if (at >= 0) return args[at + 1] ?? null;
  const joined = args.find((arg) => arg.startsWith(`--${name}=`));
  return joined?.slice(name.length + 3) ?? null;
}
