import { formatJalali, formatMonth, jalaliText, type JalaliMonth } from '../../db/contract/jalali'
import { persianDigits } from '../../db/contract/persian'
import { reportRequestSchema, type ReportRequest } from '../../db/contract/reports'
import type { PrintJob } from '../../db/contract/shell'
import { tableWords } from '../../db/contract/words/office'
import type { Ask } from './command'

/** The document that the print page draws for a report: the same that the screen sends. */
export async function printJobFor(
  ask: Ask<'reports.figures' | 'reports.province' | 'returns.open'>,
  request: ReportRequest,
  month: JalaliMonth | null,
): Promise<PrintJob> {
  const { from, to, asOf, centerId } = reportRequestSchema.parse(request)
  const days = { from, to, ...(asOf === undefined ? {} : { asOf }) }
  if (request.kind === 'province') {
    const data = await ask('reports.province', days)
    return {
      document: 'province',
      fileName: `${tableWords.reports.province} ${tableWords.span(jalaliText(from), jalaliText(to))}`,
      footer: `${data.total.scope.name} · ${formatJalali(from)} – ${formatJalali(to)}`,
      data,
    }
  }
  const plain = asOf === undefined || asOf === to
  const opened =
    month !== null && plain && centerId !== undefined ? await ask('returns.open', { centerId, month }) : null
  const report = opened?.report ?? (await ask('reports.figures', request))
  const number =
    opened?.signed === undefined || opened.signed === null ? undefined : persianDigits(opened.signed.number)
  return {
    document: 'return',
    fileName: `${tableWords.reports.center} ${tableWords.span(jalaliText(from), jalaliText(to))}`,
    footer: [
      report.scope.name,
      month === null ? `${formatJalali(from)} – ${formatJalali(to)}` : formatMonth(month),
      number,
    ]
      .filter((part) => part !== undefined)
      .join(' · '),
    data: { report, month, status: opened?.status ?? 'draft', signed: opened?.signed ?? null },
  }
}
