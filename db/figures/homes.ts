import { sql } from 'kysely'
import type { FigureFilter } from '../contract/reports'
import type { Sql } from '../people/dialect'
import type { Family } from './family'
import { inForce, type Scope } from '../people/scope'

/** Centers open and staff at work on the day: sections 8 and 9 of the return. */
export function homeFamilies(scope: Scope, asOf: string): Family[] {
  const filter: FigureFilter = { counts: 'stock', on: asOf }
  const by = (prefix: string, column: string) => ({ prefix, by: [column], where: {}, filter, shown: [] })
  return [
    {
      subject: 'center',
      record: null,
      relation: sql`SELECT c.id, NULL AS record_id, ${asOf} AS on_day, c.ownership, c.kind AS center_kind
        FROM centers c WHERE ${openIn(scope, asOf)}`,
      columns: ['ownership', 'center_kind'],
      figures: [{ code: 'centers.total', where: {}, filter }],
      breakdowns: [by('centers.ownership', 'ownership'), by('centers.kind', 'center_kind')],
    },
    {
      subject: 'staff',
      record: null,
      relation: sql`SELECT m.id, NULL AS record_id, ${asOf} AS on_day, m.role FROM staff m
        WHERE m.deleted_at IS NULL AND ${inForce('m', sql`${asOf}`)}
          ${scope.centerId === null ? sql`` : sql`AND m.center_id = ${scope.centerId}`}`,
      columns: ['role'],
      figures: [{ code: 'staff.total', where: {}, filter }],
      breakdowns: [by('staff.role', 'role')],
    },
  ]
}

/** One row: the places of the scope's open centers as `capacity`, null when none of them is known. */
export function capacityOn(scope: Scope, asOf: string): Sql {
  return sql`SELECT sum(c.capacity) AS capacity FROM centers c WHERE ${openIn(scope, asOf)}`
}

/** Centers `c` of the scope that had opened by the day and not closed by it; a date nobody entered closes nothing. */
function openIn(scope: Scope, day: string): Sql {
  return sql`c.deleted_at IS NULL AND (c.opened_on IS NULL OR c.opened_on <= ${day})
    AND (c.closed_on IS NULL OR c.closed_on > ${day})
    ${scope.centerId === null ? sql`` : sql`AND c.id = ${scope.centerId}`}`
}
