import { findCenter } from '../centers/queries'
import { recordChange } from '../context/audit'
import type { Context } from '../context/context'
import { monthRange, type JalaliMonth } from '../contract/jalali'
import type { SignedReturn } from '../contract/returns'
import { RegisterError } from '../context/errors'
import { childIdsOfReport, childIdsOfStanding } from '../figures/queries'
import { newId } from '../context/ids'
import { canonicalJson, sha256, type ReturnContent } from './content'
import { monthlyReturn, requestOf } from './queries'

/**
 * Signs a month as it stands: numbers it and keeps its whole content, which no later step can change. CONFLICT `month_not_over` up to and
 * including its last day, `identity_broken`, `nothing_changed` since the last signature; NOT_FOUND for an unknown center.
 */
export async function signReturn(
  context: Context,
  centerId: string,
  month: JalaliMonth,
): Promise<SignedReturn> {
  if (context.today <= monthRange(month).to) throw conflict('month_not_over')
  const standing = await monthlyReturn(context, centerId, month)
  if (!standing.report.identity.holds) throw conflict('identity_broken')
  if (standing.status === 'signed') throw conflict('nothing_changed')
  const { code, name } = await findCenter(context.db, centerId)

  const request = requestOf(centerId, month)
  const content: ReturnContent = {
    ageBands: context.settings.ageBands,
    report: standing.report,
    children: Object.fromEntries([
      ...(await childIdsOfReport(context, request)),
      ...(await childIdsOfStanding(context, request)),
    ]),
  }
  const text = canonicalJson(content)
  const revision = (standing.signed?.revisionNumber ?? 0) + 1
  const row = {
    id: newId(),
    center_id: centerId,
    month,
    revision_number: revision,
    number: `${code}/${month.replace('-', '/')}${revision === 1 ? '' : `-${String(revision)}`}`,
    content: text,
    sha256: sha256(text),
    signed_by_id: context.user.id,
    signed_by: context.user.name,
    signed_at: context.now,
  }
  await context.db.insertInto('returns').values(row).execute()
  await recordChange(context, {
    subject: 'return',
    recordId: row.id,
    childId: null,
    before: null,
    after: { center_id: centerId, month, number: row.number, sha256: row.sha256 },
  })
  return {
    id: row.id,
    centerId,
    centerName: name,
    month,
    number: row.number,
    revisionNumber: revision,
    signedBy: row.signed_by,
    signedAt: row.signed_at,
    sha256: row.sha256,
  }
}

function conflict(reason: string): RegisterError {
  return new RegisterError({ code: 'CONFLICT', reason })
}
