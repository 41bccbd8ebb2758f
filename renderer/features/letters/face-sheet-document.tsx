import { faceSheetSchema } from '../../../db/contract/letters'
import { faceSheetWords as words } from '../../../db/contract/words/letters'
import { dataAddress } from '../../api/child-photo'
import { PrintTable } from '../../paper/print-table'
import { Portrait } from '../../ui/portrait'

/** «خلاصه پرونده» on paper. */
export default function FaceSheetDocument({ data }: { readonly data: unknown }) {
  const sheet = faceSheetSchema.parse(data)
  return (
    <article className="flex flex-col gap-4">
      <header className="flex items-start justify-between gap-4 border-b border-line-strong pb-2">
        <div>
          <p>{sheet.centerName}</p>
          <h1 className="text-2xl font-bold">{sheet.title}</h1>
          <p className="text-xl font-semibold">{sheet.name}</p>
          <p className="text-sm">{sheet.day}</p>
        </div>
        <Portrait
          source={sheet.photo && dataAddress(sheet.photo.mediaType, sheet.photo.base64)}
          name={sheet.name}
          size="large"
        />
      </header>
      {sheet.parts.map(({ title, facts, heads, rows }) => (
        <section key={title} className="flex flex-col gap-1">
          <h2 className="text-lg font-semibold">{title}</h2>
          {facts.length > 0 && (
            <dl className="grid grid-cols-2 gap-x-4 gap-y-1 text-sm">
              {facts.map(({ label, value }) => (
                <div key={label} className="flex gap-1">
                  <dt className="text-ink-soft">{label}:</dt>
                  <dd className="font-medium">{value}</dd>
                </div>
              ))}
            </dl>
          )}
          {heads.length > 0 && (
            <PrintTable
              heads={heads}
              empty={words.nothing}
              rows={rows.map((cells, row) => ({ key: String(row), cells }))}
            />
          )}
        </section>
      ))}
    </article>
  )
}
