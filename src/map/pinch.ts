import type { Zoom } from './zoom';

/**
 * The library that zooms is fetched when two fingers first touch the map, and has then missed that
 * they did: it is told again, with where they are by now.
 * @returns the way to stop listening
 */
export function pinchAgain(
  map: HTMLElement,
  withZoom: (use: (zoom: Zoom) => void) => void,
): () => void {
  let asked = false;
  let fingers: TouchList | null = null;
  const listening = new AbortController();
  const options = { signal: listening.signal, passive: true };
  const follow = (event: TouchEvent) => {
    fingers = event.touches.length === 2 ? event.touches : null;
    if (!fingers || asked) return;
    asked = true;
    withZoom(() => {
      if (!fingers) return;
      const touches = [...fingers];
      map.dispatchEvent(new TouchEvent('touchstart', { touches, changedTouches: touches }));
    });
  };
  for (const kind of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const)
    map.addEventListener(kind, follow, options);
  return () => listening.abort();
}
