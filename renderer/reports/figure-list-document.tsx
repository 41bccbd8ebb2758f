import { z } from 'zod'
import { recordBehindSchema } from '../../db/contract/reports'
import { reportWords } from '../words/reports'
import { behindColumns } from './behind-columns'
import { DocumentHead } from '../paper/print-parts'

const listSchema = z.strictObject({
  demo: z.boolean(),
  scope: z.string(),
  name: z.string(),
  filter: z.string(),
  on: z.string(),
  records: z.array(recordBehindSchema),
})

/** The printed list behind a figure. */
export default function FigureListDocument({
  data,
  demo,
}: {
  readonly data: unknown
  readonly demo: boolean
}) {
  const { scope, name, filter, on, records } = listSchema.parse(data)
  const columns = behindColumns(records, on, scope)
  return (
    <article className="flex flex-col gap-3">
      <DocumentHead
        title={name}
        scope={scope}
        demo={demo}
        lines={[`${reportWords.filter}: ${filter}`, reportWords.listCount(records.length)]}
      />
      <table className="w-full border-collapse text-xs">
        <thead>
          <tr className="border-b border-line-strong">
            {columns.map(({ id, header }) => (
              <th key={id} scope="col" className="px-1 py-1 text-start font-medium">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((record, index) => (
            <tr key={index} className="border-b border-line align-top">
              {columns.map(({ id, text }) => (
                <td key={id} className="px-1 py-0.5">
                  {text({ place: index + 1, record })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  )
}
