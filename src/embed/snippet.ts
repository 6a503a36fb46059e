/** The code an editor pastes. Minimal HTML that stands in any page; every value is escaped. */
import { escapeMarkup, tag } from '../ui/svg';
import { PARAMETER_DOCS } from './parameter-docs';

export interface Snippet {
  /** Address of the map's own folder, ending with "/". */
  readonly base: string;
  /** Query of the view, from `writeSelection`: empty, or with a leading "?". */
  readonly query: string;
  /** What the frame is called for people who can't see it. */
  readonly title: string;
  /** Address of a still picture of the view, or null. */
  readonly picture: string | null;
  /** Height of the frame in CSS pixels, until the script knows better. */
  readonly height: number;
}

export const ALLOW = 'clipboard-write; geolocation';
const AMP_SANDBOX =
  'allow-scripts allow-same-origin allow-downloads allow-popups allow-popups-to-escape-sandbox';
const AMP_OVERFLOW = 'Show the whole map';

/** A frame, and the script that gives it the height of its content. */
export function responsiveSnippet(snippet: Snippet): string {
  const script = element('script', { src: `${snippet.base}embed.js`, async: '' });
  return `${frame(snippet, { 'data-gp-map': '' })}\n${script}`;
}

/** A frame of fixed height and nothing else, for systems that take no scripts. */
export function plainSnippet(snippet: Snippet): string {
  return frame(snippet, {});
}

/** For AMP pages, which load the component that this needs by themselves or by the editor's hand. */
export function ampSnippet(snippet: Snippet): string {
  const overflow = element(
    'div',
    { overflow: '', tabindex: 0, role: 'button', 'aria-label': AMP_OVERFLOW },
    AMP_OVERFLOW,
  );
  const still = { placeholder: '', layout: 'fill', src: snippet.picture, alt: snippet.title };
  const placeholder = snippet.picture === null ? '' : `\n  ${element('amp-img', still)}`;
  return element(
    'amp-iframe',
    {
      src: address(snippet),
      title: snippet.title,
      layout: 'fixed-height',
      height: snippet.height,
      sandbox: AMP_SANDBOX,
      allow: ALLOW,
      frameborder: 0,
      resizable: '',
    },
    `\n  ${overflow}${placeholder}\n`,
  );
}

/**
 * For WordPress: the address of a page on a line of its own. WordPress asks that page's oEmbed
 * document for the frame, so only views that have a page of their own can be had this way.
 * @param area code of the chosen area, or null
 */
export function wordPressSnippet({ base }: Pick<Snippet, 'base'>, area: string | null): string {
  return area === null ? base : `${base}area/${area}/`;
}

/** For newsletters and apps, which show no frames: a picture that leads to the view. */
export function newsletterSnippet(snippet: Snippet): string {
  const { base, query, picture, title } = snippet;
  if (picture === null)
    return element('a', { href: `${base}${withoutEmbed(query)}` }, escapeMarkup(title));
  const image = tag('img', { src: picture, alt: title, width: 600, height: 315 });
  return element('a', { href: `${base}${withoutEmbed(query)}` }, image);
}

/** For hosts of web components: the element with a figure inside, shown until the map is there. */
export function componentSnippet(snippet: Snippet, figure: string): string {
  const query = new URLSearchParams(snippet.query);
  query.delete('embed');
  const [headline, id] = [query.get('title'), query.get('id')];
  query.delete('title');
  query.delete('id');
  const attributes = { ...Object.fromEntries(query), headline, id, label: snippet.title };
  const tagged = element('gp-access-map', attributes, `\n${figure}\n`);
  return `${tagged}\n${componentScript(snippet)}`;
}

/** The script that defines the element and makes figures live. */
export function componentScript({ base }: Pick<Snippet, 'base'>): string {
  return element('script', { src: `${base}gp-access-map.js`, async: '' });
}

/** One line of a figure's table. */
export interface FigureRow {
  readonly label: string;
  readonly share: string;
  readonly margin: string;
}

/**
 * Picture, short table and link: whole by itself in newsletters, news apps and feeds, and made live by
 * the component's script where there is one. Sizes stand in the markup, as no style sheet may come along.
 */
export function figureSnippet(
  { base, query, title, picture }: Snippet,
  rows: readonly FigureRow[],
  source: string,
): string {
  const href = `${base}${withoutEmbed(query)}`;
  const image =
    picture === null
      ? ''
      : element('a', { href }, tag('img', { src: picture, alt: title, width: 600, height: 315 }));
  const lines = rows.map(({ label, share, margin }) => {
    const cells = [share, margin].map((text) => element('td', {}, escapeMarkup(text)));
    return element('tr', {}, `<th align="left">${escapeMarkup(label)}</th>${cells.join('')}`);
  });
  const table = rows.length === 0 ? '' : element('table', { width: 600 }, lines.join(''));
  const link = element('a', { href }, 'See the map of every area');
  const caption = element('figcaption', {}, `${link}. Source: ${escapeMarkup(source)}`);
  return element('figure', { class: 'gp-access-map' }, `${image}${table}${caption}`);
}

/** Address of the framed view. */
export function address({ base, query }: Pick<Snippet, 'base' | 'query'>): string {
  return `${base}${query}`;
}

function frame(snippet: Snippet, more: Attributes): string {
  return element(
    'iframe',
    {
      src: address(snippet),
      title: snippet.title,
      width: '100%',
      height: snippet.height,
      loading: 'lazy',
      allow: ALLOW,
      style: 'border:0',
      ...more,
    },
    fallback(snippet),
  );
}

/** Shown where the frame itself is taken out, as in feeds and newsletters. */
function fallback({ base, query, title, picture }: Snippet): string {
  const open = `${base}${withoutEmbed(query)}`;
  const image =
    picture === null ? '' : tag('img', { src: picture, alt: '', width: 600, height: 315 });
  return element('a', { href: open }, `${image}${escapeMarkup(title)}`);
}

/** The same view as a page of its own. */
function withoutEmbed(query: string): string {
  const parameters = new URLSearchParams(query);
  for (const [name, { isOfFrame }] of Object.entries(PARAMETER_DOCS)) {
    if (isOfFrame) parameters.delete(name);
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

type Attributes = Readonly<Record<string, string | number | null>>;

/** Never self-closed: HTML would take the rest of the article for the content. Empty values stand bare. */
function element(name: string, attributes: Attributes, children = ''): string {
  const bare = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => (value === '' ? ` ${key}` : ` ${key}="${escapeMarkup(String(value))}"`))
    .join('');
  return `<${name}${bare}>${children}</${name}>`;
}
