import { sql, type Selectable } from 'kysely'
import { recordChange } from '../context/audit'
import type { Context, Handle } from '../context/context'
import type { Output, Parsed } from '../contract/contract'
import type { EnrolmentList, EnrolmentRow } from '../contract/enrolment'
import { RegisterError } from '../context/errors'
import { newId } from '../context/ids'
import { diedBy, peopleOn, type Person } from '../people/queries'
import type { EnrolmentListsTable } from '../schema/independence'
import { whoIs } from './watch'

/** A stored row of `enrolment_lists`. */
export type EnrolmentListRow = Selectable<EnrolmentListsTable>

interface CountedList extends EnrolmentListRow {
  children: number
  enrolled: number
  refused: number
}

async function countedLists(db: Handle, id?: string): Promise<CountedList[]> {
  const { rows } = await sql<CountedList>`
    SELECT l.*, count(r.id) AS children, count(CASE WHEN r.answer = 'enrolled' THEN 1 END) AS enrolled,
      count(CASE WHEN r.answer = 'refused' THEN 1 END) AS refused
    FROM enrolment_lists AS l LEFT JOIN enrolment_rows AS r ON r.list_id = l.id
    ${id === undefined ? sql`` : sql`WHERE l.id = ${id}`}
    GROUP BY l.id ORDER BY l.number DESC, l.id DESC`.execute(db)
  return rows
}

const listFrom = (row: CountedList): EnrolmentList => ({
  id: row.id,
  number: row.number,
  insuranceKind: row.insurance_kind as EnrolmentList['insuranceKind'],
  insurer: row.insurer,
  madeAt: row.made_at,
  madeBy: row.made_by,
  children: row.children,
  enrolled: row.enrolled,
  refused: row.refused,
})

/** A list by its id. NOT_FOUND. */
export async function findList(db: Handle, id: string): Promise<EnrolmentListRow> {
  const row = await db.selectFrom('enrolment_lists').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new RegisterError({ code: 'NOT_FOUND' })
  return row
}

/** The stored rows of a list, in its order. */
export function rowsOf(db: Handle, listId: string) {
  return db
    .selectFrom('enrolment_rows')
    .selectAll()
    .where('list_id', '=', listId)
    .orderBy('row_number')
    .orderBy('id')
    .execute()
}

/** Every list that was made, newest first. */
export async function enrolmentLists({ db }: Context): Promise<Output<'insurance.enrolmentLists'>> {
  return (await countedLists(db)).map(listFrom)
}

/** A list and whom it holds, in its order. NOT_FOUND. */
export async function enrolmentList(
  { db, today }: Context,
  { id }: Parsed<'insurance.enrolmentList'>,
): Promise<Output<'insurance.enrolmentList'>> {
  const [list] = await countedLists(db, id)
  if (!list) throw new RegisterError({ code: 'NOT_FOUND' })
  const rows = await rowsOf(db, id)
  const people = await peopleById(
    db,
    rows.map((row) => row.child_id),
    today,
  )
  return {
    list: listFrom(list),
    rows: rows.flatMap((row) => {
      const person = people.get(row.child_id)
      if (person === undefined) return []
      return [
        {
          ...whoIs(person),
          rowNumber: row.row_number,
          answer: row.answer as EnrolmentRow['answer'],
          answeredOn: row.answered_on,
        },
      ]
    }),
  }
}

/** The people with these ids as they stand on the day, by id. */
export async function peopleById(
  db: Handle,
  ids: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, Person>> {
  return new Map((await peopleOn(db, ids, day)).map((person) => [person.id, person]))
}

/** Makes a numbered list in Persian order of names. Who has died is left out; CONFLICT `nothing_chosen` when nobody is left. */
export async function makeEnrolmentList(
  context: Context,
  { childIds, insuranceKind, insurer }: Parsed<'insurance.makeEnrolmentList'>,
): Promise<Output<'insurance.makeEnrolmentList'>> {
  const { db, today } = context
  const asked = new Set(childIds)
  const people = await peopleOn(db, [...asked], today)
  if (people.length < asked.size) throw new RegisterError({ code: 'NOT_FOUND', reason: 'child' })
  const dead = await diedBy(db, [...asked], today)
  const living = people.filter(({ id }) => !dead.has(id))
  if (living.length === 0) throw new RegisterError({ code: 'CONFLICT', reason: 'nothing_chosen' })
  const list = await db
    .selectFrom('enrolment_lists')
    .select(({ fn }) => fn.max('number').as('greatest'))
    .executeTakeFirst()
  const id = newId()
  const number = (list?.greatest ?? 0) + 1
  await db
    .insertInto('enrolment_lists')
    .values({
      id,
      external_id: null,
      number,
      insurance_kind: insuranceKind,
      insurer,
      made_at: context.now,
      made_by_id: context.user.id,
      made_by: context.user.name,
    })
    .execute()
  const rows = living.map((person, index) => [newId(), person.id, index + 1])
  await sql`
    INSERT INTO enrolment_rows (id, list_id, child_id, row_number)
    SELECT value ->> 0, ${id}, value ->> 1, value ->> 2 FROM json_each(${JSON.stringify(rows)})`.execute(db)
  await recordChange(context, {
    subject: 'enrolment',
    recordId: id,
    childId: null,
    before: null,
    after: { number, insurance_kind: insuranceKind, insurer, children: rows.length },
  })
  return { id, number }
}
