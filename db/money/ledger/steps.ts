import { recordChange } from '../../context/audit'
import type { Context } from '../../context/context'
import type { Output, Parsed } from '../../contract/contract'
import { monthRange } from '../../contract/jalali'
import type { PaymentStep } from '../../contract/payments'
import { RegisterError } from '../../context/errors'
import { mayApprove } from './checks'
import { blocked, chosenLines, linesById, linesOfList, type ChosenLine } from './chosen'
import { addSteps } from './ledger'
import { countKeepers } from './lines'

const sumOf = (lines: readonly ChosenLine[]): number => lines.reduce((sum, line) => sum + line.amountRial, 0)
const inState = (lines: readonly ChosenLine[], state: PaymentStep): ChosenLine[] =>
  lines.filter((line) => line.state === state)

/** One audit row for a step: of the line when it is one, else of what was chosen (a list or a month). */
async function recordStep(
  context: Context,
  lines: readonly ChosenLine[],
  chosen: string,
  step: Readonly<Record<string, unknown>> & { readonly state: PaymentStep },
): Promise<void> {
  const [first] = lines
  if (first === undefined) return
  const isOne = lines.length === 1
  await recordChange(context, {
    subject: 'payment',
    recordId: isOne ? first.id : chosen,
    childId: isOne ? first.childId : null,
    before: isOne ? { state: first.state } : null,
    after: isOne ? step : { ...step, lines: lines.length, rial: sumOf(lines) },
  })
}

/** Approves computed lines. Of a month, and of lines named that are approved already, the rest is passed over. */
export async function approve(
  context: Context,
  { lines: asked, exceptOwn }: Parsed<'payments.approve'>,
): Promise<Output<'payments.approve'>> {
  const lines = await chosenLines(context.db, asked)
  if (asked.lineIds !== undefined) refuseReversed(lines)
  const computed = inState(lines, 'computed')
  const keepers = await countKeepers(context.db)
  const others = computed.filter((line) => mayApprove(line.computedBy, context.user.id, keepers))
  const own = computed.length - others.length
  if (own > 0 && !exceptOwn) {
    const allowed = new Set(others)
    throw blocked(
      'B62',
      computed.filter((line) => !allowed.has(line)),
      { fault: 'same_person' },
    )
  }
  await addSteps(
    context,
    others.map(({ id }) => ({ lineId: id, step: 'approved' as const })),
  )
  await recordStep(context, others, asked.month ?? others[0]?.runMonth ?? '', { state: 'approved' })
  return { approved: others.length, rial: sumOf(others), own }
}

/** Marks approved lines as paid. Of a month or a list, what is not approved or is paid already is passed over; of lines named it is refused. */
export async function pay(
  context: Context,
  { lines: asked, listId, paidOn, reference }: Parsed<'payments.pay'>,
): Promise<Output<'payments.pay'>> {
  if (paidOn > context.realToday) {
    throw new RegisterError({ code: 'INVALID_INPUT', fields: { paidOn: 'in_the_future' } })
  }
  if ((asked === undefined) === (listId === undefined)) {
    throw new RegisterError({ code: 'INVALID_INPUT', fields: { lines: 'required' } })
  }
  const lines =
    asked === undefined ? await linesOfList(context.db, listId ?? '') : await chosenLines(context.db, asked)
  const approved = inState(lines, 'approved')
  const computed = inState(lines, 'computed')
  const named = asked?.lineIds !== undefined
  if (named) {
    refuseReversed(lines)
    refuse(lines, 'paid', 'already_paid')
  }
  if (computed.length > 0 && (named || approved.length === 0)) {
    throw blocked('B62', computed, { fault: 'not_approved' })
  }
  if (approved.some(({ runMonth }) => paidOn < monthRange(runMonth).from)) {
    throw new RegisterError({ code: 'INVALID_INPUT', fields: { paidOn: 'before_month' } })
  }
  await addSteps(
    context,
    approved.map((line) => ({
      lineId: line.id,
      step: 'paid' as const,
      paidOn,
      reference: reference ?? (listId === undefined ? null : line.reference),
    })),
  )
  await recordStep(context, approved, listId ?? asked?.month ?? approved[0]?.runMonth ?? '', {
    state: 'paid',
    paid_on: paidOn,
    reference,
  })
  return { paid: approved.length, rial: sumOf(approved) }
}

/** Reverses lines. Who is not a director takes back only what is computed. */
export async function reverse(
  context: Context,
  { lineIds, reason }: Parsed<'payments.reverse'>,
): Promise<Output<'payments.reverse'>> {
  const lines = await linesById(context.db, lineIds)
  refuseReversed(lines)
  refuseBeyondComputed(context, lines)
  await addSteps(
    context,
    lines.map(({ id }) => ({ lineId: id, step: 'reversed' as const, reason })),
  )
  await recordStep(context, lines, lines[0]?.runMonth ?? '', { state: 'reversed', reason })
  return { reversed: lines.length, rial: sumOf(lines) }
}

/** What is approved or paid is the director's to take back. FORBIDDEN `approved_line`. */
export function refuseBeyondComputed(context: Context, lines: readonly ChosenLine[]): void {
  if (context.user.role !== 'director' && lines.some(({ state }) => state !== 'computed')) {
    throw new RegisterError({ code: 'FORBIDDEN', reason: 'approved_line' })
  }
}

/** CONFLICT `already_reversed`. */
export function refuseReversed(lines: readonly ChosenLine[]): void {
  refuse(lines, 'reversed', 'already_reversed')
}

function refuse(lines: readonly ChosenLine[], state: PaymentStep, reason: string): void {
  if (inState(lines, state).length > 0) throw new RegisterError({ code: 'CONFLICT', reason })
}
