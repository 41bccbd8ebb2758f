import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  type RefObject,
  type UIEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
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
  /** Enter or a double press on a row; a link in a cell should do the same. */
  readonly onOpen?: (row: Row) => void
  readonly order?: { readonly id: string; readonly descending: boolean }
  readonly onOrder?: (id: string, descending: boolean) => void
  readonly empty?: ReactNode
  /** Where the table was left; kept here while it is shown, so that coming back to the same list finds it again. */
  readonly place?: TablePlace
}

/** Where a long table stood when it was left: the key of its list, the row at the top, the current row. */
export interface TablePlace {
  key: string
  top: number
  current: number
}

const ROW_REM = 2.6
// Drawn beyond what is in sight, so that quick scrolling meets rows. At the top, where a search changes every row at each
// key press, fewer are worth drawing.
const SPARE_ROWS = 8
const SPARE_ROWS_AT_TOP = 2
// Until the table has been laid out; about a laptop's.
const FIRST_HEIGHT = 600
// gap-x-3 and px-3.
const GAP_REM = 0.75
const EDGE_REM = 0.75

/**
 * A table of any length that fills the height it is given (its parent must be a flex column with `min-h-0`).
 * Up, Down, PageUp, PageDown, Home, End move the current row, Enter opens it. Rows come by `rows`.
 */
