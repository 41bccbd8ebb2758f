import type { Handle } from '../context/context'
import { toIso, type IsoDate } from '../contract/jalali'
import type { PlacementKind } from '../contract/placements'
import { newId } from '../context/ids'
import { placementInsertRow } from '../schema/placement-row'
import type { ProgrammesTable } from '../schema/money'
import { supportInsertRow } from '../schema/support-row'
import { standingLines } from '../money/ledger/ledger'
import { keyOf } from '../money/entitlement/run'

// Facts for tests of the run, written straight into the tables: also such as no form would let in on that day.

const now = '2024-05-26T08:00:00.000Z'
const kept = { created_at: now, updated_at: now, revision: 1, external_id: null, deleted_at: null }

/** The ISO date of a Jalali day written `1403/02/10`. */
export function day(jalali: string): IsoDate {
  const [year = 0, month = 0, dayOfMonth = 0] = jalali.split('/').map(Number)
  const iso = toIso({ year, month, day: dayOfMonth })
  if (iso === null) throw new RangeError('no such day')
  return iso
}

interface TariffToPlant {
  readonly programme?: string
  readonly startsOn?: IsoDate
  readonly endsOn?: IsoDate | null
  readonly ageFrom?: number | null
  readonly ageTo?: number | null
  readonly centerKind?: string | null
  readonly amountRial: number
  readonly rhythm?: 'monthly' | 'once'
}

/** A tariff row of the resident subsidy from 1401 on, of every age and kind, unless said otherwise. */
export async function plantTariff(db: Handle, row: TariffToPlant): Promise<string> {
  const id = newId()
  await db
    .insertInto('tariffs')
    .values({
      id,
      programme: row.programme ?? 'resident_subsidy',
      starts_on: row.startsOn ?? day('1401/01/01'),
      ends_on: row.endsOn ?? null,
      age_from: row.ageFrom ?? null,
      age_to: row.ageTo ?? null,
      center_kind: row.centerKind ?? null,
      amount_rial: row.amountRial,
      rhythm: row.rhythm ?? 'monthly',
      source: null,
      ...kept,
    })
    .execute()
  return id
}

export async function plantSpell(
  db: Handle,
  childId: string,
  spell: { kind: PlacementKind; centerId?: string | null; startsOn: IsoDate; endsOn?: IsoDate | null },
): Promise<string> {
  const id = newId()
  const none = { entryRoute: null, orderNumber: null, orderDate: null, relativeName: null, relation: null }
  const fields = {
    ...none,
    note: null,
    ...spell,
    centerId: spell.centerId ?? null,
    endsOn: spell.endsOn ?? null,
  }
  await db.insertInto('placements').values(placementInsertRow(fields, { id, childId, now })).execute()
  return id
}

/** Ends her open spells on the day and begins another there. */
export async function moveOn(
  db: Handle,
  childId: string,
  startsOn: IsoDate,
  to: { kind: PlacementKind; centerId?: string | null },
): Promise<void> {
  await db
    .updateTable('placements')
    .set({ ends_on: startsOn })
    .where('child_id', '=', childId)
    .where('ends_on', 'is', null)
    .execute()
  await plantSpell(db, childId, { ...to, startsOn })
}

export async function plantSupport(
  db: Handle,
  childId: string,
  support: { programme: string; startsOn: IsoDate; endsOn?: IsoDate | null; agreedRial?: number | null },
): Promise<string> {
  const id = newId()
  const fields = { ...support, endsOn: support.endsOn ?? null, agreedRial: support.agreedRial ?? null }
  await db.insertInto('supports').values(supportInsertRow(fields, { id, childId, now })).execute()
  return id
}

export async function plantCondition(
  db: Handle,
  childId: string,
  condition: { kind: string; value?: number | null; startsOn: IsoDate; endsOn?: IsoDate | null },
): Promise<void> {
  await db
    .insertInto('conditions')
    .values({
      id: newId(),
      child_id: childId,
      kind: condition.kind,
      value: condition.value ?? null,
      number: null,
      starts_on: condition.startsOn,
      ends_on: condition.endsOn ?? null,
      ...kept,
    })
    .execute()
}

/** How the programme is run. */
export async function setProgramme(
  db: Handle,
  id: string,
  columns: Partial<
    Pick<
      ProgrammesTable,
      'proration' | 'rounding' | 'rounding_unit' | 'rate_day' | 'conditions' | 'decile_limit' | 'active'
    >
  >,
): Promise<void> {
  await db.updateTable('programmes').set(columns).where('id', '=', id).execute()
}

/** Rial of the standing lines of each month and key; keys that come out at nothing are left out. */
export async function standingSums(db: Handle): Promise<Record<string, number>> {
  const sums: Record<string, number> = {}
  for (const line of await standingLines(db)) {
    const key = `${line.forMonth} ${keyOf(line)}`
    sums[key] = (sums[key] ?? 0) + line.amountRial
  }
  return Object.fromEntries(Object.entries(sums).filter(([, rial]) => rial !== 0))
}
