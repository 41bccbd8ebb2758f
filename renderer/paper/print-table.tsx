import type { ReactNode } from 'react'

/**
 * A table on paper, or the sentence that there is nothing to list. No row is cut by the end of a page, and the heads stand on each.
 * `dense` is for many columns; with `hasRowHeads` the first cell of a row names it.
 */
export function PrintTable({
  heads,
  rows,
  empty,
  dense = false,
  hasRowHeads = false,
}: {
  readonly heads: readonly string[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
  readonly empty: string
  readonly dense?: boolean
  readonly hasRowHeads?: boolean
}) {
  if (rows.length === 0) return <p>{empty}</p>
  return (
    <table className={`w-full border-collapse ${dense ? 'text-[8pt] leading-snug' : 'text-sm'}`}>
      <thead>
        <tr className="border-b border-line-strong">
          {heads.map((head) => (
            <th key={head} scope="col" className="px-1 py-1 text-start font-medium">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key} className="break-inside-avoid border-b border-line align-top">
            {cells.map((cell, index) =>
              hasRowHeads && index === 0 ? (
                <th key={heads[index]} scope="row" className="px-1 py-0.5 text-start font-medium">
                  {cell}
                </th>
              ) : (
                <td key={heads[index]} className="px-1 py-0.5">
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
