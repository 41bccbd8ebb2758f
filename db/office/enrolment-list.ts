import type { Context } from '../context/context'
import { formatJalali } from '../contract/jalali'
import { MISSING, insuranceKindWords, missingIdReasonWords, wordOf } from '../contract/words/terms'
import { tableWords } from '../contract/words/office'
import { enrolmentHandlers } from '../insurance/enrolment-handlers'
import { dayOf, ownerLines } from './about'
import { birthDateColumn, fatherNameColumn, fileNumberColumn, nameColumns } from './person-columns'
import { column, sheetOf, type Sheet } from './sheet'

const { headings } = tableWords

/** The names for an insurer; the last four columns are empty for its answer. */
export async function enrolmentListSheet(context: Context, { id }: { readonly id: string }): Promise<Sheet> {
  const { list, rows } = await enrolmentHandlers['insurance.enrolmentList'](context, { id })
  return sheetOf(
    rows,
    [
      column(headings.row, 'integer', ({ rowNumber }) => rowNumber, 6),
      ...nameColumns,
      fatherNameColumn,
      column(
        headings.nationalId,
        'sheba',
        ({ nationalId, nationalIdMissingReason: reason }) =>
          nationalId ?? (reason === null ? MISSING : wordOf(missingIdReasonWords, reason)),
        14,
      ),
      birthDateColumn,
      fileNumberColumn,
      column(headings.result, 'text', () => null, 12),
      column(headings.policyNumber, 'text', () => null),
      column(headings.startsOn, 'text', () => null, 12),
      column(headings.endsOn, 'text', () => null, 12),
    ],
    {
      name: tableWords.sheets.enrolmentList,
      titles: [
        ...(await ownerLines(context)),
        `${tableWords.sheets.enrolmentList}، ${tableWords.number(list.number)}`,
        [
          wordOf(insuranceKindWords, list.insuranceKind),
          ...(list.insurer === null ? [] : [list.insurer]),
          tableWords.madeOn(formatJalali(dayOf(list.madeAt))),
          tableWords.lines(rows.length),
        ].join('، '),
      ],
      signatures: tableWords.signatures,
    },
  )
}
