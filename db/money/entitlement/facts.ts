import { sql, type RawBuilder } from 'kysely'
import type { Handle } from '../../context/context'
import type { IsoDate } from '../../contract/jalali'
import { indexTariffs, type TariffIndex, type TariffRow } from './rates'

// What a month's money depends on, read from the subjects' tables themselves: the run needs a few columns of all children at once,
// which no single subject's queries give. Nothing is written here.

/** A programme as the run reads it. */
export interface ProgrammeFacts {
  readonly id: string
  readonly basis: 'residential' | 'support' | 'grant'
  readonly proration: 'whole_month' | 'days'
  readonly rounding: 'down' | 'nearest' | 'up'
  readonly roundingUnit: number
  readonly rateDay: 'month_start' | 'month_end'
  readonly conditions: readonly ('income_decile' | 'permission')[]
  readonly decileLimit: number | null
  readonly active: boolean
}
/** What holds for all children. */
export interface MoneyRules {
  readonly programmes: readonly ProgrammeFacts[]
  readonly tariffs: TariffIndex
  /** Kind of center by center. */
  readonly centerKinds: ReadonlyMap<string, string>
}
export interface SpellFact {
  readonly id: string
  readonly kind: string
  readonly centerId: string | null
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate | null
}
export interface SupportFact {
  readonly id: string
  readonly programme: string
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate | null
  /** In rial, in place of the tariff. */
  readonly agreedRial: number | null
}
export interface ConditionFact {
  readonly kind: string
  readonly value: number | null
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate | null
}
/** One child. Spells and supports stand in order of start, then end, then id. */
export interface ChildFacts {
  readonly childId: string
  readonly birthDate: IsoDate | null
  /** The center that keeps her file. */
  readonly centerId: string | null
  readonly spells: readonly SpellFact[]
  readonly supports: readonly SupportFact[]
  readonly conditions: readonly ConditionFact[]
}

/** Programmes (in order of code), tariffs and kinds of centers. */
export async function loadRules(db: Handle): Promise<MoneyRules> {
  const programmes = await db
    .selectFrom('programmes')
    .select(['id', 'basis', 'proration', 'rounding', 'rounding_unit', 'rate_day', 'conditions'])
    .select(['decile_limit', 'active'])
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute()
  const tariffs = await db
    .selectFrom('tariffs')
    .select(['id', 'programme', 'starts_on as startsOn', 'ends_on as endsOn', 'age_from as ageFrom'])
    .select(['age_to as ageTo', 'center_kind as centerKind', 'amount_rial as amountRial', 'rhythm'])
    .where('deleted_at', 'is', null)
    .execute()
  const centers = await db.selectFrom('centers').select(['id', 'kind']).execute()
  return {
    programmes: programmes.map((row) => ({
      id: row.id,
      basis: row.basis as ProgrammeFacts['basis'],
      proration: row.proration as ProgrammeFacts['proration'],
      rounding: row.rounding as ProgrammeFacts['rounding'],
      roundingUnit: row.rounding_unit,
      rateDay: row.rate_day as ProgrammeFacts['rateDay'],
      conditions: JSON.parse(row.conditions) as ProgrammeFacts['conditions'],
      decileLimit: row.decile_limit,
      active: row.active === 1,
    })),
    tariffs: indexTariffs(tariffs as TariffRow[]),
    centerKinds: new Map(centers.map(({ id, kind }) => [id, kind])),
  }
}

interface Growing extends ChildFacts {
  readonly spells: SpellFact[]
  readonly supports: SupportFact[]
  readonly conditions: ConditionFact[]
}

/**
 * Facts of the children whom the programmes may concern between two days (both included): with a residential or absconded spell, or
 * a support, in that time; or of the children named. Children taken off the register are left out. Spells are those that began by
 * `to`, supports those of the programmes that touch the time.
 */
