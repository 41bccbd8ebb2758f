import type { Context } from '../context/context'
import type { TableRequest } from '../contract/office'
import { watchListWords } from '../contract/words/money-terms'
import { tableWords } from '../contract/words/office'
import { insuranceKindWords, MISSING, missingIdReasonWords, wordOf } from '../contract/words/terms'
import { enrolmentHandlers } from '../insurance/enrolment-handlers'
import { filterLine, ownerLines } from './about'
import {
  birthDateColumn,
  centerColumn,
  childColumns,
  fatherNameColumn,
  placementColumn,
} from './person-columns'
import { column, sheetOf, type Sheet } from './sheet'

const { headings } = tableWords

/** One of the lists of insurance: without a policy, ending soon, dependants about to grow out. */
export async function watchSheet(
  context: Context,
  { table: _table, ...ask }: Extract<TableRequest, { table: 'watch' }>,
): Promise<Sheet> {
  const rows = await enrolmentHandlers['insurance.watch'](context, ask)
  const isDated = ask.list !== 'uninsured'
  return sheetOf(
    rows,
    [
      ...childColumns,
      fatherNameColumn,
      column(
        headings.nationalId,
        'sheba',
        ({ nationalId, nationalIdMissingReason: reason }) =>
          nationalId ?? (reason === null ? MISSING : wordOf(missingIdReasonWords, reason)),
        14,
      ),
      birthDateColumn,
      placementColumn,
      centerColumn(20),
      ...(isDated
        ? [
            column<(typeof rows)[number]>(headings.insurance, 'text', ({ policyKind }) =>
              wordOf(insuranceKindWords, policyKind),
            ),
            column<(typeof rows)[number]>(headings.endOfCover, 'date', ({ on }) => on),
            column<(typeof rows)[number]>(headings.daysLeft, 'integer', ({ daysLeft }) => daysLeft),
          ]
        : []),
      ...(ask.list === 'growing_out'
        ? [column<(typeof rows)[number]>(headings.turns, 'integer', ({ turns }) => turns, 6)]
        : []),
      column(headings.listedIn, 'integer', ({ listedIn }) => listedIn, 12),
    ],
    {
      name: tableWords.sheets.watch,
      titles: [
        ...(await ownerLines(context, ask.centerId)),
        watchListWords[ask.list],
        filterLine(
          context,
          isDated ? tableWords.within(ask.within) : undefined,
          tableWords.lines(rows.length),
        ),
      ],
    },
  )
}
