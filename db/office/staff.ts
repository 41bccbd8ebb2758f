import type { Context } from '../context/context'
import { staffMethods } from '../contract/staff'
import type { Access } from '../contract/method'
import type { TableRequest } from '../contract/office'
import { tableWords } from '../contract/words/office'
import { staffRoleWords } from '../contract/words/terms'
import { RegisterError } from '../context/errors'
import { staffHandlers } from '../staff/handlers'
import { filterLine, ownerLines } from './about'
import { centerColumn, nameColumns, rowColumn } from './person-columns'
import { column, sheetOf, type Sheet } from './sheet'

const { headings, sheets } = tableWords

/** Staff as found on the screen. FORBIDDEN `role` for whoever may not see that screen. */
export async function staffSheet(
  context: Context,
  { ask }: Extract<TableRequest, { table: 'staff' }>,
): Promise<Sheet> {
  const readers: Access = staffMethods['staff.list'].roles
  if (readers !== 'anyone' && !readers.includes(context.user.role))
    throw new RegisterError({ code: 'FORBIDDEN', reason: 'role' })
  const rows = await staffHandlers['staff.list'](context, ask)
  return sheetOf(
    rows,
    [
      rowColumn,
      ...nameColumns,
      column(headings.role, 'text', ({ role }) => staffRoleWords[role], 16),
      centerColumn(24),
      column(headings.nationalId, 'sheba', ({ nationalId }) => nationalId, 14),
      column(headings.fromDay, 'date', ({ startsOn }) => startsOn),
      column(headings.toDay, 'date', ({ endsOn }) => endsOn),
    ],
    {
      name: sheets.staff,
      titles: [
        ...(await ownerLines(context, ask.centerId)),
        sheets.staff,
        filterLine(
          context,
          ask.text === '' ? undefined : tableWords.found(ask.text),
          ask.role === undefined ? undefined : staffRoleWords[ask.role],
          tableWords.lines(rows.length),
        ),
      ],
    },
  )
}
