import { recordChange } from '../../context/audit'
import type { Context } from '../../context/context'
import type { Output, Parsed } from '../../contract/contract'
import type { AcceptedWarning, Finding } from '../../contract/findings'
import { jalaliMonthOf, monthRange, type JalaliMonth } from '../../contract/jalali'
import { RegisterError } from '../../context/errors'
import { newId } from '../../context/ids'
import type { JudgedFile } from '../../child-file/judged-file'
import { readStoredFile } from '../../child-file/stored-file'
import { enforce, keepAccepted } from '../../rules/step'
import { judgeFile } from '../../rules/judge'
import { linesById, type ChosenLine } from './chosen'
import { addSteps, storeLines, type NewLine } from './ledger'
import { findProgramme } from '../tariffs/programmes'
import { refuseUnusuallyLarge } from '../../records/kept-rows'
import { refuseBeyondComputed, refuseReversed } from './steps'

/** The home that a month's line counts for: of her last residential spell begun by the month's end, else the one that keeps her file. */
function homeInMonth({ child, placements }: JudgedFile, month: JalaliMonth): string | null {
  const { to } = monthRange(month)
  const begun = placements.filter(({ kind, startsOn }) => kind === 'residential' && startsOn <= to)
  return begun.at(-1)?.centerId ?? child.centerId
}

/** What the rules find in the line, were it stored under the id in place of the one it replaces; what they find elsewhere in the file is no matter of hers. */
async function judge(
  context: Context,
  file: JudgedFile,
  line: NewLine,
  { id, replaced }: { readonly id: string; readonly replaced: string | null },
): Promise<Finding[]> {
  const { programme, forMonth, centerId, sourceId, kind, amountRial, parts } = line
  const payments = [
    ...(file.payments ?? []).filter((payment) => payment.id !== replaced),
    {
      ...{ id, programme, forMonth, centerId, sourceId, kind, amountRial, parts },
      state: 'computed' as const,
      computedById: context.user.id,
      approvedById: null,
      approvedAt: null,
    },
  ]
  const findings = await judgeFile(context, { ...file, payments }, new Set([id]))
  return findings.filter(
    ({ subject, recordId, otherId }) => subject === 'payment' && (recordId === id || otherId === id),
  )
}

/** Lets the line pass the rules and stores it, the line it replaces reversed. */
async function store(
  context: Context,
  file: JudgedFile,
  line: NewLine,
  accepted: readonly AcceptedWarning[],
  replaced: ChosenLine | null,
): Promise<string> {
  const unstored = newId()
  const findings = await judge(context, file, line, { id: unstored, replaced: replaced?.id ?? null })
  const named = (id: string | null) =>
    findings.map((finding) => ({
      ...finding,
      recordId: finding.recordId === unstored ? id : finding.recordId,
      otherId: finding.otherId === unstored ? id : finding.otherId,
    }))
  enforce(named(null), accepted)
  if (replaced) {
    await addSteps(context, [{ lineId: replaced.id, step: 'reversed', reason: line.reason }])
  }
  const [id = ''] = await storeLines(context, [line])
  await keepAccepted(context, named(id), accepted)
  await recordChange(context, {
    subject: 'payment',
    recordId: id,
    childId: line.childId,
    before: replaced && { state: replaced.state, amount_rial: replaced.amountRial },
    after: {
      state: 'computed',
      amount_rial: line.amountRial,
      programme: line.programme,
      for_month: line.forMonth,
      reason: line.reason,
    },
  })
  return id
}

/** Enters a line that no run makes, for the month and the home the child counts for. CONFLICT `month_too_late` for a month that has not begun; NOT_FOUND `child`, `programme`; RULE_BLOCKED. */
export async function addLine(
  context: Context,
  asked: Parsed<'payments.addLine'>,
): Promise<Output<'payments.addLine'>> {
  const { judged: file } = await readStoredFile(context.db, asked.childId)
  await findProgramme(context.db, asked.programme)
  if (asked.month > jalaliMonthOf(context.realToday)) {
    throw new RegisterError({ code: 'CONFLICT', reason: 'month_too_late' })
  }
  refuseUnusuallyLarge(context, asked.amountRial, asked.confirmed)
  const line: NewLine = {
    runId: null,
    runMonth: asked.month,
    forMonth: asked.month,
    programme: asked.programme,
    childId: asked.childId,
    centerId: homeInMonth(file, asked.month),
    sourceId: null,
    kind: 'by_hand',
    amountRial: asked.amountRial,
    days: null,
    parts: [],
    reason: asked.reason,
  }
  return { id: await store(context, file, line, asked.accepted, null) }
}

/**
 * Puts a line right that is not paid: a reversal, and a new line for the same child, programme, home and month. A settlement stays
 * one, so that what it leaves is listed as a difference again. CONFLICT `already_paid`, `already_reversed`; FORBIDDEN
 * `approved_line` for who is not a director; RULE_BLOCKED.
 */
export async function correct(
  context: Context,
  asked: Parsed<'payments.correct'>,
): Promise<Output<'payments.correct'>> {
  const [before] = await linesById(context.db, [asked.lineId])
  if (before === undefined) throw new RegisterError({ code: 'NOT_FOUND', reason: 'line' })
  refuseReversed([before])
  if (before.state === 'paid') throw new RegisterError({ code: 'CONFLICT', reason: 'already_paid' })
  refuseBeyondComputed(context, [before])
  refuseUnusuallyLarge(context, asked.amountRial, asked.confirmed)
  const { judged: file } = await readStoredFile(context.db, before.childId)
  const line: NewLine = {
    runId: null,
    runMonth: before.runMonth,
    forMonth: before.forMonth,
    programme: before.programme,
    childId: before.childId,
    centerId: before.centerId,
    sourceId: before.sourceId,
    kind: before.kind === 'settlement' ? 'settlement' : 'by_hand',
    amountRial: asked.amountRial,
    days: null,
    parts: [],
    reason: asked.reason,
  }
  return { id: await store(context, file, line, asked.accepted, before) }
}
