import { recordChange } from '../audit'
import { allCenters } from '../centers/queries'
import { findChild } from '../children/queries'
import type { Context } from '../context'
import type { Output, Parsed } from '../contract/contract'
import type { AcceptedWarning, Finding, RuleCode } from '../contract/findings'
import { jalaliMonthOf, monthRange } from '../contract/jalali'
import { RegisterError } from '../errors'
import { spellsOf } from '../placements/queries'
import { enforce, keepAccepted } from '../rules/enforce'
import { supportsOf } from '../supports/queries'
import { hasAccountOn } from './accounts'
import {
  accountPurposeOf,
  diedOn,
  goesToChild,
  isAfterDeath,
  lastEntitledDay,
  tariffOn,
  type Entitling,
} from './checks'
import { linesById, type ChosenLine } from './chosen'
import { addSteps, standingLines, storeLines, type NewLine, type StandingLine } from './ledger'
import { findProgramme } from './programmes'
import { refuseUnusuallyLarge } from './records'
import { refuseBeyondComputed, refuseReversed } from './steps'
import { tariffRows } from './tariffs'

/** A child's dated facts as the checks ask for them, with what was agreed for her. */
async function readSpells(context: Context, childId: string) {
  const placements = (await spellsOf(context.db, childId)).map((row) => ({
    kind: row.kind,
    centerId: row.center_id,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
  }))
  const supports = (await supportsOf(context.db, childId)).map((row) => ({
    programme: row.programme,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    agreedRial: row.agreed_rial,
  }))
  return { placements, supports }
}
type Spells = Awaited<ReturnType<typeof readSpells>>

/** The home that a month's line counts for: of her last residential spell begun by the month's end, else the one that keeps her file. */
function homeInMonth({ placements }: Spells, month: string, filedAt: string | null): string | null {
  const { to } = monthRange(month)
  const begun = placements.filter(({ kind, startsOn }) => kind === 'residential' && startsOn <= to)
  const last = begun.sort((one, other) => (one.startsOn < other.startsOn ? -1 : 1)).at(-1)
  return last?.centerId ?? filedAt
}

/** What the rules find in a line that somebody enters. `others`: the child's standing lines without the one it replaces. */
async function judge(
  context: Context,
  line: NewLine,
  spells: Spells,
  others: { readonly sameMonth: boolean; readonly lines: readonly StandingLine[] },
): Promise<Finding[]> {
  const findings: Finding[] = []
  const found = (rule: RuleCode, fields: readonly string[], details: Finding['details']): void => {
    findings.push({
      rule,
      severity: rule.startsWith('B') ? 'block' : 'warn',
      subject: 'payment',
      recordId: null,
      childId: line.childId,
      fields: [...fields],
      otherId: null,
      details,
      accepted: null,
    })
  }
  const programme = await findProgramme(context.db, line.programme)
  const child = await findChild(context.db, line.childId)
  const file: Entitling = { basis: programme.basis, programme: line.programme, ...spells }
  if (others.sameMonth) found('B61', ['programme'], { month: line.forMonth })
  const death = diedOn(spells.placements)
  if (death !== null && isAfterDeath(line.forMonth, line.parts, death)) {
    found('B64', ['month'], { diedOn: death })
  }
  const day = lastEntitledDay(file, line.forMonth)
  if (day === null) found('W63', ['month'], { month: line.forMonth })
  const grantBefore = others.lines.find(
    ({ programme: code, kind }) => code === 'transition_grant' && kind !== 'settlement',
  )
  if (line.programme === 'transition_grant' && grantBefore) {
    found('W65', ['programme'], { month: grantBefore.forMonth })
  }
  const rate = line.kind === 'settlement' ? null : await rateOf(context, line, spells, day, child.birth_date)
  if (rate !== null && rate !== line.amountRial) found('W66', ['amountRial'], { tariffRial: rate })
  const purpose = accountPurposeOf(programme.payee)
  if (
    goesToChild(programme.payee) &&
    !(await hasAccountOn(context.db, line.childId, purpose, context.today))
  ) {
    found('W68', ['childId'], { purpose })
  }
  return findings
}

