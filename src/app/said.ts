/**
 * What a list says: what was asked for last, before the page shows it, as the reader has set the list to it; of what
 * the list does not offer yet, what is shown. If it said only what is shown, a choice taken back before that would
 * leave the list as the reader had set it.
 */
export function said(offered: readonly { id: string }[], asked: string, shown: string): string {
  return offered.some(({ id }) => id === asked) ? asked : shown;
}
