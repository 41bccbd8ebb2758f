import { sql, type RawBuilder } from 'kysely'
import type { Handle } from '../../db/context/context'
import type { AgeBand } from '../../db/contract/age-bands'
import { addDays } from '../../db/contract/jalali'
import { latestBirth, type ReportDays } from '../../db/figures/days'

/** Figures by code; those of 0 may be missing. */
export type Counted = Map<string, number>

type Sql = RawBuilder<unknown>
type Row = Readonly<Record<string, string | number | null>>

// The reference for the month's return: the same figures of the whole register in statements written by hand for this one
// question, with the index that serves each best, and nothing else done for them (no lists, no proof of the identity).

const stands = (alias: string): Sql => sql`${sql.ref(`${alias}.deleted_at`)} IS NULL
  AND ${sql.ref(`${alias}.child_id`)} NOT IN (SELECT id FROM children WHERE deleted_at IS NOT NULL)`

/** Counts every figure of a province's return with hand-written SQL. */
export async function countByHand(
  db: Handle,
  days: ReportDays,
  bands: readonly AgeBand[],
): Promise<{ readonly counts: Counted; readonly bases: Counted }> {
  const counts: Counted = new Map()
  const bases: Counted = new Map()
  const add = (code: string, value: string | number | null | undefined, to = counts): void => {
    to.set(code, (to.get(code) ?? 0) + Number(value ?? 0))
  }
  const rowsOf = async (statement: Sql): Promise<Row[]> => (await sql<Row>`${statement}`.execute(db)).rows

  for (const row of await rowsOf(centersOpen(days))) {
    add('centers.total', row['n'])
    add(`centers.ownership.${String(row['ownership'])}`, row['n'])
    add(`centers.kind.${String(row['kind'])}`, row['n'])
    add('residential.capacity', row['capacity'])
  }
  for (const row of await rowsOf(staffAtWork(days))) {
    add('staff.total', row['n'])
    add(`staff.role.${String(row['role'])}`, row['n'])
  }
  for (const row of await rowsOf(residents(days, bands))) {
    const { sex, band, legal, closing } = row
    add('residential.opening', row['opening'])
    add('residential.bed_days', row['bed_days'])
    if (closing === 0) continue
    add('residential.closing', closing)
    add(`residential.closing.sex.${String(sex)}`, closing)
    add(`residential.closing.age.${String(band)}`, closing)
    add(`residential.closing.legal_status.${String(legal)}`, closing)
    add(`residential.closing.cross.${String(sex)}.${String(band)}.${String(legal)}`, closing)
    if (row['estimated'] === 1) add('residential.closing.birth_estimated', closing)
    if (row['stay'] !== null) add(`residential.closing.over_18.${String(row['stay'])}`, closing)
  }
  for (const row of await rowsOf(arrivals(days))) {
    if (row['arrival'] === 'move') add('residential.moves', row['n'])
    if (row['arrival'] !== 'admission') continue
    add('residential.admissions', row['n'])
    add(`residential.admissions.route.${String(row['route'])}`, row['n'])
  }
  for (const row of await rowsOf(exits(days))) {
    add('residential.exits', row['n'])
    add(`residential.exits.${String(row['next'])}`, row['n'])
  }
  for (const row of await rowsOf(familyStock(days))) add(`family.${String(row['kind'])}.closing`, row['n'])
  for (const row of await rowsOf(emdad(days))) {
    for (const part of ['opening', 'started', 'stopped', 'closing']) add(`emdad.${part}`, row[part])
  }
  for (const row of await rowsOf(flows(days))) {
    const code = `flow.${String(row['kind'])}`
    for (const range of ['period', 'year_to_date', 'last_full_year']) add(`${code}.${range}`, row[range])
    if (row['kind'] === 'independent') add(`${code}.last_10_years`, row['last_10_years'])
  }
  for (const row of await rowsOf(covered(days))) {
    const groups = [
      'total',
      ...(row['residential'] === 1 ? ['residential'] : []),
      ...(row['family'] === 1 ? ['family'] : []),
    ]
    for (const group of groups) {
      const insured = Number(row['cover']) >= 2
      add(`insured.${group}`, row['n'], bases)
      if (insured) add(`insured.${group}`, row['n'])
      else if (group !== 'total') add(`uninsured.${group}`, row['n'])
      if (row['cover'] === 2 && group !== 'total') add(`insured.${group}.ending_30`, row['n'])
    }
  }
  return { counts, bases }
}

const centersOpen = ({ asOf }: ReportDays): Sql => sql`
  SELECT ownership, kind, count(*) AS n, sum(capacity) AS capacity FROM centers
  WHERE deleted_at IS NULL AND (opened_on IS NULL OR opened_on <= ${asOf}) AND (closed_on IS NULL OR closed_on > ${asOf})
  GROUP BY ownership, kind`

