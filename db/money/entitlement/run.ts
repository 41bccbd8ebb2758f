import type { Context, Handle } from '../../context/context'
import { recordChange } from '../../context/audit'
import { monthRange, type IsoDate, type JalaliMonth } from '../../contract/jalali'
import type { EntitledRow } from '../../contract/payments'
import { RegisterError } from '../../context/errors'
import { newId } from '../../context/ids'
import { entitlementOf, type NotEntitledRun } from './entitlement'
import { ledgerReasons } from '../../contract/words/money-terms'
import type { EntitledLine } from './entitlement-lines'
import { loadChildren, loadRules } from './facts'
import { addSteps, standingLines, storeLines, type StandingLine } from '../ledger/ledger'
import { frameOf } from './rates-month'

/** An entitled line beside what the ledger holds for its key. */
interface PlannedLine extends EntitledLine {
  readonly childId: string
  readonly state: EntitledRow['state']
  /** Rial of the key's standing lines. */
  readonly storedRial: number
}
/** A key of the ledger, as far as filters ask. */
interface PlannedKey {
  readonly programme: string
  readonly centerId: string | null
}
/** What a run of the month would do. */
interface MonthPlan {
  readonly month: JalaliMonth
  readonly programmes: number
  readonly lines: readonly PlannedLine[]
  readonly notEntitled: readonly (NotEntitledRun & { readonly childId: string })[]
  readonly reverses: readonly (PlannedKey & { readonly lineId: string; readonly reason: string })[]
  /** Keys that nothing entitles to any more and that the run leaves: paid, or put right by hand. */
  readonly left: readonly PlannedKey[]
}

/** Whether the month's last day is past. */
export const isMonthOver = (month: JalaliMonth, today: IsoDate): boolean => monthRange(month).to < today

/** What makes two lines the same debt: child, programme, center and, for what is paid once, its source. The month stands beside it. */
export function keyOf(line: {
  readonly programme: string
  readonly childId: string
  readonly centerId: string | null
  readonly sourceId: string | null
}): string {
  return `${line.programme} ${line.childId} ${line.centerId ?? ''} ${line.sourceId ?? ''}`
}

/** Lines that a run or a difference may deal with: those of grants belong to their requests. */
export async function withoutGrants(
  db: Handle,
  lines: readonly StandingLine[],
): Promise<readonly StandingLine[]> {
  if (!lines.some((line) => line.kind === 'once')) return lines
  const requests = await db.selectFrom('grant_requests').select('id').execute()
  const ids = new Set(requests.map(({ id }) => id))
  return lines.filter((line) => line.sourceId === null || !ids.has(line.sourceId))
}

/** Reckons a month of the active programmes (or of those named among them) and compares it with the ledger; nothing is stored. */
export async function planMonth(
  db: Handle,
  month: JalaliMonth,
  codes?: readonly string[],
): Promise<MonthPlan> {
  const rules = await loadRules(db)
  const programmes = rules.programmes.filter(
    ({ id, basis, active }) => active && basis !== 'grant' && (codes === undefined || codes.includes(id)),
  )
  const lines: PlannedLine[] = []
  const notEntitled: (NotEntitledRun & { childId: string })[] = []
  const reverses: { programme: string; centerId: string | null; lineId: string; reason: string }[] = []
  const left: PlannedKey[] = []
  if (programmes.length === 0) return { month, programmes: 0, lines, notEntitled, reverses, left }
  const frame = frameOf(month, rules, programmes)
  const stored = await storedByKey(db, month, programmes)
  const children = await loadChildren(db, { from: frame.from, to: frame.to, programmes })
  for (const child of children.values()) {
    const { childId } = child
    const entitled = entitlementOf(child, frame, rules.tariffs)
    for (const run of entitled.notEntitled) notEntitled.push({ ...run, childId })
    for (const line of entitled.lines) {
      const standing = stored.size === 0 ? undefined : takeOut(stored, keyOf({ ...line, childId }))
      const state = standing === undefined ? 'new' : stateOf(standing, line.amountRial)
      lines.push({ ...line, childId, state, storedRial: sumOf(standing ?? []) })
      if (state !== 'changed') continue
      for (const { id, programme, centerId } of standing ?? []) {
        reverses.push({ programme, centerId, lineId: id, reason: ledgerReasons.otherwise })
      }
    }
  }
  for (const standing of stored.values()) {
    const [{ programme, centerId } = { programme: '', centerId: null }] = standing
    if (stateOf(standing, 0) === 'changed') {
      for (const { id } of standing)
        reverses.push({ programme, centerId, lineId: id, reason: ledgerReasons.noMore })
    } else left.push({ programme, centerId })
  }
  return { month, programmes: programmes.length, lines, notEntitled, reverses, left }
}

