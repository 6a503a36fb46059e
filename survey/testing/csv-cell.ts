/** A cell as CSV writes it: in quotes where it holds a comma, a quote or a line's end. */
export function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
