import type { ReactNode } from 'react'
import { reportWords } from '../words/reports'
import { Figure } from './open-list'
import type { Cell, CrossTable, Row } from './sections'

export interface Head {
  readonly label: string
  /** What the column counts, where columns differ: «از … تا …». */
  readonly note?: string
}

export interface FigureTableProps {
  readonly title: string
  /** The filter of the table in words, under its title. */
  readonly filter: string
  /** The first names the rows. */
  readonly heads: readonly Head[]
  readonly rows: readonly Row[]
  /** A long table may go on over the next sheet of paper, with its heads repeated. */
  readonly isLong?: boolean
}

/** With more columns than this, the names of the rows would be squeezed on paper. */
const MANY = 6
const line = 'border-b border-line align-baseline print:border-line-strong'
const box = 'px-2 py-1 print:px-1 print:py-0.5'

/** A table of figures, on the screen and on paper: title, its filter in words, a row per figure. */
export function FigureTable({ title, filter, heads, rows, isLong = false }: FigureTableProps) {
  return (
    <Framed isLong={isLong}>
      <table className={`w-full border-collapse ${heads.length > MANY ? 'print:text-xs' : 'print:text-sm'}`}>
        <Caption title={title} filter={filter} />
        <thead>
          <tr className="border-b border-line-strong align-bottom">
            {heads.map((head, index) => (
              <th
                key={head.label}
                scope="col"
                className={`text-start text-sm font-medium text-ink-soft print:text-xs print:text-ink ${box} ${heads.length === 2 && index === 1 ? 'w-px' : ''}`}
              >
                {head.label}
                {head.note !== undefined && <span className="block text-xs font-normal">{head.note}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.key}
              className={row.isTotal === true ? `break-before-avoid font-semibold ${line}` : line}
            >
              <th
                scope="row"
                className={`text-start ${row.isTotal === true ? 'font-semibold' : 'font-normal'} ${heads.length > MANY ? 'print:min-w-28' : ''} ${box}`}
              >
                {row.label}
              </th>
              {row.cells.map((cell, index) => (
                <td key={heads[index + 1]?.label ?? index} className={box}>
                  <CellText cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Framed>
  )
}

/** Legal status × sex × age band: a group of rows per legal status, a column per age band. */
export function CrossFigureTable({
  title,
  filter,
  table,
}: {
  readonly title: string
  readonly filter: string
  readonly table: CrossTable
}) {
  return (
    <Framed isLong>
      <table className="w-full border-collapse text-sm print:text-xs">
        <Caption title={title} filter={filter} />
        <thead>
          <tr className="border-b border-line-strong align-bottom">
            {[reportWords.legalStatus, reportWords.sex].map((head) => (
              <th
                key={head}
                scope="col"
                className={`text-start font-medium text-ink-soft print:text-ink ${box}`}
              >
                {head}
              </th>
            ))}
            {[...table.bands.map(({ label }) => label), reportWords.total].map((head) => (
              <th
                key={head}
                scope="col"
                className={`text-start font-medium text-ink-soft print:text-ink ${box}`}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {table.groups.map((group) => (
          <tbody
            key={group.key}
            className={`break-inside-avoid ${group.isTotal ? 'border-t border-line-strong font-semibold' : ''}`}
          >
            {group.rows.map((row, index) => (
              <tr
                key={row.key}
                className={
                  index === group.rows.length - 1 ? line : 'border-b border-transparent align-baseline'
                }
              >
                {index === 0 && (
                  <th
                    scope="rowgroup"
                    rowSpan={group.rows.length}
                    className={`border-b border-line text-start align-top font-normal print:border-line-strong ${group.isTotal ? 'font-semibold' : ''} ${box}`}
                  >
                    {group.label}
                  </th>
                )}
                <th
                  scope="row"
                  className={`text-start font-normal ${row.isTotal === true ? 'font-semibold' : ''} ${box}`}
                >
                  {row.label}
                </th>
                {row.cells.map((cell, place) => (
                  <td
                    key={table.bands[place]?.code ?? 'total'}
                    className={`${box} ${place === table.bands.length ? 'font-semibold' : ''}`}
                  >
                    <CellText cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Framed>
  )
}

function CellText({ cell }: { readonly cell: Cell }) {
  return typeof cell === 'string' ? cell : <Figure count={cell} />
}

function Caption({ title, filter }: { readonly title: string; readonly filter: string }) {
  return (
    <caption className="break-after-avoid pb-1 text-start">
      <span className="block font-semibold">{title}</span>
      {filter !== '' && (
        <span className="block text-sm text-ink-soft print:text-xs print:text-ink">
          {reportWords.filter}: {filter}
        </span>
      )}
    </caption>
  )
}

function Framed({ isLong, children }: { readonly isLong: boolean; readonly children: ReactNode }) {
  return (
    <div className={`min-w-0 overflow-x-auto print:overflow-visible ${isLong ? '' : 'break-inside-avoid'}`}>
      {children}
    </div>
  )
}
