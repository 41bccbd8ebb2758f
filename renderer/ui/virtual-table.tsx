import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { common } from '../words/common'
import { SortButton } from './data-table'

/** Rows that are loaded in windows as they come into sight; `useRowWindows` of renderer/api gives one. */
export interface RowWindows<Row> {
  readonly total: number
  readonly isLoading: boolean
  /** The row at a place, or undefined while its window is being loaded. */
  readonly rowAt: (index: number) => Row | undefined
  /** Tells which places are in sight. */
  readonly show: (first: number, last: number) => void
  /** Changes when another list is shown (other filter or order): the table goes back to its top. */
  readonly key: string
}

export interface VirtualColumn<Row> {
  readonly id: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** A track of a CSS grid in rem, for example `7rem` or `minmax(8rem, 2fr)`. */
  readonly width: string
  readonly isSortable?: boolean
  readonly align?: 'start' | 'end'
}

export interface VirtualTableProps<Row> {
  /** Read aloud. */
  readonly label: string
  readonly columns: readonly VirtualColumn<Row>[]
  readonly rows: RowWindows<Row>
  readonly rowKey: (row: Row) => string
  /** Enter or a double press on a row; a link in a cell should do the same. */
  readonly onOpen?: (row: Row) => void
  readonly order?: { readonly id: string; readonly descending: boolean }
  readonly onOrder?: (id: string, descending: boolean) => void
  readonly empty?: ReactNode
}

const ROW_REM = 2.6
// gap-x-3 and px-3.
const GAP_REM = 0.75
const EDGE_REM = 0.75

/**
 * A table of any length that fills the height it is given (its parent must be a flex column with `min-h-0`), and never
 * more than the window: without an end of its own it would draw every row.
 * Up, Down, PageUp, PageDown, Home, End move the current row, Enter opens it. Rows come by `rows`.
 */
export function VirtualTable<Row>({
  label,
  columns,
  rows,
  rowKey,
  onOpen,
  order,
  onOrder,
  empty,
}: VirtualTableProps<Row>) {
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)
  const [shownKey, setShownKey] = useState(rows.key)
  const rowHeight = useRowHeight()
  const virtualizer = useVirtualizer({
    count: rows.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: rowHeight,
  })

  if (shownKey !== rows.key) {
    setShownKey(rows.key)
    setCurrent(0)
  }
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 })
  }, [rows.key])
  useEffect(() => {
    virtualizer.measure()
  }, [rowHeight, virtualizer])

  const items = virtualizer.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  const { show } = rows
  useEffect(() => show(first, last), [show, first, last])

  const go = (index: number): void => {
    const next = Math.max(0, Math.min(rows.total - 1, index))
    setCurrent(next)
    virtualizer.scrollToIndex(next)
  }
  const page = (): number => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2)
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(current + 1),
      ArrowUp: () => go(current - 1),
      PageDown: () => go(current + page()),
      PageUp: () => go(current - page()),
      Home: () => go(0),
      End: () => go(rows.total - 1),
      Enter: () => {
        const row = rows.rowAt(current)
        if (row !== undefined) onOpen?.(row)
      },
    }
    const move = Object.hasOwn(moves, event.key) ? moves[event.key] : undefined
    if (!move) return
    event.preventDefault()
    move()
  }

  // Head and rows are grids of their own: the same tracks over the same width keep their columns in line.
  const tracks = {
    gridTemplateColumns: columns.map((column) => column.width).join(' '),
    minWidth: `${leastWidth(columns)}rem`,
  }
  const currentId = items.some((item) => item.index === current) ? `${id}-${current}` : undefined

  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-describedby={`${id}-help`}
      aria-rowcount={rows.total + 1}
      aria-colcount={columns.length}
      aria-busy={rows.isLoading}
      {...(currentId === undefined ? {} : { 'aria-activedescendant': currentId })}
      onKeyDown={onKeyDown}
      className="group card relative max-h-[90dvh] min-h-64 grow overflow-auto"
    >
      <span id={`${id}-help`} className="sr-only">
        {common.gridHelp}
      </span>
      <div
        role="row"
        aria-rowindex={1}
        style={{ ...tracks, height: rowHeight }}
        className="sticky top-0 z-10 grid items-center gap-x-3 border-b border-line-strong bg-card px-3 text-sm font-medium text-ink-soft"
      >
        {columns.map((column, index) => {
          const sorting = order?.id === column.id ? order : null
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={index + 1}
              {...(sorting ? { 'aria-sort': sorting.descending ? 'descending' : 'ascending' } : {})}
              className={`truncate ${column.align === 'end' ? 'text-end' : ''}`}
            >
              {column.isSortable === true && onOrder ? (
                <SortButton
                  sorting={sorting}
                  onPress={() => onOrder(column.id, sorting !== null && !sorting.descending)}
                >
                  {column.header}
                </SortButton>
              ) : (
                column.header
              )}
            </div>
          )
        })}
      </div>
      <div
        role="rowgroup"
        className="relative"
        style={{ height: virtualizer.getTotalSize(), minWidth: tracks.minWidth }}
      >
        {items.map((item) => {
          const row = rows.rowAt(item.index)
          return (
            <div
              key={row === undefined ? `waiting-${item.index}` : rowKey(row)}
              id={`${id}-${item.index}`}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={item.index === current}
              onPointerDown={() => setCurrent(item.index)}
              onDoubleClick={() => {
                if (row !== undefined) onOpen?.(row)
              }}
              style={{ ...tracks, height: rowHeight, transform: `translateY(${item.start}px)` }}
              className="absolute inset-x-0 top-0 grid items-center gap-x-3 border-b border-line px-3 hover:bg-sunken aria-selected:group-focus-visible:bg-accent-soft aria-selected:group-focus-visible:outline-2 aria-selected:group-focus-visible:-outline-offset-2"
            >
              {columns.map((column, index) => (
                <div
                  key={column.id}
                  role="gridcell"
                  aria-colindex={index + 1}
                  className={`truncate ${column.align === 'end' ? 'text-end' : ''}`}
                >
                  {row === undefined ? <span className="text-line-strong">…</span> : column.cell(row)}
                </div>
              ))}
            </div>
          )
        })}
      </div>
      {rows.total === 0 && !rows.isLoading && (
        <div role="row">
          <div role="gridcell" className="px-3 py-8 text-center text-ink-soft">
            {empty ?? common.nothingFound}
          </div>
        </div>
      )}
    </div>
  )
}

/** The least width of a row in rem: the least of every track (its first length), the gaps between them and the edges. */
function leastWidth(columns: readonly { readonly width: string }[]): number {
  const tracks = columns.map(({ width }) => Number.parseFloat(/[\d.]+(?=rem)/u.exec(width)?.[0] ?? '0'))
  return tracks.reduce((sum, track) => sum + track, 0) + (columns.length - 1) * GAP_REM + 2 * EDGE_REM
}

/** Height of a row in pixels: it grows with the text size the user chose. */
function useRowHeight(): number {
  const [height, setHeight] = useState(rem)
  useEffect(() => {
    const measure = (): void => setHeight(rem())
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [])
  return height
}

function rem(): number {
  return Math.round(ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
}
