import { sql } from 'kysely'
import { tasksOfFiles, type DeskTask } from '../tasks/queries'
import type { Context } from '../context/context'
import { severities, type Finding } from '../contract/findings'
import type { IsoDate } from '../contract/jalali'
import type { FigureFilter, RecordBehind, ReportRequest } from '../contract/reports'
import { judgeCenter } from '../rules/judge-center'
import { readFiles } from '../child-file/files'
import type { Sql } from '../people/dialect'
import type { Family } from './family'
import { childrenOfHome } from '../people/scope'

/** Tasks that are overdue and what the rules find, as they stand when it is asked, and what each counted record is. */
export interface Standing {
  readonly families: readonly Family[]
  /** By `record_id` of the families' relations. */
  readonly told: ReadonlyMap<string, Pick<RecordBehind, 'recordId' | 'task' | 'finding'>>
}

/** Whether a figure counts what stands on the register's day, whatever period was asked for. */
export function standsToday(code: string): boolean {
  return /^(?:findings\.|work\.overdue(?:\.|$))/u.test(code)
}

/**
 * The end of section 10 and section 11 of a center's return: no query over dated records, but what the desk and the rules say of the
 * files of the children whose home the center is on the register's day. A province has none.
 */
export async function standingOf(context: Context, request: ReportRequest): Promise<Standing> {
  const { db, today } = context
  const { centerId } = request
  if (request.kind !== 'center' || centerId === undefined) return { families: [], told: new Map() }
  const { rows } = await sql<{ id: string }>`${childrenOfHome(centerId, today)}`.execute(db)
  const files = await readFiles(
    db,
    rows.map(({ id }) => id),
  )
  const { tasks } = await tasksOfFiles(context, files)
  const findings = await judgeCenter(context, centerId, files)
  const lastDay = request.to < today ? request.to : today
  const told: Told = new Map()
  return {
    families: [overdue(tasks, lastDay, today, told), ...found(findings, centerId, today, told)],
    told,
  }
}

type Told = Map<string, Pick<RecordBehind, 'recordId' | 'task' | 'finding'>>
type Row = readonly [id: string, key: string, part: string, accepted: 0 | 1]

/** A key that puts records in the order in which they came. */
const keyOf = (what: string, index: number): string => `${what} ${String(index).padStart(6, '0')}`

function overdue(tasks: readonly DeskTask[], lastDay: IsoDate, today: IsoDate, told: Told): Family {
  const rows = tasks
    .filter(({ dueOn }) => dueOn !== null && dueOn < lastDay)
    .map(({ childId, kind, dueOn, details, recordId }, index): Row => {
      const key = keyOf('task', index)
      told.set(key, { recordId, task: { kind, dueOn, details } })
      return [childId, key, kind, 0]
    })
  const filter: FigureFilter = { counts: 'stock', on: lastDay }
  return {
    subject: 'child',
    record: null,
    relation: relationOf(rows, today),
    columns: ['part'],
    figures: [{ code: 'work.overdue', where: {}, filter }],
    breakdowns: [{ prefix: 'work.overdue', by: ['part'], where: {}, filter, shown: [] }],
  }
}

function found(findings: readonly Finding[], centerId: string, today: IsoDate, told: Told): Family[] {
  const filter: FigureFilter = { counts: 'stock', on: today }
  const ofFiles: Row[] = []
  const ofCenter: Row[] = []
  for (const [index, finding] of findings.entries()) {
    const key = keyOf('finding', index)
    told.set(key, { recordId: finding.recordId, finding })
    // What is found in the home's return is the home's, also where it names a child.
    if (finding.subject === 'return' || finding.childId === null) ofCenter.push([centerId, key, '', 0])
    else ofFiles.push([finding.childId, key, finding.severity, finding.accepted === null ? 0 : 1])
  }
  return [
    {
      subject: 'child',
      record: null,
      relation: relationOf(ofFiles, today),
      columns: ['part', 'accepted'],
      figures: [
        ...severities.map((severity) => ({
          code: `findings.${severity}`,
          where: { part: severity, accepted: 0 },
          filter,
        })),
        { code: 'findings.accepted', where: { accepted: 1 }, filter },
      ],
      breakdowns: [],
    },
    {
      subject: 'center',
      record: null,
      relation: relationOf(ofCenter, today),
      columns: [],
      figures: [{ code: 'findings.center', where: {}, filter }],
      breakdowns: [],
    },
  ]
}

function relationOf(rows: readonly Row[], today: IsoDate): Sql {
  return sql`SELECT value ->> 0 AS id, value ->> 1 AS record_id, ${today} AS on_day, value ->> 2 AS part,
      value ->> 3 AS accepted
    FROM json_each(${JSON.stringify(rows)})`
}