const staffAtWork = ({ asOf }: ReportDays): Sql => sql`
  SELECT role, count(*) AS n FROM staff
  WHERE deleted_at IS NULL AND starts_on <= ${asOf} AND (ends_on IS NULL OR ends_on > ${asOf}) GROUP BY role`

/** Opening stock, closing stock by all its groups and bed-days: one walk over the spells that touch the period, one over the children. */
function residents({ dayBefore, period: { from, to } }: ReportDays, bands: readonly AgeBand[]): Sql {
  const after = addDays(to, 1)
  const inside = (day: string): Sql =>
    sql`s.starts_on <= ${day} AND (s.ends_on IS NULL OR s.ends_on > ${day})`
  const spells = (end: Sql): Sql => sql`
    SELECT child_id, starts_on, ends_on FROM placements INDEXED BY placements_by_end
    WHERE kind = 'residential' AND deleted_at IS NULL AND ${end} AND starts_on <= ${to}`
  const band = sql.join(
    bands.map(({ code, to: last }) =>
      last === null ? sql`ELSE ${code}` : sql`WHEN c.birth_date > ${latestBirth(to, last)} THEN ${code}`,
    ),
    sql` `,
  )
  return sql`
    SELECT c.sex,
      CASE WHEN c.birth_date IS NULL OR c.birth_date > ${to} THEN 'unknown' ${band} END AS band,
      coalesce(c.legal_status, 'unknown') AS legal, c.birth_date_estimated AS estimated,
      CASE WHEN c.birth_date <= ${latestBirth(to, 18)} THEN coalesce(c.stay_reason, 'unknown') END AS stay,
      sum(r.opening) AS opening, sum(r.closing) AS closing, sum(r.bed_days) AS bed_days
    FROM (
      SELECT s.child_id, max(${inside(dayBefore)}) AS opening, max(${inside(to)}) AS closing,
        sum(CASE WHEN s.starts_on <= ${from} AND (s.ends_on IS NULL OR s.ends_on > ${to})
          THEN CAST(julianday(${after}) - julianday(${from}) AS INTEGER)
          ELSE max(0, CAST(julianday(min(coalesce(s.ends_on, ${after}), ${after})) - julianday(max(s.starts_on, ${from})) AS INTEGER))
          END) AS bed_days
      FROM (${spells(sql`ends_on IS NULL`)} UNION ALL ${spells(sql`ends_on > ${dayBefore}`)}) AS s
      GROUP BY s.child_id
    ) AS r
    JOIN children AS c INDEXED BY children_for_figures ON c.id = r.child_id AND c.deleted_at IS NULL
    GROUP BY 1, 2, 3, 4, 5`
}

const place = (alias: string): Sql =>
  sql`(${sql.ref(`${alias}.starts_on`)}, coalesce(${sql.ref(`${alias}.ends_on`)}, '9999'), ${sql.ref(`${alias}.id`)})`

const arrivals = ({ period: { from, to } }: ReportDays): Sql => sql`
  SELECT route, CASE WHEN before IS NULL THEN 'admission' WHEN before <> center THEN 'move' ELSE 'stay' END AS arrival,
    count(*) AS n
  FROM (
    SELECT coalesce(s.entry_route, 'unknown') AS route, coalesce(s.center_id, '') AS center,
      (SELECT coalesce(b.center_id, '') FROM placements AS b INDEXED BY placements_of_child
        WHERE b.child_id = s.child_id AND b.kind = 'residential' AND b.deleted_at IS NULL
          AND b.starts_on <= s.starts_on AND b.ends_on = s.starts_on AND ${place('b')} < ${place('s')}
        ORDER BY b.starts_on DESC, b.id DESC LIMIT 1) AS before
    FROM placements AS s INDEXED BY placements_by_start
    WHERE s.kind = 'residential' AND s.starts_on BETWEEN ${from} AND ${to} AND ${stands('s')})
  GROUP BY route, arrival`

const exits = ({ period: { from, to } }: ReportDays): Sql => sql`
  SELECT coalesce((SELECT n.kind FROM placements AS n INDEXED BY placements_of_child
      WHERE n.child_id = s.child_id AND n.deleted_at IS NULL AND n.starts_on >= s.starts_on AND ${place('n')} > ${place('s')}
      ORDER BY n.starts_on, coalesce(n.ends_on, '9999'), n.id LIMIT 1), 'unknown') AS next,
    count(*) AS n
  FROM placements AS s INDEXED BY placements_by_end
  WHERE s.kind = 'residential' AND s.ends_on BETWEEN ${from} AND ${to} AND ${stands('s')}
    AND NOT EXISTS (SELECT 1 FROM placements AS a INDEXED BY placements_of_child
      WHERE a.child_id = s.child_id AND a.kind = 'residential' AND a.deleted_at IS NULL
        AND a.starts_on = s.ends_on AND ${place('a')} > ${place('s')})
  GROUP BY next`

