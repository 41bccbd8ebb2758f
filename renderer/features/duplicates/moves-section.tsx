import { subjects, type Subject } from '../../../db/contract/subjects'
import { persianNumber } from '../../../db/contract/persian'
import { subjectWords } from '../../../db/contract/words/subjects'
import { Section } from '../../ui/section'
import { mergeWords as words } from '../../words/duplicates'

/** How many records of each kind go over to the file that stays. */
export function MovesSection({ moves }: { readonly moves: Readonly<Partial<Record<Subject, number>>> }) {
  const kinds = subjects.flatMap((subject) => {
    const count = moves[subject]
    return count === undefined ? [] : [[subject, count] as const]
  })
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
            {kinds.map(([subject, count]) => (
              <tr key={subject}>
                <th scope="row" className="py-0.5 pe-8 text-start font-normal">
                  {subjectWords[subject].many}
                </th>
                <td className="py-0.5 font-medium">{persianNumber(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {moves.payment !== undefined && <p className="text-ink-soft">{words.payments}</p>}
    </Section>
  )
}
