import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { sortKey } from '../../db/contract/persian'
import { common } from '../words/common'
import { Button } from './button'

export interface DataColumn<Row> {
  readonly id: string
  readonly header: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** Makes the column sortable: text is sorted in Persian order, numbers by size, null last. */
  readonly sortValue?: (row: Row) => string | number | null
  /** `end` for numbers. */
  readonly align?: 'start' | 'end'
  /** The column that names the row; read aloud with each of its cells. */
  readonly isRowHeader?: boolean
  /** The last column, what can be done with a row: it stays in sight while a table wider than its place is moved. */
  readonly isPinned?: boolean
}

export interface DataTableProps<Row> {
  /** Read aloud; drawn above the table when `showCaption`. */
  readonly caption: string
  readonly showCaption?: boolean
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Draws a last row of sums: one cell per column. */
  readonly footer?: readonly ReactNode[]
  /** Shown instead of rows. */
  readonly empty?: ReactNode
  /** Draws so many rows first, and as many more at each press, where there may be thousands. */
  readonly step?: number
}

/** A real table for up to about a thousand rows; prints as it stands. Links and buttons belong in its cells. */
export function DataTable<Row>({
  caption,
  showCaption = false,
  columns,
  rows,
  rowKey,
  footer,
  empty,
  step,
}: DataTableProps<Row>) {
  const [steps, setSteps] = useState(1)
  const [order, setOrder] = useState<{ id: string; descending: boolean } | null>(null)
  const sorted = useMemo(() => {
    const value = order && columns.find((column) => column.id === order.id)?.sortValue
    if (!order || !value) return rows
    const keyed = rows.map((row) => ({ row, key: value(row) }))
    keyed.sort(
      (a, b) => compare(a.key, b.key) * (order.descending && a.key !== null && b.key !== null ? -1 : 1),
    )
    return keyed.map(({ row }) => row)
  }, [columns, order, rows])

  const shown = step === undefined ? sorted : sorted.slice(0, steps * step)
  return (
    <div className="relative overflow-x-auto print:overflow-visible">
      <table className="w-full border-collapse">
        <caption className={showCaption ? 'pb-1 text-start font-medium' : 'sr-only'}>{caption}</caption>
        <thead>
          <tr className="border-b border-line-strong">
            {columns.map((column) => {
              const sorting = order?.id === column.id ? order : null
              return (
                <th
                  key={column.id}
                  scope="col"
                  {...(sorting ? { 'aria-sort': sorting.descending ? 'descending' : 'ascending' } : {})}
                  className={`text-sm font-medium text-ink-soft ${cellLook(column)}`}
                >
                  {column.sortValue ? (
                    <SortButton
                      sorting={sorting}
                      onPress={() =>
                        setOrder({ id: column.id, descending: sorting !== null && !sorting.descending })
                      }
                    >
                      {column.header}
                    </SortButton>
                  ) : (
                    column.header
                  )}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={rowKey(row)} className="group/row border-b border-line hover:bg-sunken">
              {columns.map((column) => {
                const look = cellLook(column)
                return column.isRowHeader === true ? (
                  <th key={column.id} scope="row" className={`${look} font-medium`}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={look}>
                    {column.cell(row)}
                  </td>
                )
              })}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length} className="px-2 py-6 text-center text-ink-soft">
                {empty ?? common.nothingFound}
              </td>
            </tr>
          )}
        </tbody>
        {footer !== undefined && (
          <tfoot>
            <tr className="border-t border-line-strong font-semibold">
              {columns.map((column, index) => (
                <td key={column.id} className={cellLook(column)}>
                  {footer[index]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
      {shown.length < rows.length && (
        <p className="flex items-center gap-3 py-2 text-sm text-ink-soft">
          <Button size="small" onPress={() => setSteps(steps + 1)}>
            {common.showMore}
          </Button>
          {common.rowsShown(1, shown.length, rows.length)}
        </p>
      )}
    </div>
  )
}

/** A name keeps room for a word or two, however many columns stand beside it. */
function cellLook<Row>({ align, isRowHeader, isPinned }: DataColumn<Row>): string {
  return `px-2 py-1.5 ${align === 'end' ? 'text-end' : 'text-start'} ${isRowHeader === true ? 'min-w-24' : ''} ${
    isPinned === true ? 'sticky end-0 bg-card group-hover/row:bg-sunken print:static' : ''
  }`
}

function compare(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [first, second] = [sortKey(String(a)), sortKey(String(b))]
  return first < second ? -1 : first > second ? 1 : 0
}

/** The heading of a sortable column: its word and an arrow that says the order. */
export function SortButton({
  sorting,
  onPress,
  children,
}: {
  readonly sorting: { readonly descending: boolean } | null
  readonly onPress: () => void
  readonly children: ReactNode
}) {
  const Icon = sorting === null ? ArrowUpDown : sorting.descending ? ArrowDown : ArrowUp
  return (
    <button
      type="button"
      onClick={onPress}
      className="-mx-1 inline-flex items-center gap-1 rounded-field px-1 hover:bg-sunken hover:text-ink"
    >
      {children}
      <Icon
        aria-hidden="true"
        className={`size-3.5 ${sorting === null ? 'text-line-strong' : 'text-accent'}`}
      />
    </button>
  )
}
