import { sql } from 'kysely'
import { centerNames } from '../../centers/queries'
import type { Handle, Handlers } from '../../context/context'
import { jalaliMonthOf } from '../../contract/jalali'
import type { EntitledRow } from '../../contract/payments'
import { findDifferences, settle } from './differences'
import { countPlan, isMonthOver, planMonth, runMonth } from './run'

type ShownChild = Pick<
  EntitledRow,
  'childId' | 'fileNumber' | 'firstName' | 'lastName' | 'fatherName' | 'sex' | 'birthDate'
>

/** How lists show children, also those taken off the register. */
async function shownChildren(db: Handle, ids: readonly string[]): Promise<Map<string, ShownChild>> {
  const { rows } = await sql<ShownChild>`
    SELECT id AS childId, file_number AS fileNumber, first_name AS firstName, last_name AS lastName,
      father_name AS fatherName, sex, birth_date AS birthDate
    FROM children WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(db)
  return new Map(rows.map((row) => [row.childId, row]))
}

/** Rows as lists show them, with their children and centers. */
async function shown<Row extends { readonly childId: string; readonly centerId: string | null }>(
  db: Handle,
  rows: readonly Row[],
): Promise<(Row & ShownChild & { centerName: string | null })[]> {
  const children = await shownChildren(
    db,
    rows.map(({ childId }) => childId),
  )
  const names = await centerNames(
    db,
    rows.map(({ centerId }) => centerId),
  )
  return rows.flatMap((row) => {
    const child = children.get(row.childId)
    const centerName = row.centerId === null ? null : (names.get(row.centerId) ?? null)
    return child === undefined ? [] : [{ ...row, ...child, centerName }]
  })
}

/** Every child's place in the order of names. */
async function placesByName(db: Handle): Promise<(childId: string) => number> {
  const rows = await db.selectFrom('children').select('id').orderBy('name_sort').orderBy('id').execute()
  const places = new Map(rows.map(({ id }, place) => [id, place]))
  return (childId) => places.get(childId) ?? places.size
}

/** Answers about the month's run and what became known after a month was paid. */
export const runHandlers: Handlers<
  'payments.preview' | 'payments.run' | 'payments.differences' | 'payments.settle'
> = {
  'payments.preview': async ({ db, today }, { month, programme, centerId, part, offset, limit }) => {
    const plan = await planMonth(db, month, programme === undefined ? undefined : [programme])
    const isAsked = (row: { readonly centerId: string | null }): boolean =>
      centerId === undefined || row.centerId === centerId
    const lines = plan.lines.filter(isAsked)
    const runs = plan.notEntitled.filter(isAsked)
    const placeOf = await placesByName(db)
    const windowOf = <Row extends { readonly childId: string; readonly programme: string }>(
      rows: readonly Row[],
    ): Row[] =>
      rows
        .map((row) => ({ row, place: placeOf(row.childId) }))
        .sort((one, other) => one.place - other.place || inText(one.row.programme, other.row.programme))
        .slice(offset, offset + limit)
        .map(({ row }) => row)
    return {
      isOver: isMonthOver(month, today),
      total: part === 'entitled' ? lines.length : runs.length,
      entitledRows: lines.length,
      notEntitledRows: runs.length,
      sumRial: lines.reduce((sum, { amountRial }) => sum + amountRial, 0),
      ...countPlan(plan, centerId),
      entitled:
        part !== 'entitled'
          ? []
          : (await shown(db, windowOf(lines))).map((row) => ({ ...row, parts: [...row.parts] })),
      notEntitled: part !== 'not_entitled' ? [] : await shown(db, windowOf(runs)),
    }
  },

  'payments.run': async (context, { month, programmes }) => {
    const done = await runMonth(context, month, programmes)
    const before = jalaliMonthOf(context.today)
    const differences = await findDifferences(context.db, { before })
    return { ...done, differences: differences.length }
  },

  'payments.differences': async ({ db, today }, { centerId, childId }) => {
    const found = await findDifferences(db, { before: jalaliMonthOf(today), childId })
    const asked = found.filter((row) => centerId === undefined || row.centerId === centerId)
    if (asked.length === 0) return []
    const placeOf = await placesByName(db)
    const rows = await shown(
      db,
      asked.sort(
        (one, other) =>
          placeOf(one.childId) - placeOf(other.childId) ||
          inText(one.forMonth, other.forMonth) ||
          inText(one.programme, other.programme),
      ),
    )
    return rows.map(({ sourceId: _, ...row }) => row)
  },

  'payments.settle': async (context, { month }) => {
    const done = await settle(context, month)
    return done
  },
}

const inText = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1)