export async function loadChildren(
  db: Handle,
  asked: {
    readonly from: IsoDate
    readonly to: IsoDate
    readonly programmes: readonly ProgrammeFacts[]
    readonly childIds?: readonly string[] | undefined
  },
): Promise<Map<string, ChildFacts>> {
  const children = new Map<string, Growing>()
  const whose = askedChildren(asked)
  const found = await sql<{ childId: string; birthDate: string | null; centerId: string | null }>`
    SELECT id AS childId, birth_date AS birthDate, center_id AS centerId
    FROM children INDEXED BY children_for_figures
    WHERE deleted_at IS NULL AND id IN (${whose})`.execute(db)
  for (const { childId, birthDate, centerId } of found.rows) {
    children.set(childId, { childId, birthDate, centerId, spells: [], supports: [], conditions: [] })
  }
  const spells = await sql<SpellFact & { childId: string }>`
    SELECT child_id AS childId, id, kind, center_id AS centerId, starts_on AS startsOn, ends_on AS endsOn
    FROM placements INDEXED BY placements_of_child
    WHERE deleted_at IS NULL AND child_id IN (${whose}) AND starts_on <= ${asked.to}`.execute(db)
  for (const spell of spells.rows) children.get(spell.childId)?.spells.push(spell)
  if (asked.programmes.some(({ basis }) => basis === 'support')) {
    const supports = await sql<SupportFact & { childId: string }>`
      SELECT child_id AS childId, id, programme, starts_on AS startsOn, ends_on AS endsOn, agreed_rial AS agreedRial
      FROM supports WHERE ${supportsInTime(asked)}`.execute(db)
    for (const support of supports.rows) children.get(support.childId)?.supports.push(support)
  }
  if (asked.programmes.some(({ conditions }) => conditions.length > 0)) {
    const conditions = await sql<ConditionFact & { childId: string }>`
      SELECT child_id AS childId, kind, value, starts_on AS startsOn, ends_on AS endsOn
      FROM conditions INDEXED BY conditions_of_child
      WHERE deleted_at IS NULL AND child_id IN (${whose})`.execute(db)
    for (const condition of conditions.rows) children.get(condition.childId)?.conditions.push(condition)
  }
  for (const { spells, supports } of children.values()) {
    if (spells.length > 1) spells.sort(byTime)
    if (supports.length > 1) supports.sort(byTime)
  }
  return children
}

const list = (values: readonly string[]): RawBuilder<unknown> =>
  sql`SELECT value FROM json_each(${JSON.stringify(values)})`

function supportsInTime(asked: Parameters<typeof loadChildren>[1]): RawBuilder<unknown> {
  const codes = asked.programmes.filter(({ basis }) => basis === 'support').map(({ id }) => id)
  return sql`deleted_at IS NULL AND programme IN (${list(codes)}) AND starts_on <= ${asked.to}
    AND (ends_on IS NULL OR ends_on > ${asked.from})`
}

function askedChildren(asked: Parameters<typeof loadChildren>[1]): RawBuilder<unknown> {
  if (asked.childIds !== undefined) return list(asked.childIds)
  const parts: RawBuilder<unknown>[] = []
  if (asked.programmes.some(({ basis }) => basis === 'residential')) {
    for (const end of [sql`ends_on IS NULL`, sql`ends_on > ${asked.from}`]) {
      parts.push(sql`SELECT child_id FROM placements INDEXED BY placements_by_end
        WHERE kind IN ('residential', 'absconded') AND deleted_at IS NULL AND ${end} AND starts_on <= ${asked.to}`)
    }
  }
  parts.push(sql`SELECT child_id FROM supports WHERE ${supportsInTime(asked)}`)
  return sql.join(parts, sql` UNION `)
}

/** The order of spells: by start, then by end with an open one last, then by id. */
export function byTime(one: SpellFact | SupportFact, other: SpellFact | SupportFact): number {
  if (one.startsOn !== other.startsOn) return one.startsOn < other.startsOn ? -1 : 1
  const end = one.endsOn ?? '9999'
  const otherEnd = other.endsOn ?? '9999'
  if (end !== otherEnd) return end < otherEnd ? -1 : 1
  return one.id < other.id ? -1 : 1
}
