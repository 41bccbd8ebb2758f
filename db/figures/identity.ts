import { sql } from 'kysely'
import type { Handle } from '../context/context'
import { addDays, type DateRange } from '../contract/jalali'
import type { IdentityCheck } from '../contract/reports'
import { later, through, type Sql } from '../people/dialect'
import {
  inForce,
  residentialByEnd,
  residentialByStart,
  residentialIn,
  stands,
  type Scope,
} from '../people/scope'

/** opening + admissions − exits = closing, held against two further ways of finding the closing stock that use neither admissions nor exits. */
export async function identityOf(
  db: Handle,
  scope: Scope,
  days: { readonly dayBefore: string; readonly period: DateRange },
  found: { opening: number; admissions: number; exits: number; closing: number },
): Promise<IdentityCheck> {
  const closingByReplay = await replayOf(db, scope, days.dayBefore, days.period)
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

/** Replays the spells that touch the period, from the day before it: each day of change adds the spells that start on it and takes off those that end on it. */
async function replayOf(db: Handle, scope: Scope, dayBefore: string, period: DateRange): Promise<number> {
  const touching = (
    end: Sql,
  ): Sql => sql`SELECT ${later(sql`s.starts_on`, sql`${dayBefore}`)} AS starts_on, s.ends_on
    FROM ${residentialByEnd(scope, 's')}
    WHERE ${residentialIn(scope, 's')} AND ${end} AND s.starts_on <= ${period.to} AND ${stands('s')}`
  const { rows } = await sql<{ starts_on: string; ends_on: string | null; spells: number }>`
    SELECT t.starts_on, t.ends_on, count(*) AS spells FROM (
      SELECT * FROM (${touching(sql`s.ends_on IS NULL`)}) UNION ALL
      SELECT * FROM (${touching(sql`s.ends_on > ${dayBefore}`)})
    ) AS t GROUP BY t.starts_on, t.ends_on`.execute(db)
  let stock = 0
  for (let day = dayBefore; day <= period.to; day = addDays(day, 1)) {
    for (const { starts_on, ends_on, spells } of rows) {
      if (starts_on === day) stock += spells
      if (ends_on === day) stock -= spells
    }
  }
  return stock
}

/** The sum, over every child with a spell that starts or ends in the period, of being there on its last day less having been there the day before it. */
async function netChange(db: Handle, scope: Scope, dayBefore: string, period: DateRange): Promise<number> {
  const there = (
    day: string,
  ) => sql`EXISTS (SELECT 1 FROM ${through('placements', 'r', 'placements_of_child')}
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
