import { sql } from 'kysely'
import type { Handle } from '../context'
import type { DateRange } from '../contract/jalali'
import type { IdentityCheck } from '../contract/reports'
import { inForce, residentialByEnd, residentialByStart, residentialIn, stands, type Scope } from './scope'

/** opening + admissions − exits = closing, held against two further ways of finding the closing stock that use neither admissions nor exits. */
export async function identityOf(
  db: Handle,
  scope: Scope,
  days: { readonly dayBefore: string; readonly period: DateRange },
  found: { opening: number; admissions: number; exits: number; closing: number },
): Promise<IdentityCheck> {
  const closingByReplay = await replayTo(db, scope, days.period.to)
  const closingByChild = found.opening + (await netChange(db, scope, days.dayBefore, days.period))
  return {
    ...found,
    closingByReplay,
    closingByChild,
    holds:
      found.opening + found.admissions - found.exits === found.closing &&
      closingByReplay === found.closing &&
      closingByChild === found.closing,
  }
}

/** Replays the spells from the first day on: each day of change adds the spells that start on it and takes off those that end on it. */
async function replayTo(db: Handle, scope: Scope, to: string): Promise<number> {
  const { rows } = await sql<{ day: string; change: number }>`
    SELECT s.starts_on AS day, count(*) AS change FROM ${residentialByStart(scope, 's')}
      WHERE ${residentialIn(scope, 's')} AND s.starts_on <= ${to} AND ${stands('s')} GROUP BY s.starts_on
    UNION ALL
    SELECT s.ends_on, -count(*) FROM ${residentialByEnd(scope, 's')}
      WHERE ${residentialIn(scope, 's')} AND s.ends_on <= ${to} AND ${stands('s')} GROUP BY s.ends_on
    ORDER BY day`.execute(db)
  return rows.reduce((stock, { change }) => stock + change, 0)
}

/** The sum, over every child with a spell that starts or ends in the period, of being there on its last day less having been there the day before it. */
async function netChange(db: Handle, scope: Scope, dayBefore: string, period: DateRange): Promise<number> {
  const there = (day: string) => sql`EXISTS (SELECT 1 FROM placements r
    WHERE r.child_id = t.child_id AND ${residentialIn(scope, 'r')} AND r.deleted_at IS NULL AND ${inForce('r', sql`${day}`)})`
  const { rows } = await sql<{ net: number | null }>`
    SELECT sum(${there(period.to)} - ${there(dayBefore)}) AS net FROM (
      SELECT s.child_id FROM ${residentialByStart(scope, 's')} WHERE ${residentialIn(scope, 's')}
        AND s.starts_on BETWEEN ${period.from} AND ${period.to} AND ${stands('s')}
      UNION
      SELECT s.child_id FROM ${residentialByEnd(scope, 's')} WHERE ${residentialIn(scope, 's')}
        AND s.ends_on BETWEEN ${period.from} AND ${period.to} AND ${stands('s')}
    ) AS t`.execute(db)
  return rows[0]?.net ?? 0
}
