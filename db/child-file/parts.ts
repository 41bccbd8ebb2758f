import type { Selectable } from 'kysely'
import type { LegalEvent, Order } from '../contract/legal'
import type { PlacementKind } from '../contract/placements'
import type { Tables } from '../schema/schema'
import type {
  JudgedAccount,
  JudgedContact,
  JudgedGoal,
  JudgedLegalEvent,
  JudgedOrder,
  JudgedPlanItem,
  JudgedPolicy,
  JudgedReview,
  JudgedSchool,
  JudgedSpell,
  JudgedSupport,
} from './judged-file'
import { bySpellOrder } from './spell-order'

type PartTable =
  | 'accounts'
  | 'care_goals'
  | 'contacts'
  | 'education_spells'
  | 'insurance'
  | 'legal_events'
  | 'orders'
  | 'placements'
  | 'plan_items'
  | 'reviews'
  | 'supports'

/** One part of a child's file: its table, what the rules ask of a row, how they see it, and the order in which they see them. */
export interface FilePart<Row, Item> {
  readonly table: PartTable
  readonly columns: readonly string[]
  readonly judged: (row: Row) => Item
  readonly compare: (one: Item, other: Item) => number
}

/** Any of the parts, where what its items are is left open. */
export interface AnyPart extends Pick<FilePart<never, never>, 'table' | 'columns' | 'compare'> {
  readonly judged: (row: never) => unknown
}

function part<Table extends PartTable, Column extends keyof Selectable<Tables[Table]> & string, Item>(
  table: Table,
  columns: readonly Column[],
  judged: (row: Pick<Selectable<Tables[Table]>, Column>) => Item,
  compare: (one: Item, other: Item) => number,
): FilePart<Pick<Selectable<Tables[Table]>, Column>, Item> {
  return { table, columns, judged, compare }
}

/** Order of a day, then of the id. */
function byDay<Item extends { readonly id: string }>(dayOf: (item: Item) => string) {
  return (one: Item, other: Item): number => {
    const [day, otherDay] = [dayOf(one), dayOf(other)]
    return day < otherDay ? -1 : day > otherDay ? 1 : one.id < other.id ? -1 : 1
  }
}

/** The parts of a file that are rows of their own, besides the lines of the ledger: by the name that each has in a `JudgedFile`. */
export const fileParts = {
  placements: part(
    'placements',
    [
      'id',
      'kind',
      'center_id',
      'starts_on',
      'ends_on',
      'entry_route',
      'order_number',
      'order_date',
      'relative_name',
      'relation',
    ],
    (row): JudgedSpell => ({
      id: row.id,
      kind: row.kind as PlacementKind,
      centerId: row.center_id,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      entryRoute: row.entry_route,
      orderNumber: row.order_number,
      orderDate: row.order_date,
      relativeName: row.relative_name,
      relation: row.relation,
    }),
    bySpellOrder,
  ),
  supports: part(
    'supports',
    ['id', 'programme', 'starts_on', 'ends_on', 'agreed_rial'],
    (row): JudgedSupport => ({
      id: row.id,
      programme: row.programme,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      agreedRial: row.agreed_rial,
    }),
    bySpellOrder,
  ),
  policies: part(
    'insurance',
    ['id', 'kind', 'starts_on', 'ends_on', 'holder'],
    (row): JudgedPolicy => ({
      id: row.id,
      kind: row.kind,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      holder: row.holder,
    }),
    bySpellOrder,
  ),
  accounts: part(
    'accounts',
    ['id', 'purpose', 'sheba', 'starts_on', 'ends_on'],
    (row): JudgedAccount => ({
      id: row.id,
      purpose: row.purpose,
      sheba: row.sheba,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
    }),
    byDay(({ startsOn }) => startsOn),
  ),
  planItems: part(
    'plan_items',
    ['field', 'state', 'due_on'],
    ({ field, state, due_on: dueOn }): JudgedPlanItem => ({ field, state, dueOn }),
    (one, other) => (one.field < other.field ? -1 : 1),
  ),
  contacts: part(
    'contacts',
    ['id', 'contacted_on', 'reached', 'kind'],
    (row): JudgedContact => ({
      id: row.id,
      contactedOn: row.contacted_on,
      reached: row.reached === 1,
      kind: row.kind,
    }),
    byDay(({ contactedOn }) => contactedOn),
  ),
  orders: part(
    'orders',
    ['id', 'kind', 'number', 'issued_on', 'valid_until'],
    (row): JudgedOrder => ({
      id: row.id,
      kind: row.kind as Order['kind'],
      number: row.number,
      issuedOn: row.issued_on,
      validUntil: row.valid_until,
    }),
    byDay(({ issuedOn }) => issuedOn),
  ),
  legalEvents: part(
    'legal_events',
    ['id', 'kind', 'on_day'],
    (row): JudgedLegalEvent => ({ id: row.id, kind: row.kind as LegalEvent['kind'], onDay: row.on_day }),
    byDay(({ onDay }) => onDay),
  ),
  goals: part(
    'care_goals',
    ['id', 'planned_on', 'state', 'due_on'],
    (row): JudgedGoal => ({ id: row.id, plannedOn: row.planned_on, state: row.state, dueOn: row.due_on }),
    byDay(({ plannedOn }) => plannedOn),
  ),
  reviews: part(
    'reviews',
    ['id', 'held_on', 'next_on'],
    (row): JudgedReview => ({ id: row.id, heldOn: row.held_on, nextOn: row.next_on }),
    byDay(({ heldOn }) => heldOn),
  ),
  schooling: part(
    'education_spells',
    ['id', 'starts_on', 'ends_on'],
    (row): JudgedSchool => ({ id: row.id, startsOn: row.starts_on, endsOn: row.ends_on }),
    byDay(({ startsOn }) => startsOn),
  ),
} as const

export type FilePartName = keyof typeof fileParts

/** The parts of one file as the rules see them. */
export type JudgedParts = {
  readonly [Name in FilePartName]: readonly ReturnType<(typeof fileParts)[Name]['judged']>[]
}

/** The names of the parts, in the order in which they are read. */
export const filePartNames = Object.keys(fileParts) as readonly FilePartName[]
