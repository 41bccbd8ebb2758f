import { persianNumber } from '../../../db/contract/persian'
import { Section } from '../../ui/section'
import { mergeWords as words } from '../../words/duplicates'

/** How many records of each kind go over to the file that stays. */
export function MovesSection({ moves }: { readonly moves: Readonly<Record<string, number>> }) {
  const kinds = Object.entries(moves)
  return (
    <Section title={words.moves} description={words.oneOnly}>
      {kinds.length === 0 ? (
        <p>{words.movesNone}</p>
      ) : (
        <table className="self-start">
          <thead className="sr-only">
            <tr>
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.number}</th>
            </tr>
          </thead>
          <tbody>
            {kinds.map(([table, count]) => (
              <tr key={table}>
                <th scope="row" className="py-0.5 pe-8 text-start font-normal">
                  {Object.hasOwn(words.tables, table)
                    ? words.tables[table as keyof typeof words.tables]
                    : words.otherTable}
                </th>
                <td className="py-0.5 font-medium">{persianNumber(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {moves['payment_lines'] !== undefined && <p className="text-ink-soft">{words.payments}</p>}
    </Section>
  )
}
