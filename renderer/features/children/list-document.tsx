import { persianDigits, persianNumber } from '../../../db/contract/persian'
import { placementKindWords, sexWords } from '../../../db/contract/words/terms'
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
      <table className="w-full border-collapse text-[8pt] leading-snug">
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
          {rows.map((child, index) => (
            <tr key={child.id} className="border-b border-line align-top">
              <td className="px-1 py-0.5">{persianNumber(index + 1)}</td>
              <td className="px-1 py-0.5">{listName(child)}</td>
              <td className="px-1 py-0.5">{child.fatherName ?? common.missing}</td>
              <td className="px-1 py-0.5">{persianDigits(child.fileNumber ?? common.missing)}</td>
              <td className="px-1 py-0.5">{persianDigits(child.nationalId ?? common.missing)}</td>
              <td className="px-1 py-0.5">{sexWords[child.sex]}</td>
              <td className="px-1 py-0.5">
                {ageText(child.birthDate, child.birthDateEstimated, today, true)}
              </td>
              <td className="px-1 py-0.5 whitespace-nowrap">
                {child.placementKind === null
                  ? childrenWords.noPlacement
                  : placementKindWords[child.placementKind]}
              </td>
              <td className="px-1 py-0.5">
                {child.placementSince === null ? '' : dateOrMissing(child.placementSince)}
              </td>
              <td className="px-1 py-0.5">{persianDigits(child.centerName ?? '')}</td>
              <td className="px-1 py-0.5">{child.insured ? childrenWords.has : childrenWords.hasNot}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  )
}