const careKinds = sql`('kinship', 'host_family', 'trustee', 'adoption_trial')`

const familyStock = ({ period: { to } }: ReportDays): Sql => {
  const spells = (end: Sql): Sql => sql`
    SELECT kind, child_id FROM placements AS p INDEXED BY placements_by_end
    WHERE kind IN ('kinship', 'host_family', 'trustee', 'adoption_trial', 'adopted', 'reunified')
      AND ${end} AND starts_on <= ${to} AND ${stands('p')}`
  return sql`SELECT kind, count(DISTINCT child_id) AS n
    FROM (${spells(sql`ends_on IS NULL`)} UNION ALL ${spells(sql`ends_on > ${to}`)}) GROUP BY kind`
}

const emdad = ({ dayBefore, period: { from, to } }: ReportDays): Sql => {
  const inside = (day: string): Sql => sql`starts_on <= ${day} AND (ends_on IS NULL OR ends_on > ${day})`
  return sql`
    SELECT count(DISTINCT CASE WHEN ${inside(dayBefore)} THEN child_id END) AS opening,
      count(CASE WHEN starts_on BETWEEN ${from} AND ${to} THEN 1 END) AS started,
      count(CASE WHEN ends_on BETWEEN ${from} AND ${to} THEN 1 END) AS stopped,
      count(DISTINCT CASE WHEN ${inside(to)} THEN child_id END) AS closing
    FROM supports AS s INDEXED BY supports_by_start WHERE programme = 'emdad' AND ${stands('s')}`
}

const flows = ({ period, yearToDate, lastFullYear, lastTenYears }: ReportDays): Sql => {
  const within = ({ from, to }: { from: string; to: string }): Sql =>
    sql`count(CASE WHEN starts_on BETWEEN ${from} AND ${to} THEN 1 END)`
  const part = (kinds: Sql, from: string): Sql => sql`
    SELECT kind, ${within(period)} AS period, ${within(yearToDate)} AS year_to_date,
      ${within(lastFullYear)} AS last_full_year, ${within(lastTenYears)} AS last_10_years
    FROM placements AS p INDEXED BY placements_by_start
    WHERE kind IN ${kinds} AND starts_on BETWEEN ${from} AND ${period.to} AND ${stands('p')} GROUP BY kind`
  return sql`${part(sql`('reunified', 'adopted', 'trustee', 'host_family', 'kinship')`, lastFullYear.from)}
    UNION ALL ${part(sql`('independent')`, lastTenYears.from)}`
}

/** Residents and children in families or with امداد, and whether a policy covers them on the day (2) and a month later (1). */
const covered = ({ asOf, soon }: ReportDays): Sql => {
  const inside = (day: string): Sql => sql`starts_on <= ${day} AND (ends_on IS NULL OR ends_on > ${day})`
  const spells = (kinds: Sql, residential: number, end: Sql): Sql => sql`
    SELECT child_id, ${sql.lit(residential)} AS residential, ${sql.lit(1 - residential)} AS family
    FROM placements AS p INDEXED BY placements_by_end
    WHERE kind IN ${kinds} AND ${end} AND starts_on <= ${asOf} AND ${stands('p')}`
  const open = sql`ends_on IS NULL`
  const ended = sql`ends_on > ${asOf}`
  return sql`
    SELECT residential, family, cover, count(*) AS n FROM (
      SELECT b.residential, b.family, coalesce((
        SELECT max(CASE WHEN ${inside(asOf)} THEN 2 ELSE 0 END) + max(CASE WHEN ${inside(soon)} THEN 1 ELSE 0 END)
        FROM insurance INDEXED BY insurance_of_child WHERE child_id = b.child_id AND deleted_at IS NULL), 0) AS cover
      FROM (
        SELECT child_id, max(residential) AS residential, max(family) AS family FROM (
          ${spells(sql`('residential')`, 1, open)} UNION ALL ${spells(sql`('residential')`, 1, ended)}
          UNION ALL ${spells(careKinds, 0, open)} UNION ALL ${spells(careKinds, 0, ended)}
          UNION ALL SELECT child_id, 0, 1 FROM supports AS s INDEXED BY supports_by_start
            WHERE programme = 'emdad' AND ${inside(asOf)} AND ${stands('s')})
        GROUP BY child_id) AS b)
    GROUP BY residential, family, cover`
}
