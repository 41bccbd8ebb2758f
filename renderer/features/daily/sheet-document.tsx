import { formatJalaliLong } from '../../../db/contract/jalali'
import { persianDigits } from '../../../db/contract/persian'
import { DocumentHead } from '../../paper/print-parts'
import { PrintTable } from '../../paper/print-table'
import { common } from '../../words/common'
import { sheetWords as words } from '../../words/daily'
import { sheetPrintSchema } from './sheet-print'

/** The day of a home on paper. */
export default function SheetDocument({ data, demo }: { readonly data: unknown; readonly demo: boolean }) {
  const { registerName, homeName, day, parts } = sheetPrintSchema.parse(data)
  return (
    <article className="flex flex-col gap-4">
      <DocumentHead
        title={words.title}
        scope={persianDigits(homeName)}
        demo={demo}
        lines={[formatJalaliLong(day), registerName ?? common.missing]}
      />
      {parts.map(({ title, heads, rows }) => (
        <section key={title} className="flex flex-col gap-1">
          <h2 className="font-semibold">{title}</h2>
          <PrintTable
            heads={heads}
            empty={words.empty}
            rows={rows.map((cells, at) => ({ key: String(at), cells }))}
          />
        </section>
      ))}
    </article>
  )
}