async function storedByKey(
  db: Handle,
  month: JalaliMonth,
  programmes: readonly { readonly id: string }[],
): Promise<Map<string, StandingLine[]>> {
  const codes = programmes.map(({ id }) => id)
  const lines = await standingLines(db, { forMonths: [month], programmes: codes })
  const byKey = new Map<string, StandingLine[]>()
  for (const line of await withoutGrants(db, lines)) {
    const key = keyOf(line)
    const known = byKey.get(key)
    if (known) known.push(line)
    else byKey.set(key, [line])
  }
  return byKey
}

function takeOut(stored: Map<string, StandingLine[]>, key: string): StandingLine[] | undefined {
  const standing = stored.get(key)
  stored.delete(key)
  return standing
}

/** Rial of some lines. */
export const sumOf = (lines: readonly StandingLine[]): number =>
  lines.reduce((sum, { amountRial }) => sum + amountRial, 0)

/** What a key with standing lines is to the run. A person's word stands, and what was paid is left to the differences. */
function stateOf(
  standing: readonly StandingLine[],
  amountRial: number,
): Exclude<EntitledRow['state'], 'new'> {
  if (standing.some(({ kind }) => kind === 'by_hand')) return 'by_hand'
  if (sumOf(standing) === amountRial) return 'same'
  return standing.some(({ state }) => state === 'paid') ? 'paid_otherwise' : 'changed'
}

/** What a run writes and leaves, for all of the plan or for one center. `keeps` counts keys. */
export function countPlan(
  plan: MonthPlan,
  centerId?: string,
): { readonly adds: number; readonly reverses: number; readonly keeps: number } {
  const isAsked = (key: PlannedKey): boolean => centerId === undefined || key.centerId === centerId
  let adds = 0
  let keeps = plan.left.filter(isAsked).length
  for (const line of plan.lines) {
    if (!isAsked(line)) continue
    if (line.state === 'new' || line.state === 'changed') adds += 1
    else keeps += 1
  }
  return { adds, reverses: plan.reverses.filter(isAsked).length, keeps }
}

/** Stores a month's run. `runId` is null when everything stood right already, so that a run made twice leaves nothing behind. CONFLICT `month_not_over`, `nothing_to_run`. */
export async function runMonth(
  context: Context,
  month: JalaliMonth,
  codes?: readonly string[],
): Promise<{ readonly runId: string | null; readonly added: number; reversed: number; kept: number }> {
  if (!isMonthOver(month, context.today)) {
    throw new RegisterError({ code: 'CONFLICT', reason: 'month_not_over' })
  }
  const plan = await planMonth(context.db, month, codes)
  if (plan.programmes === 0) throw new RegisterError({ code: 'CONFLICT', reason: 'nothing_to_run' })
  const { adds: added, reverses: reversed, keeps: kept } = countPlan(plan)
  if (added === 0 && reversed === 0) return { runId: null, added, reversed, kept }
  const runId = newId()
  await context.db
    .insertInto('payment_runs')
    .values({
      id: runId,
      external_id: null,
      run_month: month,
      made_at: context.now,
      made_by_id: context.user.id,
      made_by: context.user.name,
    })
    .execute()
  await addSteps(
    context,
    plan.reverses.map(({ lineId, reason }) => ({ lineId, step: 'reversed', reason })),
  )
  const fresh = plan.lines.filter(({ state }) => state === 'new' || state === 'changed')
  await storeLines(
    context,
    fresh.map((line) => ({ ...line, runId, runMonth: month, forMonth: month, reason: null })),
  )
  await recordChange(context, {
    subject: 'payment',
    recordId: runId,
    childId: null,
    before: null,
    after: { run_month: month, added, reversed },
  })
  return { runId, added, reversed, kept }
}
