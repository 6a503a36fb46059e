/** What the runs of a text say beside its signs: raised, lowered, struck out, or how to pronounce it. */
export class Runs {
  private phonetic = false;
  private note = false;
  private struck = false;

  open(name: string, { val }: Readonly<Record<string, string>>): void {
    if (name === 'rPh') this.phonetic = true;
    else if (name === 'r') this.plain();
    // A footnote's sign is no digit of the number before it: 740³ is not 7403, nor is 740₃.
    else if (name === 'vertAlign') this.note = val !== 'baseline';
    else if (name === 'strike') this.struck = val !== '0' && val !== 'false';
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic = false;
    else if (name === 'r') this.plain();
  }

  /** A piece of text as it is to be read: what is struck out is neither lost nor part of a number. */
  said(text: string): string {
    if (this.phonetic) return '';
    if (this.struck) return `[struck out: ${text.trim()}]`;
    return this.note ? ` [note ${text.trim()}]` : text;
  }

  private plain(): void {
    this.note = false;
    this.struck = false;
  }
}
