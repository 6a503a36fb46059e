import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { siteOrigin } from './origins';

/** One of our frames in an article. */
export interface FrameSpec {
  /** Query of the frame's address, e.g. "embed=1&view=hex". */
  readonly query: string;
  /** Page of the site: index.html or standalone.html. */
  readonly file?: string;
  /** In CSS pixels; without it the frame is as wide as the article's column. */
  readonly width?: number;
  /** In CSS pixels, until the frame says better. */
  readonly height?: number;
  readonly sandbox?: string;
  readonly title?: string;
  readonly loading?: 'lazy' | 'eager';
}

/** An article that the host serves. */
export interface Article {
  readonly frames: readonly FrameSpec[];
  /** Content-Security-Policy header of the article itself. */
  readonly csp?: string;
  readonly theme?: 'light' | 'dark';
  /** Addresses of scripts in its head, e.g. our own embed.js or one of the host's `/vendor/` files. */
  readonly scripts?: readonly string[];
  /** Raw HTML after the frames, such as a pasted snippet. */
  readonly html?: string;
}

const require = createRequire(import.meta.url);

/** Resizing scripts that newsrooms already have, served by the host under `/vendor/`. */
const VENDOR: Readonly<Record<string, string>> = {
  '/vendor/pym.js': require.resolve('pym.js/dist/pym.v1.min.js'),
  '/vendor/open-iframe-resizer.js': require.resolve('@open-iframe-resizer/core'),
};

const STYLE = `
body { margin: 0 auto; max-width: 60rem; padding: 0 10px; font: 1rem/1.5 Georgia, serif; }
body.dark { background: #121212; color: #eee; }
iframe { border: 0; display: block; }
`;

/** Path of an article; the whole article is in it, so the server needs no memory. */
export function articlePath(article: Article): string {
  return `/article/${Buffer.from(JSON.stringify(article)).toString('base64url')}`;
}

/** A newspaper's server: articles, their style sheet, and the scripts in `VENDOR`. */
export function articleServer(): Server {
  return createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    answer(path, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    });
  });
}

async function answer(path: string, response: ServerResponse): Promise<void> {
  const vendor = VENDOR[path];
  if (vendor !== undefined) {
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(await readFile(vendor));
  } else if (path === '/style.css') {
    response.writeHead(200, { 'content-type': 'text/css' }).end(STYLE);
  } else if (path.startsWith('/article/')) {
    const text = Buffer.from(path.slice('/article/'.length), 'base64url').toString('utf8');
    sendArticle(JSON.parse(text) as Article, response);
  } else {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
  }
}

function sendArticle(article: Article, response: ServerResponse): void {
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const policy = article.csp === undefined ? {} : { 'content-security-policy': article.csp };
  response.writeHead(200, { ...headers, ...policy }).end(articleHtml(article));
}

/** The article as a page, text before and after its frames, as in a newspaper. */
export function articleHtml(article: Article): string {
  const scripts = (article.scripts ?? [])
    .map((source) => `<script src="${escape(source)}" defer></script>`)
    .join('\n');
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>An article</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
${scripts}
</head>
<body class="${article.theme ?? 'light'}">
<main>
<h1>An article</h1>
<p>Text before the map.</p>
${article.frames.map(frameHtml).join('\n<p>Text between the maps.</p>\n')}
${article.html ?? ''}
<p>Text after the map.</p>
</main>
</body>
</html>`;
}

function frameHtml(frame: FrameSpec, index: number): string {
  const attributes: Record<string, string | number | undefined> = {
    src: `${siteOrigin()}/${frame.file ?? ''}?${frame.query}`,
    title: frame.title ?? `Map ${index + 1}`,
    width: frame.width ?? '100%',
    height: frame.height ?? 700,
    sandbox: frame.sandbox,
    loading: frame.loading,
  };
  const text = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}="${escape(String(value))}"`);
  return `<iframe ${text.join(' ')}></iframe>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
