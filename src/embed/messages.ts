/**
 * The words in which a frame tells its host how tall it is, and those in which hosts ask. Forms as
 * published by pym.js, Datawrapper, AMP, the Guardian's iframe-messenger, open-iframe-resizer,
 * iframe-resizer and WordPress; a host that knows none of them loses nothing.
 */

/** Content of the frame, in whole CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The names by which hosts know this frame. */
export interface FrameNames {
  /** `id=` of our own address. */
  readonly id: string | null;
  /** `childId=` that pym.js writes into the address. */
  readonly childId: string | null;
  /** Name that an iframe-resizer host gave in its first message. */
  readonly sizerId: string | null;
  /** What WordPress wrote behind the address, to know its own frames by. */
  readonly secret: string | null;
}

/** Used where a host wants a name and gave none. Never empty: old hosts look for it in addresses. */
const UNNAMED = 'gp-access-map';

/** Every form in which the size is told; those that need a name the host did not give are left out. */
export function sizeMessages(size: Size, { id, childId, sizerId, secret }: FrameNames): unknown[] {
  return [
    ...(childId === null ? [] : [pymHeight(childId, size.height)]),
    datawrapperHeight(id ?? UNNAMED, size.height),
    ampSize(size.height),
    guardianHeight(id ?? UNNAMED, size.height),
    iframeResized(size),
    ...(sizerId === null ? [] : [iframeSizer(sizerId, size)]),
    ...(secret === null ? [] : [wordPressHeight(secret, size.height)]),
  ];
}

export function pymHeight(childId: string, height: number): string {
  return `pymxPYMx${childId}xPYMxheightxPYMx${String(height)}`;
}

export function datawrapperHeight(id: string, height: number): Record<string, unknown> {
  return { 'datawrapper-height': { [id]: height } };
}

export function ampSize(height: number): Record<string, unknown> {
  return { sentinel: 'amp', type: 'embed-size', height };
}

export function guardianHeight(id: string, height: number): string {
  return JSON.stringify({ id, type: 'set-height', value: height });
}

/** open-iframe-resizer, and our own embed.js. */
export function iframeResized({ width, height }: Size): Record<string, unknown> {
  return { type: 'iframe-resized', width, height };
}

/** iframe-resizer 4 and later; the last word names what was observed. */
export function iframeSizer(id: string, { width, height }: Size): string {
  return `[iFrameSizer]${id}:${String(height)}:${String(width)}:resizeObserver`;
}

/** WordPress, where it made the frame from an address on a line of its own. */
export function wordPressHeight(secret: string, height: number): Record<string, unknown> {
  return { message: 'height', value: height, secret };
}

/** What a host may ask for: only ever our size. `sizerId` comes with iframe-resizer's first message. */
export interface Question {
  readonly sizerId: string | null;
}

/**
 * Reads a message as one of the known questions; null for everything else, such as a request to
 * navigate, to scroll or to change our style.
 * @param childId name under which a pym.js host knows the frame
 */
export function readQuestion(data: unknown, childId: string | null): Question | null {
  if (typeof data === 'string') return readText(data, childId);
  if (typeof data !== 'object' || data === null || !('type' in data)) return null;
  const asks = data.type === 'iframe-child-init' || data.type === 'iframe-get-child-dimensions';
  return asks ? { sizerId: null } : null;
}

function readText(text: string, childId: string | null): Question | null {
  if (text.startsWith('[iFrameSizer]')) return readSizer(text.slice('[iFrameSizer]'.length));
  const [form, name, type, width, ...rest] = text.split('xPYMx');
  const isWidth = form === 'pym' && type === 'width' && /^\d{1,5}(\.\d+)?$/.test(width ?? '');
  return isWidth && childId !== null && name === childId && rest.length === 0
    ? { sizerId: null }
    : null;
}

/** The first message is the frame's name and many settings; later ones are a single word. */
function readSizer(text: string): Question | null {
  if (text === 'resize' || text === 'reset') return { sizerId: null };
  const [id = '', ...settings] = text.split(':');
  const isFirst = /^[^\s]{1,200}$/.test(id) && settings.length >= 7;
  return isFirst ? { sizerId: id } : null;
}
