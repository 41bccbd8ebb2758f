import { persianDigits, persianNumber } from '../../../db/contract/persian'
import { placementKindWords, sexWords } from '../../../db/contract/words/terms'
import { PrintTable } from '../../paper/print-table'
import { childrenPrintWords, childrenWords } from '../../words/children'
import { common } from '../../words/common'
import { ageText, dateOrMissing } from '../../words/person'
import { listName } from './list-columns'
import { listPrintSchema } from './list-print'

const heads = [
  childrenPrintWords.row,
  childrenWords.name,
  childrenWords.fatherName,
  childrenWords.fileNumber,
  childrenWords.nationalId,
  childrenWords.sex,
  childrenWords.age,
  childrenWords.placement,
  childrenWords.sinceColumn,
  childrenWords.center,
  childrenWords.insured,
]

/** The printed list of children: as it was filtered and ordered on the screen, with both in words over it. */
export default function ListDocument({ data }: { readonly data: unknown }) {
  const { today, registerName, filter, order, rows } = listPrintSchema.parse(data)
  return (
    <article className="flex flex-col gap-3">
      <header className="flex flex-col gap-1 border-b border-line-strong pb-2">
        <div className="flex items-baseline justify-between gap-4">
          <h1 className="text-xl font-semibold">{childrenPrintWords.listTitle}</h1>
          <span>{childrenPrintWords.onDay(dateOrMissing(today))}</span>
        </div>
        {registerName !== null && <p>{registerName}</p>}
        <p className="text-sm">
          {childrenPrintWords.filter}: {filter}
        </p>
        <p className="text-sm">
          {childrenPrintWords.order}: {order} – {childrenPrintWords.count(rows.length)}
        </p>
      </header>
      <PrintTable
        dense
        heads={heads}
        empty={childrenPrintWords.empty}
        rows={rows.map((child, index) => ({
          key: child.id,
          cells: [
            persianNumber(index + 1),
            listName(child),
            child.fatherName ?? common.missing,
            persianDigits(child.fileNumber ?? common.missing),
            persianDigits(child.nationalId ?? common.missing),
            sexWords[child.sex],
            ageText(child.birthDate, child.birthDateEstimated, today, true),
            child.placementKind === null
              ? childrenWords.noPlacement
              : placementKindWords[child.placementKind],
            child.placementSince === null ? '' : dateOrMissing(child.placementSince),
            persianDigits(child.centerName ?? ''),
            child.insured ? childrenWords.has : childrenWords.hasNot,
          ],
        }))}
      />
    </article>
  )
}
