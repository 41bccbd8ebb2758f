import type { Context, Handlers } from '../context/context'
import { recordChange } from '../context/audit'
import type { TableFormat, TableRequest } from '../contract/office'
import { RegisterError } from '../context/errors'
import { letterPaper } from '../letters/queries'
import { registerId } from '../settings/queries'
import { afterCareSheet } from './after-care'
import { centersSheet } from './centers'
import { childrenSheet } from './children'
import { findingsSheet, tasksSheet } from './desk'
import { differencesSheet } from './differences'
import { enrolmentListSheet } from './enrolment-list'
import { faceSheet } from './face-sheet'
import { figureListSheet } from './figure-list'
import { photoList } from './photo-list'
import { faceSheetFile, letterFile, photoListFile } from './word'
import { paymentLinesSheet } from './payment-lines'
import { paymentListSheet } from './payment-list'
import { previewSheet } from './preview'
import { reportsHandlers } from '../figures/handlers'
import { readinessSheet } from './readiness'
import { reportSheets, returnSheets } from './report'
import type { Sheet } from './sheet'
import { staffSheet } from './staff'
import { statementSheet } from './statement'
import { watchSheet } from './watch'
import { writeBytes } from '../formats/write-bytes'
import { writeFileWhole, writeTable } from './write-table'

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
    case 'children':
      return childrenSheet(context, request)
    case 'tasks':
      return tasksSheet(context, request)
    case 'findings':
      return findingsSheet(context, request)
    case 'centers':
      return centersSheet(context)
    case 'staff':
      return staffSheet(context, request)
    case 'figure_list':
      return figureListSheet(context, request)
    case 'report':
    case 'return':
    case 'letter':
    case 'face_sheet':
    case 'children_photos':
      throw unfit()
  }
}

/** A list is one sheet, a report one for each family of its figures. */
async function sheetsFor(context: Context, request: TableRequest): Promise<[Sheet, ...Sheet[]]> {
  switch (request.table) {
    case 'report':
      return reportSheets(await reportsHandlers['reports.figures'](context, request.request))
    case 'return':
      return returnSheets(context, request)
    default:
      return [await sheetFor(context, request)]
  }
}

/** The contract lets no such pair of list and format come so far. */
const unfit = (): RegisterError =>
  new RegisterError({ code: 'INVALID_INPUT', fields: { format: 'not_valid' } })

/** A paper as an editable Word file, and how many things stand on it. */
async function paperFor(
  context: Context,
  request: TableRequest,
): Promise<{ readonly bytes: Uint8Array; readonly rows: number }> {
  switch (request.table) {
    case 'letter':
      return { bytes: await letterFile(await letterPaper(context, request.id)), rows: 1 }
    case 'face_sheet':
      return { bytes: await faceSheetFile(await faceSheet(context, request.childId)), rows: 1 }
    case 'children_photos': {
      const list = await photoList(context, request.ask)
      return { bytes: await photoListFile(list), rows: list.children.length }
    }
    default:
      throw unfit()
  }
}

/** Writes down who takes which list or paper out of the register; what is no longer inside can be asked after. */
async function recordTaken(
  context: Context,
  { table, ...of }: TableRequest,
  format: TableFormat,
): Promise<void> {
  await recordChange(context, {
    subject: 'register',
    recordId: await registerId(context.db),
    childId: null,
    before: null,
    after: { written: table, format, of },
  })
}

/** Gathers papers of a file, and writes lists and papers to files. */
export const officeHandlers: Handlers<'tables.write' | 'letters.faceSheet' | 'letters.photoList'> = {
  'letters.faceSheet': (context, { childId }) => faceSheet(context, childId),
  'letters.photoList': (context, { ask }) => photoList(context, ask),
  'tables.write': async (context, { table, format, path }) => {
    if (format === 'docx') {
      const { bytes, rows } = await paperFor(context, table)
      await recordTaken(context, table, format)
      await writeFileWhole(path, (handle) => writeBytes(handle, bytes))
      return { rows }
    }
    const sheets = await sheetsFor(context, table)
    await recordTaken(context, table, format)
    await writeTable(path, format, sheets)
    return { rows: sheets.reduce((sum, { rows }) => sum + rows.length, 0) }
  },
}
