import { sql } from 'kysely'
import type { PlacementKind } from '../contract/placements'
import { thenEach, through, type Sql } from './dialect'

/** Whose spells count: one center's, or (null) those of every center of the register. */
export interface Scope {
  readonly centerId: string | null
}

/** Later than any day: the end of a spell that is still current, where ends are compared. */
const OPEN_END = sql.lit('9999-12-31')

const column = (alias: string, name: string): Sql => sql.ref(`${alias}.${name}`)

/** Half open: the day is inside when the row starts on it or before and has not ended on it. */
export function inForce(alias: string, day: Sql): Sql {
  const end = column(alias, 'ends_on')
  return sql`${column(alias, 'starts_on')} <= ${day} AND (${end} IS NULL OR ${end} > ${day})`
}

/** The row stands, and so does the child's file. */
export function stands(alias: string): Sql {
  return sql`${column(alias, 'deleted_at')} IS NULL
    AND ${column(alias, 'child_id')} NOT IN (SELECT id FROM children WHERE deleted_at IS NOT NULL)`
}

/** A spell's place in its child's chain: start, end (current last), key. */
export function chainPlace(alias: string): Sql {
  return sql`(${column(alias, 'starts_on')}, coalesce(${column(alias, 'ends_on')}, ${OPEN_END}), ${column(alias, 'id')})`
}

/** `ORDER BY` of a child's chain, from its end. */
function lastOfChainFirst(alias: string): Sql {
  return sql`${column(alias, 'starts_on')} DESC, coalesce(${column(alias, 'ends_on')}, ${OPEN_END}) DESC, ${column(alias, 'id')} DESC`
}

/** `ORDER BY` of a child's chain. */
export function chainOrder(alias: string): Sql {
  return sql`${column(alias, 'starts_on')}, coalesce(${column(alias, 'ends_on')}, ${OPEN_END}), ${column(alias, 'id')}`
}

/** Whether a residential spell is one of the scope's. */
export function residentialIn(scope: Scope, alias: string): Sql {
  const residential = sql`${column(alias, 'kind')} = 'residential'`
  return scope.centerId === null
    ? residential
    : sql`${residential} AND ${column(alias, 'center_id')} = ${scope.centerId}`
}

/** The residential spells of the scope, to be read by start. */
export function residentialByStart(scope: Scope, alias: string): Sql {
  return through(
    'placements',
    alias,
    scope.centerId === null ? 'placements_by_start' : 'placements_of_center',
  )
}

/** The residential spells of the scope, to be read by end. */
export function residentialByEnd(scope: Scope, alias: string): Sql {
  return through('placements', alias, scope.centerId === null ? 'placements_by_end' : 'placements_of_center')
}

/** Residential spells of the scope in force on a day: child_id, id, center_id. */
export function residentialOn(scope: Scope, day: string): Sql {
  if (scope.centerId === null) return spellsOfKindsOn(['residential'], day)
  return sql`SELECT r.child_id, r.id, r.kind FROM ${residentialByStart(scope, 'r')}
    WHERE ${residentialIn(scope, 'r')} AND ${inForce('r', sql`${day}`)} AND ${stands('r')}`
}

/** Spells of some kinds in force on a day: child_id, id, kind. Current and ended ones apart, so that both are found by their end. */
function spellsOfKindsOn(kinds: readonly PlacementKind[], day: string): Sql {
  const part = (end: Sql): Sql => sql`SELECT p.child_id, p.id, p.kind
    FROM ${through('placements', 'p', 'placements_by_end')}
    WHERE p.kind IN (${sql.join(kinds)}) AND ${end} AND p.starts_on <= ${day} AND ${stands('p')}`
  return sql`${part(sql`p.ends_on IS NULL`)} UNION ALL ${part(sql`p.ends_on > ${day}`)}`
}

/** To be read inside `amongNear`. Spells of family kinds in force on a day whose children are the scope's: child_id, id, kind. */
export function familySpellsOn(scope: Scope, kinds: readonly PlacementKind[], day: string): Sql {
  if (scope.centerId === null) return spellsOfKindsOn(kinds, day)
  return familySpells(
    scope,
    sql`p.child_id, p.id, p.kind`,
    sql`p.kind IN (${sql.join(kinds)}) AND ${inForce('p', sql`${day}`)}`,
    sql`${day}`,
  )
}

/** To be read inside `amongNear`. Spells `p` that are no center's own, of children who on `day` are the scope's. */
export function familySpells(scope: Scope, columns: Sql, where: Sql, day: Sql): Sql {
  return ofHome(scope, columns, 'placements', 'p', 'placements_of_child', where, day)
}

/** To be read inside `amongNear`. Spells of امداد `s`, of children who on `day` are the scope's. */
export function emdadSpells(scope: Scope, columns: Sql, where: Sql, day: Sql): Sql {
  const emdad = sql`s.programme = 'emdad' AND ${where}`
  return ofHome(scope, columns, 'supports', 's', 'supports_of_child', emdad, day)
}

function ofHome(
  scope: Scope,
  columns: Sql,
  table: string,
  alias: string,
  indexOfChild: string,
  where: Sql,
  day: Sql,
): Sql {
  if (scope.centerId === null) {
    return sql`SELECT ${columns} FROM ${sql.table(table)} AS ${sql.ref(alias)} WHERE ${where} AND ${stands(alias)}`
  }
  const child = column(alias, 'child_id')
  return sql`SELECT ${columns} FROM near
    ${thenEach} ${through(table, alias, indexOfChild)}
    WHERE ${child} = near.child_id AND ${where} AND ${stands(alias)} AND ${homeOf(child, day)} = ${scope.centerId}`
}

/** A relation made of `familySpells` and `emdadSpells`: for a center, with those who can be its children found once, as `near`. */
export function amongNear(scope: Scope, relation: Sql): Sql {
  return scope.centerId === null
    ? relation
    : sql`WITH near (child_id) AS MATERIALIZED (${childrenEverOf(scope.centerId)}) ${relation}`
}

/** The children whose home the center is on a day, as `id`. */
export function childrenOfHome(centerId: string, day: string): Sql {
  return sql`WITH near (child_id) AS MATERIALIZED (${childrenEverOf(centerId)})
    SELECT c.id FROM near JOIN children c ON c.id = near.child_id AND c.deleted_at IS NULL
    WHERE ${homeOf(sql`near.child_id`, sql`${day}`)} = ${centerId} ORDER BY c.row_number`
}

/** Who can be the center's on any day: who ever lived there and whose file it keeps. */
function childrenEverOf(centerId: string): Sql {
  return sql`SELECT r.child_id FROM ${through('placements', 'r', 'placements_of_center')}
      WHERE r.center_id = ${centerId} AND r.kind = 'residential' AND r.deleted_at IS NULL
    UNION
    SELECT c.id FROM ${through('children', 'c', 'children_of_center')}
      WHERE c.center_id = ${centerId} AND c.deleted_at IS NULL`
}

/** The center a child belongs to on a day: of her last residential spell that had begun, else the one that keeps her file. */
export function homeOf(child: Sql, day: Sql): Sql {
  return sql`coalesce(
    (SELECT h.center_id FROM ${through('placements', 'h', 'placements_of_child')}
      WHERE h.child_id = ${child} AND h.kind = 'residential' AND h.deleted_at IS NULL AND h.starts_on <= ${day}
      ORDER BY ${lastOfChainFirst('h')} LIMIT 1),
    (SELECT k.center_id FROM children k WHERE k.id = ${child}))`
}
