/** Performance marks that benches and budgets measure by; names are part of the public interface. */

/** Once the first coloured map is on the screen. */
export function markPainted(): void {
  markOnce('map:painted');
}

/** Once the app itself answers, where shapes of the page as built did before. */
export function markLive(): void {
  performance.mark('map:live');
}

/** Once an area can be selected. Settled when that is on the screen: what can wait may come then. */
export function markInteractive(): Promise<void> {
  return new Promise((resolve) => {
    markOnce('map:interactive');
    afterFrame(resolve);
  });
}

/** When the event that is being answered happened; now, where none is. */
export function startOfInput(): number {
  const now = performance.now();
  const happened = (window as { readonly event?: Event | undefined }).event?.timeStamp ?? now;
  // Some browsers count a made-up event from 1970.
  return happened > 0 && happened <= now ? happened : now;
}

/** Start of the change that is not wholly shown yet. */
let unsettled: number | null = null;

/** Measures from an input event to the frame that shows its effect, as `map:recolour`. */
export function measureRecolour(from: number): void {
  unsettled = from;
  afterFrame(() => {
    performance.measure('map:recolour', { start: from, end: performance.now() });
  });
}

/** Measures the same to the frame that shows all of it, charts and sentences too, as `view:settled`. */
export function measureSettled(): void {
  const start = unsettled;
  if (start === null) return;
  unsettled = null;
  afterFrame(() => {
    performance.measure('view:settled', { start, end: performance.now() });
  });
}

const marked = new Set<string>();

function markOnce(name: string): void {
  // Shapes of the page as built may have answered before.
  if (marked.has(name) || performance.getEntriesByName(name).length > 0) return;
  marked.add(name);
  afterFrame(() => performance.mark(name));
}

let waiting: (() => void)[] = [];
/** Made once: a new channel takes more of a frame than all else that is done in it. */
let channel: MessageChannel | null = null;
/** Those whose frame is on its way to the screen. */
let drawn: (() => void)[] = [];

/** A frame callback runs before the frame is painted; the task after it runs when it is on the screen. */
export function afterFrame(then: () => void): void {
  waiting.push(then);
  // One callback and one task do for all that wait for the same frame.
  if (waiting.length > 1) return;
  requestAnimationFrame(() => {
    drawn.push(...waiting);
    waiting = [];
    taskAfterFrame().postMessage(null);
  });
}

function taskAfterFrame(): MessagePort {
  if (!channel) {
    channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const all = drawn;
      drawn = [];
      for (const each of all) each();
    };
  }
  return channel.port2;
}
