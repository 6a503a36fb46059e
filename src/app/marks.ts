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

/** A frame callback runs before the frame is painted; the task after it runs when it is on the screen. */
export function afterFrame(then: () => void): void {
  waiting.push(then);
  // One callback and one task do for all that wait for the same frame.
  if (waiting.length > 1) return;
  requestAnimationFrame(() => {
    const drawn = waiting;
    waiting = [];
    asNextTask(() => {
      for (const each of drawn) each();
    });
  });
}

/** Not every browser has it. */
interface Scheduling {
  readonly scheduler?: {
    postTask(task: () => void, how: { readonly priority: 'user-blocking' }): Promise<void>;
  };
}

/** Not behind what waits longer, such as a form that is read after each choice: the frame is on the screen now. */
function asNextTask(task: () => void): void {
  const { scheduler } = globalThis as Scheduling;
  if (scheduler) void scheduler.postTask(task, { priority: 'user-blocking' });
  else setTimeout(task);
}
