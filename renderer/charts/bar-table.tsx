import type { ReactNode } from 'react'
import { persianNumber } from '../../db/contract/persian'

export interface BarRow {
  readonly id: string
  readonly label: ReactNode
  readonly value: number
  /** Written in place of the number. */
  readonly text?: ReactNode
  /** What a full bar is; left out: the greatest value of the table. Above it the bar is hatched. */
  readonly full?: number | null
}

/** A bar chart that is a table: each row says its number and draws it as a bar, full on white, so that it reads without colour and aloud. */
export function BarTable({
  caption,
  label,
  value,
  rows,
}: {
  readonly caption: string
  readonly label: string
  readonly value: string
  readonly rows: readonly BarRow[]
}) {
  const greatest = Math.max(1, ...rows.map((row) => row.value))
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{label}</th>
          <th scope="col">{value}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const full = row.full === undefined || row.full === null || row.full === 0 ? greatest : row.full
          const isOver = row.value > full
          return (
            <tr key={row.id} className="align-top">
              <th scope="row" className="w-1/2 py-1 pe-3 text-start font-normal">
                {row.label}
              </th>
              <td className="py-1">
                <span className="block">{row.text ?? persianNumber(row.value)}</span>
                <span
                  aria-hidden="true"
                  className="mt-0.5 block h-2.5 w-full border border-line-strong bg-card"
                >
                  <span
                    className={`block h-full ${isOver ? 'bg-[repeating-linear-gradient(45deg,var(--color-danger)_0_4px,var(--color-card)_4px_7px)]' : 'bg-accent-strong'}`}
                    style={{ inlineSize: `${String(Math.min(100, (100 * row.value) / full))}%` }}
                  />
                </span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
