import { z } from 'zod'
import { formatMonth, jalaliText } from '../../../db/contract/jalali'
import { type Report, reportSchema } from '../../../db/contract/reports'
import { type MonthlyReturn, signedReturnSchema } from '../../../db/contract/returns'
import type { PrintJob } from '../../../db/contract/shell'
import { persianDigits } from '../../../db/contract/persian'
import { printFooter } from '../../paper/print-footer'
import { returnWords } from '../../words/reports'

/** What the printed return is made of; the command line makes the same. `month` is null for a range that is no month. */
export const returnPrintSchema = z.strictObject({
  report: reportSchema,
  month: z.string().nullable(),
  status: z.enum(['draft', 'signed', 'changed']),
  signed: signedReturnSchema.nullable(),
})

/** The report in sight: as the data stand now, or as it was signed. */
export function shownReport(value: MonthlyReturn, showsSigned: boolean): Report {
  return showsSigned && value.signedReport !== null ? value.signedReport : value.report
}

/** The return as a document to print or save: what is in sight. */
export function returnJob(value: MonthlyReturn, showsSigned: boolean): PrintJob {
  const report = shownReport(value, showsSigned)
  const { from, to } = report.period
  return {
    document: 'return',
    fileName: returnWords.fileName(jalaliText(from), jalaliText(to)),
    footer: printFooter(report.scope.name, formatMonth(value.month), numberOf(value)),
    data: {
      report,
      month: value.month,
      status: showsSigned ? 'signed' : value.status,
      signed: value.signed,
    },
  }
}

function numberOf({ signed }: MonthlyReturn): string | undefined {
  return signed === null ? undefined : persianDigits(signed.number)
}
