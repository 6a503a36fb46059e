/** One file from many, for places where nothing else can be fetched. */

export interface StandaloneParts {
  /** The built index.html. */
  readonly page: string;
  /** Script that runs before the first paint. */
  readonly boot: string;
  /** The app as one module without imports or exports. */
  readonly script: string;
  readonly style: string;
  /** What the app would fetch: path and JSON text. */
  readonly files: readonly { readonly path: string; readonly content: string }[];
}

/**
 * The page with everything inside. Scripts become classic ones: a module can't be loaded from a file
 * or into a sandbox of opaque origin. Search engines are to index the article, not this copy.
 * @throws if the script still refers to other files
 */
export function standalonePage({ page, boot, script, style, files }: StandaloneParts): string {
  // Chunks that were to be loaded later are inside now; only their loader still names its own address.
  const classic = script.replace(/\bimport\.meta\.url\b/g, 'document.baseURI');
  if (/^\s*import[\s{"'*]|\bimport\(|\bimport\.meta\b/m.test(classic)) {
    throw new Error('The script of the standalone file still imports something.');
  }
  const head = [
    '<meta name="robots" content="noindex" />',
    '<meta name="googlebot" content="noindex,indexifembedded" />',
    `<style>${style.replace(/<\/(?=style)/gi, '<\\/')}</style>`,
    inline(boot),
  ].join('\n    ');
  const body = [
    ...files.map(({ path, content }) => embedded(path, content)),
    // The app waits at its top level, which a classic script may not.
    inline(`(async () => {${classic}\n})();`),
  ].join('\n');
  return withoutLinks(page)
    .replace('</head>', () => `  ${head}\n  </head>`)
    .replace('</body>', () => `${body}\n  </body>`);
}

/** Takes out every script of another file, and links to styles, icon and files to be loaded early. */
function withoutLinks(page: string): string {
  return page
    .replace(/\s*<script\b[^>]*\bsrc=[^>]*><\/script>/g, '')
    .replace(
      /\s*<link\b[^>]*\brel="(?:stylesheet|icon|preload|modulepreload|canonical|alternate)"[^>]*>/g,
      '',
    )
    .replace(/\s*<meta\s+name="robots"[^>]*>/g, '')
    .replace('</title>', '</title>\n    <link rel="icon" href="data:," />');
}

function inline(script: string): string {
  return `<script>${script.replace(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '<\\!--')}</script>`;
}

/** JSON has no "<" outside of texts, and there it can be written otherwise. */
function embedded(path: string, content: string): string {
  const json = JSON.stringify(JSON.parse(content)).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="file:${path}">${json}</script>`;
}
