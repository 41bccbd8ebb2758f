import type { ReactNode } from 'react'

/** A table on paper, or the sentence that there is nothing to list. No row is cut by the end of a page. */
export function PrintTable({
  heads,
  rows,
  empty,
}: {
  readonly heads: readonly string[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
  readonly empty: string
}) {
  if (rows.length === 0) return <p>{empty}</p>
  return (
    <table className="w-full border-collapse text-sm">
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
            {cells.map((cell, index) => (
              <td key={heads[index]} className="px-1 py-0.5">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
