import type { Context, Handlers } from '../context'
import type { TableRequest } from '../contract/tables'
import { afterCareSheet } from './after-care'
import { differencesSheet } from './differences'
import { enrolmentListSheet } from './enrolment-list'
import { paymentLinesSheet } from './payment-lines'
import { paymentListSheet } from './payment-list'
import { previewSheet } from './preview'
import { readinessSheet } from './readiness'
import type { Sheet } from './sheet'
import { statementSheet } from './statement'
import { watchSheet } from './watch'
import { writeTable } from './write-table'

/** A list as it will be written, read by whoever asks: what she may not see is not in it. */
function sheetFor(context: Context, request: TableRequest): Promise<Sheet> {
  switch (request.table) {
    case 'payment_list':
      return paymentListSheet(context, request)
    case 'enrolment_list':
      return enrolmentListSheet(context, request)
    case 'payment_lines':
      return paymentLinesSheet(context, request)
    case 'preview':
      return previewSheet(context, request)
    case 'differences':
      return differencesSheet(context)
    case 'statement':
      return statementSheet(context, request)
    case 'watch':
      return watchSheet(context, request)
    case 'readiness':
      return readinessSheet(context, request)
    case 'after_care':
      return afterCareSheet(context, request)
  }
}

/** Writes lists to files. */
export const tablesHandlers: Handlers<'tables.write'> = {
  'tables.write': async (context, { table, format, path }) => {
    const sheet = await sheetFor(context, table)
    await writeTable(path, format, [sheet])
    return { rows: sheet.rows.length }
  },
}