/** What was agreed for the child, or the tariff of the day; null where neither is known. */
async function rateOf(
  context: Context,
  line: NewLine,
  { supports }: Spells,
  entitledDay: string | null,
  birthDate: string | null,
): Promise<number | null> {
  const day = entitledDay ?? monthRange(line.forMonth).to
  const agreed = supports.find(
    (support) =>
      support.programme === line.programme &&
      support.startsOn <= day &&
      (support.endsOn === null || day < support.endsOn),
  )?.agreedRial
  if (agreed !== undefined && agreed !== null) return agreed
  const centers = line.centerId === null ? [] : await allCenters(context.db)
  const centerKind = centers.find(({ id }) => id === line.centerId)?.kind ?? null
  const tariffs = await tariffRows(context.db, line.programme)
  return tariffOn(tariffs, { programme: line.programme, day, birthDate, centerKind })?.amountRial ?? null
}

async function store(
  context: Context,
  line: NewLine,
  findings: readonly Finding[],
  accepted: readonly AcceptedWarning[],
  replaced: ChosenLine | null,
): Promise<string> {
  enforce(findings, accepted)
  if (replaced) {
    await addSteps(context, [{ lineId: replaced.id, step: 'reversed', reason: line.reason }])
  }
  const [id = ''] = await storeLines(context, [line])
  await keepAccepted(
    context,
    findings.map((finding) => ({ ...finding, recordId: id })),
    accepted,
  )
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
  context.emit({ name: 'money.changed', detail: {} })
  return id
}

/** Enters a line that no run makes, for the month and the home the child counts for. CONFLICT `month_too_late` for a month that has not begun; NOT_FOUND `child`, `programme`; RULE_BLOCKED. */
export async function addLine(
  context: Context,
  asked: Parsed<'payments.addLine'>,
): Promise<Output<'payments.addLine'>> {
  const child = await findChild(context.db, asked.childId)
  await findProgramme(context.db, asked.programme)
  if (asked.month > jalaliMonthOf(context.realToday)) {
    throw new RegisterError({ code: 'CONFLICT', reason: 'month_too_late' })
  }
  refuseUnusuallyLarge(context, asked.amountRial, asked.confirmed)
  const spells = await readSpells(context, child.id)
  const line: NewLine = {
    runId: null,
    runMonth: asked.month,
    forMonth: asked.month,
    programme: asked.programme,
    childId: child.id,
    centerId: homeInMonth(spells, asked.month, child.center_id),
    sourceId: null,
    kind: 'by_hand',
    amountRial: asked.amountRial,
    days: null,
    parts: [],
    reason: asked.reason,
  }
  const lines = await standingLines(context.db, { childId: child.id })
  const sameMonth = lines.some(
    (other) =>
      other.kind !== 'settlement' && other.programme === line.programme && other.forMonth === line.forMonth,
  )
  const findings = await judge(context, line, spells, { sameMonth, lines })
  return { id: await store(context, line, findings, asked.accepted, null) }
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
  const spells = await readSpells(context, before.childId)
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
  const lines = (await standingLines(context.db, { childId: before.childId })).filter(
    ({ id }) => id !== before.id,
  )
  // A child who moved within the month has a line for each home; only a second one of the same home is too many.
  const sameMonth =
    line.kind === 'by_hand' &&
    lines.some(
      (other) =>
        other.kind !== 'settlement' &&
        other.programme === line.programme &&
        other.forMonth === line.forMonth &&
        other.centerId === line.centerId &&
        other.sourceId === line.sourceId,
    )
  const findings = await judge(context, line, spells, { sameMonth, lines })
  return { id: await store(context, line, findings, asked.accepted, before) }
}
