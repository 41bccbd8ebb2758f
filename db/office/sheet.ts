/** What a column holds: `date` an ISO day, `month` a Jalali month, `sheba` an account number or another code of digits and Latin letters, `amount` whole rial, `code` a name for machines, Latin and only at the end: a workbook does not print it. */
export type ColumnKind = 'text' | 'integer' | 'amount' | 'date' | 'month' | 'sheba' | 'code'

export interface SheetColumn {
  readonly header: string
  readonly kind: ColumnKind
  /** In characters. */
  readonly width: number
}

/** A cell by its column's kind; null is an empty one. */
export type Cell = string | number | null

/** A sum below the rows, written in digits and in words. */
export interface Total {
  readonly label: string
  readonly rial: number
}

/** A list as it is written, whatever the file's kind. Rows have a cell for each column. */
export interface Sheet {
  /** Of the sheet; holds no identity. */
  readonly name: string
  /** Lines above the table: whose list it is, its number, the day, the filter in words. */
  readonly titles: readonly string[]
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly Cell[])[]
  /** Below the first `amount` column. */
  readonly totals: readonly Total[]
  /** Boxes to sign in, from the right. */
  readonly signatures: readonly string[]
}

/** A column of a table of things: its heading and what it shows of one of them. */
export interface ColumnOf<Item> extends SheetColumn {
  readonly cell: (item: Item, index: number) => Cell
}

const widths: Readonly<Record<ColumnKind, number>> = {
  text: 16,
  integer: 8,
  amount: 18,
  date: 12,
  month: 14,
  sheba: 30,
  code: 36,
}

/** A column; the width is its kind's when left out. */
export function column<Item>(
  header: string,
  kind: ColumnKind,
  cell: ColumnOf<Item>['cell'],
  width: number = widths[kind],
): ColumnOf<Item> {
  return { header, kind, width, cell }
}

/** Puts a list of things into columns. */
export function sheetOf<Item>(
  items: readonly Item[],
  columns: readonly ColumnOf<Item>[],
  about: { readonly name: string; readonly titles: readonly string[] } & Partial<
    Pick<Sheet, 'totals' | 'signatures'>
  >,
): Sheet {
  return {
    name: about.name,
    titles: about.titles,
    columns: columns.map(({ header, kind, width }) => ({ header, kind, width })),
    rows: items.map((item, index) => columns.map(({ cell }) => cell(item, index))),
    totals: about.totals ?? [],
    signatures: about.signatures ?? [],
  }
}
