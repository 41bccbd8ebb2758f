import { sql } from 'kysely'
import { findChild } from '../../children/queries'
import type { Context, Handle } from '../../context/context'
import type { SavingsEntry } from '../../contract/child-money'
import type { Output, Parsed } from '../../contract/contract'
import { birthdayAt, type IsoDate } from '../../contract/jalali'
import { RegisterError } from '../../context/errors'
import { refuseStale } from '../../context/revision'
import type { SavingsEntriesTable } from '../../schema/money'
import { stateSql } from '../../schema/payment-state'
import { findKept, keptColumns, storeKept, takeKeptAway } from '../../records/kept-rows'

/** The completed Jalali years with which a child's savings open. */
const OPEN_AGE = 18

/** The day the savings open; null without a birth date. */
export function savingsOpenOn(birthDate: IsoDate | null): IsoDate | null {
  return birthDate === null ? null : birthdayAt(birthDate, OPEN_AGE)
}

function liveEntries(db: Handle, childId: string): Promise<SavingsEntriesTable[]> {
  return db
    .selectFrom('savings_entries')
    .selectAll()
    .where('child_id', '=', childId)
    .where('deleted_at', 'is', null)
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** What was put into or taken out of a child's savings by hand, newest first. */
export async function savingsEntriesOf(db: Handle, childId: string): Promise<SavingsEntry[]> {
  return (await liveEntries(db, childId)).map((row) => ({
    id: row.id,
    revision: row.revision,
    childId: row.child_id,
    kind: row.kind as SavingsEntry['kind'],
    onDay: row.on_day,
    amountRial: row.amount_rial,
    note: row.note,
  }))
}

interface Movement {
  readonly day: IsoDate
  /** Below zero for what is taken out. */
  readonly rial: number
}

const movementOf = ({ kind, onDay, amountRial }: SavingsMove): Movement => ({
  day: onDay,
  rial: kind === 'withdrawal' ? -amountRial : amountRial,
})
type SavingsMove = Pick<SavingsEntry, 'kind' | 'onDay' | 'amountRial'>

/** What payments put into the savings, by the day each was paid. */
async function paidIn(db: Handle, childId: string): Promise<Movement[]> {
  const { rows } = await sql<Movement>`
    SELECT s.paid_on AS day, l.amount_rial AS rial
    FROM payment_lines AS l
      JOIN programmes AS p ON p.id = l.programme AND p.payee = 'savings'
      JOIN payment_steps AS s ON s.line_id = l.id AND s.step = 'paid'
    WHERE l.child_id = ${childId} AND ${sql.raw(stateSql('l'))} = 'paid'
  `.execute(db)
  return rows
}

/** What stands in a child's savings: opening and paid in, less what was taken out. */
export async function savingsRialOf(db: Handle, childId: string): Promise<number> {
  const movements = [...(await paidIn(db, childId)), ...(await savingsEntriesOf(db, childId)).map(movementOf)]
  return movements.reduce((sum, { rial }) => sum + rial, 0)
}

/** Refuses what would leave less than nothing on some day. What comes in on a day counts before what goes out. */
function refuseOverdrawn(movements: readonly Movement[]): void {
  const inOrder = [...movements].sort((one, other) =>
    one.day === other.day ? other.rial - one.rial : one.day < other.day ? -1 : 1,
  )
  let stands = 0
  for (const { rial } of inOrder) {
    stands += rial
    if (stands < 0 && rial < 0) throw new RegisterError({ code: 'CONFLICT', reason: 'not_enough_savings' })
  }
}

/** Enters an opening amount or a withdrawal. */
export async function saveSavings(
  context: Context,
  asked: Parsed<'savings.save'>,
): Promise<Output<'savings.save'>> {
  const child = await findChild(context.db, asked.childId)
  if (asked.onDay > context.realToday) {
    throw new RegisterError({ code: 'INVALID_INPUT', fields: { onDay: 'in_the_future' } })
  }
  if (asked.kind === 'withdrawal') {
    const openOn = savingsOpenOn(child.birth_date)
    if (openOn === null || asked.onDay < openOn) {
      throw new RegisterError({ code: 'CONFLICT', reason: 'savings_locked' })
    }
    const entries = await savingsEntriesOf(context.db, asked.childId)
    refuseOverdrawn([...(await paidIn(context.db, asked.childId)), ...[...entries, asked].map(movementOf)])
  }
  const after: SavingsEntriesTable = {
    ...keptColumns(context, null),
    child_id: asked.childId,
    kind: asked.kind,
    on_day: asked.onDay,
    amount_rial: asked.amountRial,
    note: asked.note,
  }
  await storeKept(context, 'savings_entries', null, after)
  return { id: after.id, revision: after.revision }
}

/** Takes an entry off; an opening amount stays when what was taken out needs it. */
export async function removeSavings(
  context: Context,
  { id, revision }: Parsed<'savings.remove'>,
): Promise<Output<'savings.remove'>> {
  const before = await findKept(context.db, 'savings_entries', id)
  refuseStale(before, revision)
  if (before.kind === 'opening') {
    const others = (await savingsEntriesOf(context.db, before.child_id)).filter((entry) => entry.id !== id)
    refuseOverdrawn([...(await paidIn(context.db, before.child_id)), ...others.map(movementOf)])
  }
  await takeKeptAway(context, 'savings_entries', before)
  return {}
}
