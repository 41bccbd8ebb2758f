import { persianDigits, persianNumber } from '../../../db/contract/persian'
import { insuranceKindWords } from '../../../db/contract/words/terms'
import { DocumentHead, SignatureBoxes } from '../../paper/print-parts'
import { PrintTable } from '../../paper/print-table'
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
      <PrintTable
        heads={heads}
        empty={words.printEmpty}
        rows={rows.map((row) => ({
          key: row.childId,
          cells: [
            persianNumber(row.rowNumber),
            nameInList(row),
            row.fatherName ?? common.missing,
            idText(row),
            birthText(row.birthDate, row.birthDateEstimated),
            persianDigits(row.fileNumber ?? common.missing),
          ],
        }))}
      />
      <SignatureBoxes />
    </article>
  )
}

function birthText(birthDate: string | null, estimated: boolean): string {
  const day = dateOrMissing(birthDate)
  return estimated && birthDate !== null ? `${day} (${common.estimated})` : day
}
