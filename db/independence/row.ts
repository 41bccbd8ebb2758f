import { sql, type Selectable } from 'kysely'
import type { Handle } from '../context/context'
import type { BudgetFields, PlanItem } from '../contract/independence'
import type { Person } from '../people/queries'
import { contacts, type ContactRow } from './contacts'
import type { BudgetsTable, GrantRequestsTable, PlanItemsTable } from '../schema/independence'

/** Stored rows. */
export type PlanItemRow = Selectable<PlanItemsTable>
export type BudgetRow = Selectable<BudgetsTable>
export type GrantRow = Selectable<GrantRequestsTable>

/** The columns a field of the plan fills. */
export function planItemColumns(item: PlanItem) {
  return { field: item.field, state: item.state, goal: item.goal, who: item.who, due_on: item.dueOn } as const
}

/** The field of the plan as the contract shows it. */
export function planItemFromRow(row: PlanItemRow): PlanItem {
  return {
    field: row.field as PlanItem['field'],
    state: row.state as PlanItem['state'],
    goal: row.goal,
    who: row.who,
    dueOn: row.due_on,
  }
}

/** The columns a budget fills. */
export function budgetColumns(fields: BudgetFields) {
  return {
    income_rial: fields.incomeRial,
    aid_rial: fields.aidRial,
    living_rial: fields.livingRial,
    rent_rial: fields.rentRial,
    other_rial: fields.otherRial,
    deposit_rial: fields.depositRial,
    savings_rial: fields.savingsRial,
    grant_rial: fields.grantRial,
  } as const
}

/** The budget as the contract shows it; all missing where there is none. */
export function budgetFromRow(row: BudgetRow | undefined): BudgetFields {
  return {
    incomeRial: row?.income_rial ?? null,
    aidRial: row?.aid_rial ?? null,
    livingRial: row?.living_rial ?? null,
    rentRial: row?.rent_rial ?? null,
    otherRial: row?.other_rial ?? null,
    depositRial: row?.deposit_rial ?? null,
    savingsRial: row?.savings_rial ?? null,
    grantRial: row?.grant_rial ?? null,
  }
}

/** The contact as the contract shows it. */
export const contactFromRow = contacts.shown

/** Who a row of the road to independence is about. */
export function whoIs(person: Person) {
  return {
    childId: person.id,
    fileNumber: person.fileNumber,
    firstName: person.firstName,
    lastName: person.lastName,
    sex: person.sex,
    birthDate: person.birthDate,
    birthDateEstimated: person.birthDateEstimated,
    placementKind: person.placementKind,
    centerName: person.centerName,
  }
}

/** The live rows of many children, by child: plans in the order of their making, contacts from the first. */
export async function plansOf(
  db: Handle,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PlanItemRow[]>> {
  const { rows } = await sql<PlanItemRow>`SELECT * FROM plan_items
    WHERE child_id IN (SELECT value FROM json_each(${JSON.stringify(childIds)})) AND deleted_at IS NULL
    ORDER BY id`.execute(db)
  return byChild(rows)
}

/** As `plansOf`. */
export async function contactsOf(
  db: Handle,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ContactRow[]>> {
  const { rows } = await sql<ContactRow>`SELECT * FROM contacts
    WHERE child_id IN (SELECT value FROM json_each(${JSON.stringify(childIds)})) AND deleted_at IS NULL
    ORDER BY contacted_on, created_at, id`.execute(db)
  return byChild(rows)
}

function byChild<Row extends { readonly child_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const known = groups.get(row.child_id)
    if (known) known.push(row)
    else groups.set(row.child_id, [row])
  }
  return groups
}
