/** Counts of whole populations beside a survey's figure: never tested, ranked or called a difference. */

/** One count of the area, with England's. */
export interface CountLine {
  readonly id: string;
  /** "GPs per 10,000 patients". */
  readonly label: string;
  /** In the count's unit; null where it is not published for the area. */
  readonly value: number | null;
  /** "6.8", "5,787", "20.1%", or why there is none. */
  readonly valueText: string;
  /** "England 5.7"; empty for England itself. */
  readonly englandText: string;
  /** "March 2024. Full-time equivalent GPs, ...". */
  readonly about: string;
  /** Why the value is only rough; empty where it is not. */
  readonly rough: string;
  /** What has to stand beside the value; empty where there is nothing. */
  readonly caution: string;
  readonly sourceText: string;
  readonly sourceAddress: string | null;
}

export interface CountsView {
  /** Whose counts. */
  readonly name: string;
  readonly lines: readonly CountLine[];
}
