import { sql } from 'kysely'
import { SCHOOL_AGE, studyLevels } from '../contract/education'
import type { IsoDate } from '../contract/jalali'
import { familyCareKinds } from '../contract/placements'
import type { FigureFilter } from '../contract/reports'
import { latestBirth } from './days'
import { through, type Sql } from '../people/dialect'
import type { Breakdown, Family, FamilyFigure } from './family'
import { amongNear, familySpellsOn, inForce, residentialOn, type Scope } from '../people/scope'

/** Who is asked: residents, and children in a family's care. */
const groups = ['residential', 'family'] as const

/** Level of who has no spell of schooling on the day. */
const NO_RECORD = 'none'

/** Students by level, and who of school age is at none: section 6 of the return. */
export function educationFamily(scope: Scope, on: IsoDate): Family {
  const filter: FigureFilter = { counts: 'stock', on }
  return {
    subject: 'child',
    record: 'schooling',
    relation: schooling(scope, on),
    columns: ['care', 'level', 'studying', 'school_age'],
    figures: groups.flatMap((care): FamilyFigure[] => {
      const ofAge = { care, school_age: 1 }
      const part = (name: string, where: FamilyFigure['where']) => ({
        code: `education.${care}.school_age.${name}`,
        where: { ...ofAge, ...where },
        filter,
        of: ofAge,
      })
      return [
        { code: `education.${care}.students`, where: { care, studying: 1 }, filter },
        { code: `education.${care}.school_age`, where: ofAge, filter },
        part('studying', { studying: 1 }),
        part('out_of_school', { level: 'out_of_school' }),
        part('unrecorded', { level: NO_RECORD }),
      ]
    }),
    breakdowns: groups.map((care): Breakdown => ({
      prefix: `education.${care}.level`,
      by: ['level'],
      where: { care, studying: 1 },
      filter,
      shown: studyLevels,
    })),
  }
}

/** One row per child in care on the day (two where she is in both groups), with her spell of schooling; of several the one begun last. */
function schooling(scope: Scope, on: IsoDate): Sql {
  // Both pick the same spell; the level alone is found in the index.
  const spell = (what: Sql, order: Sql): Sql => sql`(SELECT ${what}
    FROM ${through('education_spells', 'e', 'education_spells_of_child')}
    WHERE e.child_id = u.child_id AND e.deleted_at IS NULL AND ${inForce('e', sql`${on}`)}
    ORDER BY e.starts_on DESC, ${order} LIMIT 1)`
  return amongNear(
    scope,
    sql`SELECT s.*, CASE WHEN s.level IN (${NO_RECORD}, 'out_of_school') THEN 0 ELSE 1 END AS studying FROM (
      SELECT u.child_id AS id, ${spell(sql`e.id`, sql`e.level, e.id`)} AS record_id, ${on} AS on_day, u.care,
        coalesce(${spell(sql`e.level`, sql`e.level`)}, ${NO_RECORD}) AS level,
        CASE WHEN c.birth_date <= ${latestBirth(on, SCHOOL_AGE.from)} AND c.birth_date > ${latestBirth(on, SCHOOL_AGE.to)}
          THEN 1 ELSE 0 END AS school_age
      FROM (
        SELECT child_id, 'residential' AS care FROM (${residentialOn(scope, on)})
        UNION SELECT child_id, 'family' FROM (${familySpellsOn(scope, familyCareKinds, on)})
      ) AS u
      JOIN ${through('children', 'c', 'children_for_figures')} ON c.id = u.child_id AND c.deleted_at IS NULL
    ) AS s`,
  )
}
