import { sql } from 'kysely'
import { familyCareKinds } from '../contract/placements'
import type { FigureFilter } from '../contract/reports'
import type { ReportDays } from './days'
import { through, type Sql } from './dialect'
import type { Condition, Family, FamilyFigure } from './family'
import { emdadSpells, familySpellsOn, inForce, residentialOn, type Scope } from './scope'

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
    columns: ['residential', 'family', 'insured', 'ending'],
    figures: [
      part('insured.residential', residential, { insured: 1 }),
      part('insured.family', family, { insured: 1 }),
      part('insured.total', {}, { insured: 1 }),
      part('uninsured.residential', residential, { insured: 0 }),
      part('uninsured.family', family, { insured: 0 }),
      part('insured.residential.ending_30', residential, { ending: 1 }),
      part('insured.family.ending_30', family, { ending: 1 }),
    ],
    breakdowns: [],
  }
}

/** One row per child in residential care, in a family's care or with امداد on the day. `ending`: insured now and by no policy on the day `soon`. */
function insuredChildren(scope: Scope, asOf: string, soon: string): Sql {
  const policy = (what: Sql, day: string): Sql => sql`SELECT ${what}
    FROM ${through('insurance', 'i', 'insurance_of_child')}
    WHERE i.child_id = b.id AND i.deleted_at IS NULL AND ${inForce('i', sql`${day}`)}`
  const insured = sql`EXISTS (${policy(sql`1`, asOf)})`
  return sql`SELECT b.id, (${policy(sql`min(i.id)`, asOf)}) AS record_id, ${asOf} AS on_day, b.residential, b.family,
      CASE WHEN ${insured} THEN 1 ELSE 0 END AS insured,
      CASE WHEN ${insured} AND NOT EXISTS (${policy(sql`1`, soon)}) THEN 1 ELSE 0 END AS ending
    FROM (
      SELECT u.child_id AS id, max(u.residential) AS residential, max(u.family) AS family FROM (
        SELECT child_id, 1 AS residential, 0 AS family FROM (${residentialOn(scope, asOf)})
        UNION ALL SELECT child_id, 0, 1 FROM (${familySpellsOn(scope, familyCareKinds, asOf)})
        UNION ALL SELECT child_id, 0, 1
          FROM (${emdadSpells(scope, sql`s.child_id`, inForce('s', sql`${asOf}`), sql`${asOf}`)})
      ) AS u GROUP BY u.child_id
    ) AS b`
}
