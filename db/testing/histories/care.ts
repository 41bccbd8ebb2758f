import fc from 'fast-check'
import type { Handle } from '../../context/context'
import { educationLevels } from '../../contract/education'
import { addDays } from '../../contract/jalali'
import type { RawDone, RawSchoolAndWork, RawSchooling } from '../recount/figures-care'

// Random schooling, reviews and goals for the property tests, and the way into a real file.

const rarely = fc.integer({ min: 0, max: 9 }).map((number) => number === 0)

/** Spells of schooling, which may lie over each other as in files that came from elsewhere. */
const schooling = (day: fc.Arbitrary<string>): fc.Arbitrary<Omit<RawSchooling, 'id'>> =>
  fc
    .tuple(
      fc.constantFrom(...educationLevels),
      day,
      fc.option(fc.integer({ min: 0, max: 900 }), { freq: 2 }),
      rarely,
    )
    .map(([level, startsOn, days, deleted]) => ({
      level,
      startsOn,
      endsOn: days === null ? null : addDays(startsOn, days),
      deleted,
    }))

const done = (day: fc.Arbitrary<string>): fc.Arbitrary<Omit<RawDone, 'id'>> =>
  fc.record({ onDay: day, deleted: rarely })

/** A child's schooling, reviews and goals; ids are given by who puts her together. */
export const schoolAndWork = (day: fc.Arbitrary<string>) =>
  fc.record({
    schooling: fc.array(schooling(day), { maxLength: 4 }),
    reviews: fc.array(done(day), { maxLength: 3 }),
    goals: fc.array(done(day), { maxLength: 3 }),
  })

const AT = '2024-01-01T00:00:00Z'
const KEPT = { created_at: AT, updated_at: AT, revision: 1, external_id: null }

/** Takes off what hangs on children. */
export async function clearSchoolAndWork(db: Handle): Promise<void> {
  for (const table of ['education_spells', 'reviews', 'care_goals'] as const) {
    await db.deleteFrom(table).execute()
  }
}

/** Puts a child's schooling, reviews and goals into a file. */
export async function storeSchoolAndWork(db: Handle, child: RawSchoolAndWork): Promise<void> {
  const kept = (id: string, deleted: boolean) => ({
    ...KEPT,
    ...{ id, child_id: child.id, deleted_at: deleted ? AT : null },
  })
  for (const { id, level, startsOn, endsOn, deleted } of child.schooling ?? []) {
    await db
      .insertInto('education_spells')
      .values({
        ...kept(id, deleted),
        ...{ level, grade: null, school: null, place: null, starts_on: startsOn, ends_on: endsOn },
        ...{ result: null, out_reason: null },
      })
      .execute()
  }
  for (const { id, onDay, deleted } of child.reviews ?? []) {
    await db
      .insertInto('reviews')
      .values({ ...kept(id, deleted), held_on: onDay, attended: null, decision: 'آزمون', next_on: null })
      .execute()
  }
  for (const { id, onDay, deleted } of child.goals ?? []) {
    await db
      .insertInto('care_goals')
      .values({
        ...kept(id, deleted),
        ...{ planned_on: onDay, area: 'health', goal: 'آزمون', who: null, due_on: null },
        ...{ state: 'open', result: null },
      })
      .execute()
  }
}
