import type { Context } from '../context/context'
import { monthRange, type JalaliMonth } from '../contract/jalali'
import type { Report, ReportRequest } from '../contract/reports'
import type { MonthlyReturn } from '../contract/returns'
import { childIdsOfReport, reportFor } from '../figures/queries'
import { returnRows } from '../history/signed-returns'
import { asSigned, changesSince, readContent } from './content'

/** The report a monthly return holds: the center's month, its last day being the date of reference. */
export function requestOf(centerId: string, month: JalaliMonth): ReportRequest {
  return { kind: 'center', centerId, ...monthRange(month) }
}

/** A month as it stands now, beside its last signed revision. NOT_FOUND for an unknown center. */
export async function monthlyReturn(
  context: Context,
  centerId: string,
  month: JalaliMonth,
): Promise<MonthlyReturn> {
  const report = await reportFor(context, requestOf(centerId, month))
  const row = await returnRows(context.db)
    .select('returns.content')
    .where('returns.center_id', '=', centerId)
    .where('returns.month', '=', month)
    .orderBy('returns.revision_number', 'desc')
    .executeTakeFirst()
  if (row === undefined) {
    return { status: 'draft', month, report, signed: null, signedReport: null, changes: [] }
  }
  const { content, ...signed } = row
  const kept = readContent(content)
  const changes = await changesNow(context, centerId, month, kept, report)
  const isChanged = changes.length > 0
  return {
    status: isChanged ? 'changed' : 'signed',
    month,
    report: isChanged ? report : asSigned(kept.report, report),
    signed,
    signedReport: kept.report,
    changes,
  }
}

async function changesNow(
  context: Context,
  centerId: string,
  month: JalaliMonth,
  kept: ReturnType<typeof readContent>,
  report: Report,
): Promise<MonthlyReturn['changes']> {
  const request = requestOf(centerId, month)
  const settings = { ...context.settings, ageBands: kept.ageBands }
  const sameBands = JSON.stringify(settings.ageBands) === JSON.stringify(context.settings.ageBands)
  const asSigned = { ...context, settings }
  return changesSince(
    kept,
    sameBands ? report : await reportFor(asSigned, request),
    await childIdsOfReport(asSigned, request),
  )
}