export function VirtualTable<Row>({
  label,
  columns,
  rows,
  onOpen,
  order,
  onOrder,
  empty,
  place,
}: VirtualTableProps<Row>) {
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(place?.key === rows.key ? place.current : 0)
  const [shownKey, setShownKey] = useState(rows.key)
  const rowHeight = useRowHeight()
  const { first, last, isScrolled, onScroll } = useSight(scroller, rowHeight, rows.total)

  if (shownKey !== rows.key) {
    setShownKey(rows.key)
    setCurrent(0)
  }
  const { show, key: rowsKey } = rows
  const scrolled = useRef(isScrolled)
  useEffect(() => {
    scrolled.current = isScrolled
  })
  useEffect(() => {
    // Scrolling lays the page out at once, so it is not asked for where nothing is scrolled.
    if (scrolled.current) scroller.current?.scrollTo({ top: 0 })
  }, [rowsKey])
  useEffect(() => show(first, last), [show, first, last])
  usePlace(place, scroller, rows, current)

  const go = (index: number): void => {
    const next = Math.max(0, Math.min(rows.total - 1, index))
    const box = scroller.current
    setCurrent(next)
    if (!box) return
    // The head lies over the topmost row.
    const highest = next * rowHeight
    const lowest = highest + 2 * rowHeight - box.clientHeight
    if (box.scrollTop > highest) box.scrollTop = highest
    else if (box.scrollTop < lowest) box.scrollTop = lowest
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
  const tracks = columns.map((column) => column.width).join(' ')
  const minWidth = `${leastWidth(columns)}rem`
  const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place)
  const currentId = indexes.includes(current) ? `${id}-${current}` : undefined

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
      onScroll={onScroll}
      className="group card relative max-h-[90dvh] min-h-64 grow overflow-auto"
    >
      <span id={`${id}-help`} className="sr-only">
        {common.gridHelp}
      </span>
      <GridHead
        columns={columns}
        tracks={tracks}
        minWidth={minWidth}
        height={rowHeight}
        orderId={order?.id ?? null}
        isDescending={order?.descending ?? false}
        onOrder={onOrder}
      />
      <div
        role="rowgroup"
        className="relative"
        style={{ height: rows.total * rowHeight, minWidth }}
        onPointerOver={(event) => showWhole(event.target)}
        onPointerDown={(event) => {
          const index = indexUnder(event.target)
          if (index !== null) setCurrent(index)
        }}
        onDoubleClick={(event) => {
          const index = indexUnder(event.target)
          const row = index === null ? undefined : rows.rowAt(index)
          if (row !== undefined) onOpen?.(row)
        }}
      >
        {indexes.map((index) => (
          // By place and not by record: a new answer then changes texts where the rows stand, which is several times
          // quicker than taking rows away and putting others there.
          <GridRow
            key={index}
            id={`${id}-${index}`}
            index={index}
            row={rows.rowAt(index)}
            columns={columns}
            tracks={tracks}
            height={rowHeight}
            isCurrent={index === current}
          />
        ))}
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

interface GridHeadProps<Row> {
  readonly columns: readonly VirtualColumn<Row>[]
  readonly tracks: string
  readonly minWidth: string
  readonly height: number
  readonly orderId: string | null
  readonly isDescending: boolean
  readonly onOrder: ((id: string, descending: boolean) => void) | undefined
}

function PlainGridHead<Row>({
  columns,
  tracks,
  minWidth,
  height,
  orderId,
  isDescending,
  onOrder,
}: GridHeadProps<Row>) {
  return (
    <div
      role="row"
      aria-rowindex={1}
      style={{ gridTemplateColumns: tracks, minWidth, height }}
      className="sticky top-0 z-10 grid items-center gap-x-3 border-b border-line-strong bg-card px-3 text-sm font-medium text-ink-soft"
    >
      {columns.map((column, index) => {
        const sorting = orderId === column.id ? { descending: isDescending } : null
        return (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={index + 1}
            {...(sorting ? { 'aria-sort': sorting.descending ? 'descending' : 'ascending' } : {})}
            className={`truncate ${column.align === 'end' ? 'text-end' : ''}`}
          >
            {column.isSortable === true && onOrder ? (
              <SortButton sorting={sorting} onPress={() => onOrder(column.id, sorting?.descending === false)}>
                {column.header}
              </SortButton>
            ) : (
              column.header
            )}
          </div>
        )
      })}
    </div>
  )
}

/** Drawn again only when the columns or their order change. */
const GridHead = memo(PlainGridHead) as typeof PlainGridHead

interface GridRowProps<Row> {
  readonly id: string
  readonly index: number
  readonly row: Row | undefined
  readonly columns: readonly VirtualColumn<Row>[]
  readonly tracks: string
  readonly height: number
  readonly isCurrent: boolean
}

function PlainGridRow<Row>({ id, index, row, columns, tracks, height, isCurrent }: GridRowProps<Row>) {
  return (
    <div
      id={id}
      role="row"
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={isCurrent}
      style={{ gridTemplateColumns: tracks, height, transform: `translateY(${index * height}px)` }}
      className="absolute inset-x-0 top-0 grid items-center contain-strict gap-x-3 border-b border-line px-3 hover:bg-sunken aria-selected:group-focus-visible:bg-accent-soft aria-selected:group-focus-visible:outline-2 aria-selected:group-focus-visible:-outline-offset-2"
    >
      {columns.map((column, place) => (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={place + 1}
          className={`truncate ${column.align === 'end' ? 'text-end' : ''}`}
        >
          {row === undefined ? <span className="text-line-strong">…</span> : column.cell(row)}
        </div>
      ))}
    </div>
  )
}

/** Drawn again only when its own record, place or columns change, not at every key press in a search. */
const GridRow = memo(PlainGridRow) as typeof PlainGridRow

/** Puts the table back where it was left, once its rows are known, and remembers where it stands. */
function usePlace<Row>(
  place: TablePlace | undefined,
  scroller: RefObject<HTMLDivElement | null>,
  { key, total }: RowWindows<Row>,
  current: number,
): void {
  const isBack = useRef(false)
  // As the last scrolling left it: asking the box itself at a key press would lay the whole page out before it is drawn.
  const top = useRef(0)
  useLayoutEffect(() => {
    if (place === undefined || isBack.current || total === 0) return
    isBack.current = true
    if (place.key !== key || place.top === 0) return
    top.current = place.top
    scroller.current?.scrollTo({ top: place.top })
  }, [key, place, scroller, total])
  useEffect(() => {
    const box = scroller.current
    if (place === undefined || box === null) return undefined
    const keep = (): void => {
      if (isBack.current) Object.assign(place, { key, top: top.current, current })
    }
    const onScroll = (): void => {
      top.current = box.scrollTop
      keep()
    }
    keep()
    box.addEventListener('scroll', onScroll, { passive: true })
    return () => box.removeEventListener('scroll', onScroll)
  }, [current, key, place, scroller, total])
}

/** A text that its cell cuts off is shown whole on pointing. */
function showWhole(target: EventTarget): void {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[role=gridcell]') : null
  if (cell !== null) cell.title = cell.scrollWidth > cell.clientWidth ? cell.innerText : ''
}

function indexUnder(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
  const index = row?.dataset['index']
  return index === undefined ? null : Number(index)
}

/**
 * Which rows are in sight, with some to spare on both sides. All rows are equally high, so this is plain arithmetic; a
 * virtualizer keeps a measurement of each of 100,000 rows and makes them anew whenever a filter changes their number.
 */
function useSight(scroller: RefObject<HTMLDivElement | null>, rowHeight: number, total: number) {
  const [top, setTop] = useState(0)
  const [height, setHeight] = useState(FIRST_HEIGHT)
  useEffect(() => {
    const box = scroller.current
    if (!box) return undefined
    const observer = new ResizeObserver(() => setHeight(box.clientHeight))
    observer.observe(box)
    return () => observer.disconnect()
  }, [scroller])
  const most = Math.max(0, total - 1)
  // Whole rows only, so that a movement within a row draws nothing.
  const topRow = Math.min(most, top)
  const spare = top > 0 ? SPARE_ROWS : SPARE_ROWS_AT_TOP
  return {
    first: Math.max(0, topRow - spare),
    last: total === 0 ? -1 : Math.min(most, topRow + Math.ceil(height / rowHeight) + spare),
    isScrolled: top > 0,
    onScroll: (event: UIEvent<HTMLDivElement>) => {
      const { scrollTop } = event.currentTarget
      setTop(scrollTop === 0 ? 0 : Math.max(1, Math.floor(scrollTop / rowHeight)))
    },
  }
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
