import type { Handle } from '../context/context'
import type { LegalEvent, Order } from '../contract/legal'
import type { JudgedGoal, JudgedLegalEvent, JudgedOrder, JudgedReview, JudgedSchool } from './judged-file'
import { byDay, liveRecords } from './read-live'
import type { Whose } from './whose'

/** Orders, legal events, goals of the care plan, reviews and schooling, of one child, of some or of all. */
export async function readPapers(
  db: Handle,
  whose?: Whose,
): Promise<{
  readonly orders: ReadonlyMap<string, JudgedOrder[]>
  readonly legalEvents: ReadonlyMap<string, JudgedLegalEvent[]>
  readonly goals: ReadonlyMap<string, JudgedGoal[]>
  readonly reviews: ReadonlyMap<string, JudgedReview[]>
  readonly schooling: ReadonlyMap<string, JudgedSchool[]>
}> {
  return {
    orders: await liveRecords(
      db.selectFrom('orders').select(['id', 'child_id', 'kind', 'number', 'issued_on', 'valid_until']),
      whose,
      (row) => ({
        id: row.id,
        kind: row.kind as Order['kind'],
        number: row.number,
        issuedOn: row.issued_on,
        validUntil: row.valid_until,
      }),
      byDay(({ issuedOn }) => issuedOn),
    ),
    legalEvents: await liveRecords(
      db.selectFrom('legal_events').select(['id', 'child_id', 'kind', 'on_day']),
      whose,
      (row) => ({ id: row.id, kind: row.kind as LegalEvent['kind'], onDay: row.on_day }),
      byDay(({ onDay }) => onDay),
    ),
    goals: await liveRecords(
      db.selectFrom('care_goals').select(['id', 'child_id', 'planned_on', 'state', 'due_on']),
      whose,
      (row) => ({ id: row.id, plannedOn: row.planned_on, state: row.state, dueOn: row.due_on }),
      byDay(({ plannedOn }) => plannedOn),
    ),
    reviews: await liveRecords(
      db.selectFrom('reviews').select(['id', 'child_id', 'held_on', 'next_on']),
      whose,
      (row) => ({ id: row.id, heldOn: row.held_on, nextOn: row.next_on }),
      byDay(({ heldOn }) => heldOn),
    ),
    schooling: await liveRecords(
      db.selectFrom('education_spells').select(['id', 'child_id', 'starts_on', 'ends_on']),
      whose,
      (row) => ({ id: row.id, startsOn: row.starts_on, endsOn: row.ends_on }),
      byDay(({ startsOn }) => startsOn),
    ),
  }
}
