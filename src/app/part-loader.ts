/**
 * How a part of the page is fetched, in place of the bundler's own way: a part's style sheet and what it
 * imports come beside it. Its own way asks by `modulepreload` first, and WebKit keeps one that is missing
 * in its memory, over a reload too: a part that was lost for a second would be lost for good.
 */

/** Style sheets are asked for once; those that failed are asked for again by `styles`. */
const asked = new Set<string>();

/**
 * The bundler calls it, under its own name, wherever a part is imported.
 * @param files the part itself, what it imports and its style sheets, relative to `from`
 */
export async function __vitePreload<T>(
  load: () => Promise<T>,
  files: readonly string[] = [],
  from = location.href,
): Promise<T> {
  const addresses = files.map((file) => new URL(file, from).href);
  const styles = addresses.filter((address) => address.endsWith('.css'));
  const modules = addresses.filter((address) => !styles.includes(address));
  // One that fails is told by the part, which imports it too.
  void Promise.allSettled(modules.map((address) => import(/* @vite-ignore */ address)));
  const [part] = await Promise.all([load(), ...styles.map(askForStyle)]);
  return part;
}

async function askForStyle(address: string): Promise<void> {
  if (asked.has(address)) return;
  asked.add(address);
  const sheets = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]');
  if ([...sheets].some(({ href }) => href === address)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.crossOrigin = '';
  link.href = address;
  await new Promise((resolve, refuse) => {
    link.onload = resolve;
    link.onerror = () => refuse(new Error(`The style sheet ${address} did not come.`));
    document.head.append(link);
  });
}
