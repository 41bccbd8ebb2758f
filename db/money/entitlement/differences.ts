import { recordChange } from '../../context/audit'
import type { Context, Handle } from '../../context/context'
import { jalaliMonthOf, monthRange, type JalaliMonth } from '../../contract/jalali'
import { ledgerReasons } from '../../contract/words/money-terms'
import { RegisterError } from '../../context/errors'
import { entitlementOf } from './entitlement'
import type { EntitledLine } from './entitlement-lines'
import { loadChildren, loadRules } from './facts'
import { standingLines, storeLines, type StandingLine } from '../ledger/ledger'
import { frameOf } from './rates-month'
import { keyOf, sumOf, withoutGrants } from './run'

/** A debt of an earlier month that was paid and now comes out otherwise. `paidRial` counts settlements, paid or not yet. */
interface Difference {
  readonly childId: string
  readonly programme: string
  readonly forMonth: JalaliMonth
  readonly centerId: string | null
  readonly sourceId: string | null
  readonly paidRial: number
  readonly entitledRial: number
  readonly differenceRial: number
}

/** A child's lines of one programme and month. */
interface PaidGroup {
  readonly childId: string
  readonly programme: string
  readonly forMonth: JalaliMonth
  readonly keys: Map<string, StandingLine[]>
}

/**
 * Differences of the months before one. Where a child's programme was paid for a month, all her keys of that programme and month are
 * looked at, also a home that nothing was paid to yet: a move told late takes from one home and gives to the other. Keys put right
 * by hand are left, and so are keys whose line is not paid yet, for a run of that month puts them right.
 */
export async function findDifferences(
  db: Handle,
  asked: { readonly before: JalaliMonth; readonly childId?: string | undefined },
): Promise<Difference[]> {
  const lines = await withoutGrants(db, await standingLines(db, { ...asked, paid: true }))
  const groups = paidGroups(lines)
  if (groups.length === 0) return []
  const rules = await loadRules(db)
  const codes = new Set(groups.map(({ programme }) => programme))
  const programmes = rules.programmes.filter(({ id, basis }) => basis !== 'grant' && codes.has(id))
  const known = new Set(programmes.map(({ id }) => id))
  const byMonth = new Map<JalaliMonth, Map<string, PaidGroup[]>>()
  const childIds = new Set<string>()
  for (const group of groups) {
    if (!known.has(group.programme)) continue
    childIds.add(group.childId)
    const ofMonth = byMonth.get(group.forMonth) ?? new Map<string, PaidGroup[]>()
    byMonth.set(group.forMonth, ofMonth)
    const ofChild = ofMonth.get(group.childId)
    if (ofChild) ofChild.push(group)
    else ofMonth.set(group.childId, [group])
  }
  const months = [...byMonth.keys()].sort()
  const [first] = months
  const last = months.at(-1)
  if (first === undefined || last === undefined) return []
  const time = { from: monthRange(first).from, to: monthRange(last).to }
  const children = await loadChildren(db, { ...time, programmes, childIds: [...childIds] })
  const differences: Difference[] = []
  for (const month of months) {
    const frame = frameOf(month, rules, programmes)
    for (const [childId, ofChild] of byMonth.get(month) ?? []) {
      const child = children.get(childId)
      const entitled = child === undefined ? [] : entitlementOf(child, frame, rules.tariffs).lines
      for (const group of ofChild) addDifferences(differences, group, entitled)
    }
  }
  return differences
}

function paidGroups(lines: readonly StandingLine[]): PaidGroup[] {
  const groups = new Map<string, PaidGroup & { isPaid: boolean }>()
  for (const line of lines) {
    const { childId, programme, forMonth } = line
    const name = `${programme} ${childId} ${forMonth}`
    let group = groups.get(name)
    if (group === undefined) {
      group = { childId, programme, forMonth, keys: new Map<string, StandingLine[]>(), isPaid: false }
      groups.set(name, group)
    }
    const key = keyOf(line)
    const known = group.keys.get(key)
    if (known) known.push(line)
    else group.keys.set(key, [line])
    if (line.state === 'paid' && line.kind !== 'by_hand') group.isPaid = true
  }
  return [...groups.values()].filter(({ isPaid }) => isPaid)
}

function addDifferences(
  differences: Difference[],
  { childId, programme, forMonth, keys }: PaidGroup,
  entitled: readonly EntitledLine[],
): void {
  const add = (
    { centerId, sourceId }: { readonly centerId: string | null; readonly sourceId: string | null },
    lines: readonly StandingLine[],
    entitledRial: number,
  ): void => {
    if (lines.some(({ kind }) => kind === 'by_hand')) return
    const isPaid = lines.some(({ state }) => state === 'paid')
    if (!isPaid && lines.some(({ kind }) => kind !== 'settlement')) return
    const paidRial = sumOf(lines)
    const differenceRial = entitledRial - paidRial
    if (differenceRial === 0) return
    const about = { childId, programme, forMonth, centerId, sourceId }
    differences.push({ ...about, paidRial, entitledRial, differenceRial })
  }
  const seen = new Set<string>()
  for (const line of entitled) {
    if (line.programme !== programme) continue
    const key = keyOf({ ...line, childId })
    seen.add(key)
    add(line, keys.get(key) ?? [], line.amountRial)
  }
  for (const [key, lines] of keys) {
    const [line] = lines
    if (line !== undefined && !seen.has(key)) add(line, lines, 0)
  }
}

/** Makes one settlement line in `month` for every difference of the months before it. CONFLICT `month_too_late`, `nothing_to_settle`. */
export async function settle(
  context: Context,
  month: JalaliMonth,
): Promise<{ readonly lines: number; readonly rial: number }> {
  if (month > jalaliMonthOf(context.today)) {
    throw new RegisterError({ code: 'CONFLICT', reason: 'month_too_late' })
  }
  const differences = await findDifferences(context.db, { before: month })
  const ids = await storeLines(
    context,
    differences.map(({ programme, childId, centerId, sourceId, forMonth, differenceRial }) => ({
      runId: null,
      runMonth: month,
      forMonth,
      programme,
      childId,
      centerId,
      sourceId,
      kind: 'settlement',
      amountRial: differenceRial,
      days: null,
      parts: [],
      reason: ledgerReasons.settled,
    })),
  )
  const [first] = ids
  if (first === undefined) throw new RegisterError({ code: 'CONFLICT', reason: 'nothing_to_settle' })
  const rial = differences.reduce((sum, { differenceRial }) => sum + differenceRial, 0)
  await recordChange(context, {
    subject: 'payment',
    recordId: first,
    childId: null,
    before: null,
    after: { run_month: month, settlements: ids.length, rial },
  })
  return { lines: ids.length, rial }
}
