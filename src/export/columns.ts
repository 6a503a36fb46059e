/** Columns of the tables that leave the page: one list makes the row, CSV, JSON and the documentation's table. */

export type Cell = string | number | null;

export interface Column<Of> {
  readonly name: string;
  /** What it holds, in Markdown, for the documentation. */
  readonly about: string;
  /** Its content; `null` is missing, never zero. Numbers stay as they were published. */
  readonly of: (of: Of) => Cell;
}

/** A row with a field for each column. */
export type RowOf<Columns extends readonly Column<never>[]> = {
  readonly [Each in Columns[number] as Each['name']]: ReturnType<Each['of']>;
};

export function rowBy<Of, const Columns extends readonly Column<Of>[]>(
  columns: Columns,
  of: Of,
): RowOf<Columns> {
  return Object.fromEntries(
    columns.map((column) => [column.name, column.of(of)]),
  ) as RowOf<Columns>;
}
