import { sql } from 'kysely'
import { familyCareKinds } from '../contract/placements'
import type { FigureFilter } from '../contract/reports'
import type { ReportDays } from './days'
import { through, type Sql } from '../people/dialect'
import type { Condition, Family, FamilyFigure } from './family'
import { amongNear, emdadSpells, familySpellsOn, inForce, residentialOn, type Scope } from '../people/scope'

/** Values of the column `cover`: in force on the day as 2, on the day `soon` as 1, added up. */
const UNINSURED = [0, 1]
const INSURED = [2, 3]
const ENDING = 2

/** Insured, uninsured and ending soon, over residents and over children in families or with امداد: section 5 of the return. Any policy counts. */
export function insuranceFamily(scope: Scope, { asOf, soon }: ReportDays): Family {
  const filter: FigureFilter = { counts: 'stock', on: asOf }
  const part = (code: string, of: Condition, more: Condition): FamilyFigure => ({
    code,
    where: { ...of, ...more },
    filter,
    of,
  })
  const residential = { residential: 1 }
  const family = { family: 1 }
  return {
    subject: 'child',
    record: 'policy',
    relation: insuredChildren(scope, asOf, soon),
    columns: ['residential', 'family', 'cover'],
    figures: [
      part('insured.residential', residential, { cover: INSURED }),
      part('insured.family', family, { cover: INSURED }),
      part('insured.total', {}, { cover: INSURED }),
      part('uninsured.residential', residential, { cover: UNINSURED }),
      part('uninsured.family', family, { cover: UNINSURED }),
      part('insured.residential.ending_30', residential, { cover: ENDING }),
      part('insured.family.ending_30', family, { cover: ENDING }),
    ],
    breakdowns: [],
  }
}

/** One row per child in residential care, in a family's care or with امداد on the day, and whether any policy covers her then and on the day `soon`. */
function insuredChildren(scope: Scope, asOf: string, soon: string): Sql {
  const policies = (what: Sql): Sql => sql`SELECT ${what}
    FROM ${through('insurance', 'i', 'insurance_of_child')}
    WHERE i.child_id = b.id AND i.deleted_at IS NULL`
  const force = (day: string): Sql => inForce('i', sql`${day}`)
  return amongNear(
    scope,
    sql`SELECT b.id, (${policies(sql`min(i.id)`)} AND ${force(asOf)}) AS record_id, ${asOf} AS on_day,
      b.residential, b.family,
      coalesce((${policies(sql`2 * max(CASE WHEN ${force(asOf)} THEN 1 ELSE 0 END)
        + max(CASE WHEN ${force(soon)} THEN 1 ELSE 0 END)`)}), 0) AS cover
    FROM (
      SELECT u.child_id AS id, max(u.residential) AS residential, max(u.family) AS family FROM (
        SELECT child_id, 1 AS residential, 0 AS family FROM (${residentialOn(scope, asOf)})
        UNION ALL SELECT child_id, 0, 1 FROM (${familySpellsOn(scope, familyCareKinds, asOf)})
        UNION ALL SELECT child_id, 0, 1
          FROM (${emdadSpells(scope, sql`s.child_id`, inForce('s', sql`${asOf}`), sql`${asOf}`)})
      ) AS u GROUP BY u.child_id
    ) AS b`,
  )
}
