/** The page as built, which stands until the app has something better to show. */
import type { Failure } from '../model/result';

/** Whether the page as built shows what the address asks for. */
export function isWhatWasAsked(): boolean {
  return document.documentElement.classList.contains('known');
}

/** Nothing is late any more. */
export function endOfWaiting(): void {
  document.getElementById('late')?.remove();
  const { classList } = document.documentElement;
  classList.remove('asked', 'lost');
  classList.add('known');
}

/** Leaves the picture as it is and says above it why it cannot respond, with a way on. */
export function sayWhyItCannotRespond({ message }: Failure): void {
  const words = document.querySelector('#late .late-default');
  if (words) words.textContent = `This picture cannot respond: ${message}`;
  document.getElementById('late')?.setAttribute('role', 'alert');
  document.documentElement.classList.add('lost');
}
