import { persianDigits, persianNumber } from '../../../db/contract/persian'
import { insuranceKindWords } from '../../../db/contract/words/terms'
import { DocumentHead, SignatureBoxes } from '../../reports/print-parts'
import { common } from '../../words/common'
import { insuranceWords as words } from '../../words/insurance'
import { dateOrMissing } from '../../words/person'
import { enrolmentPrintSchema } from './enrolment-print'
import { idText, nameInList } from './watch-columns'

const heads = [
  words.row,
  words.name,
  words.fatherName,
  words.nationalId,
  words.birthDate,
  words.fileNumber,
] as const

/** A name list for enrolment on paper, with boxes to sign. */
export default function EnrolmentDocument({
  data,
  demo,
}: {
  readonly data: unknown
  readonly demo: boolean
}) {
  const { registerName, list, rows } = enrolmentPrintSchema.parse(data)
  return (
    <article className="flex flex-col gap-3">
      <DocumentHead
        title={words.printTitle(list.number)}
        scope={registerName ?? common.missing}
        demo={demo}
        generatedAt={list.madeAt}
        lines={[
          [
            insuranceKindWords[list.insuranceKind],
            ...(list.insurer === null ? [] : [words.printInsurer(persianDigits(list.insurer))]),
            words.printCount(rows.length),
            words.printMaker(list.madeBy),
          ].join('، '),
        ]}
      />
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr className="border-b border-ink">
            {heads.map((head) => (
              <th key={head} scope="col" className="px-1 py-1 text-start font-medium">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.childId} className="break-inside-avoid border-b border-line-strong align-top">
              <td className="px-1 py-0.5">{persianNumber(row.rowNumber)}</td>
              <td className="px-1 py-0.5">{nameInList(row)}</td>
              <td className="px-1 py-0.5">{row.fatherName ?? common.missing}</td>
              <td className="px-1 py-0.5">{idText(row)}</td>
              <td className="px-1 py-0.5">{birthText(row.birthDate, row.birthDateEstimated)}</td>
              <td className="px-1 py-0.5">{persianDigits(row.fileNumber ?? common.missing)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <SignatureBoxes />
    </article>
  )
}

function birthText(birthDate: string | null, estimated: boolean): string {
  const day = dateOrMissing(birthDate)
  return estimated && birthDate !== null ? `${day} (${common.estimated})` : day
}
