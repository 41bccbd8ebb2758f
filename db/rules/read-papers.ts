import type { Handle } from '../context'
import type { LegalEvent, Order } from '../contract/legal'
import type { GoalDraft, LegalEventDraft, OrderDraft, ReviewDraft, SchoolDraft } from './draft'
import { grouped } from './read-money'
import { idsIn, type Whose } from './whose'

/** Orders, legal events, goals of the care plan, reviews and schooling, of one child, of some or of all. */
export async function readPapers(
  db: Handle,
  whose?: Whose,
): Promise<{
  readonly orders: ReadonlyMap<string, OrderDraft[]>
  readonly legalEvents: ReadonlyMap<string, LegalEventDraft[]>
  readonly goals: ReadonlyMap<string, GoalDraft[]>
  readonly reviews: ReadonlyMap<string, ReviewDraft[]>
  readonly schooling: ReadonlyMap<string, SchoolDraft[]>
}> {
  const orders = await db
    .selectFrom('orders')
    .select(['id', 'child_id', 'kind', 'number', 'issued_on', 'valid_until'])
    .where('deleted_at', 'is', null)
    .$if(whose !== undefined, (query) => query.where('child_id', 'in', idsIn(whose)))
    .execute()
  const events = await db
    .selectFrom('legal_events')
    .select(['id', 'child_id', 'kind', 'on_day'])
    .where('deleted_at', 'is', null)
    .$if(whose !== undefined, (query) => query.where('child_id', 'in', idsIn(whose)))
    .execute()
  const goals = await db
    .selectFrom('care_goals')
    .select(['id', 'child_id', 'planned_on', 'state', 'due_on'])
    .where('deleted_at', 'is', null)
    .$if(whose !== undefined, (query) => query.where('child_id', 'in', idsIn(whose)))
    .execute()
  const reviews = await db
    .selectFrom('reviews')
    .select(['id', 'child_id', 'held_on', 'next_on'])
    .where('deleted_at', 'is', null)
    .$if(whose !== undefined, (query) => query.where('child_id', 'in', idsIn(whose)))
    .execute()
  const schooling = await db
    .selectFrom('education_spells')
    .select(['id', 'child_id', 'starts_on', 'ends_on'])
    .where('deleted_at', 'is', null)
    .$if(whose !== undefined, (query) => query.where('child_id', 'in', idsIn(whose)))
    .execute()
  return {
    orders: grouped(orders, (row) => ({
      id: row.id,
      kind: row.kind as Order['kind'],
      number: row.number,
      issuedOn: row.issued_on,
      validUntil: row.valid_until,
    })),
    legalEvents: grouped(events, (row) => ({
      id: row.id,
      kind: row.kind as LegalEvent['kind'],
      onDay: row.on_day,
    })),
    goals: grouped(goals, (row) => ({
      id: row.id,
      plannedOn: row.planned_on,
      state: row.state,
      dueOn: row.due_on,
    })),
    reviews: grouped(reviews, (row) => ({ id: row.id, heldOn: row.held_on, nextOn: row.next_on })),
    schooling: grouped(schooling, (row) => ({
      id: row.id,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
    })),
  }
}
