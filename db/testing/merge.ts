import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { sql } from 'kysely'
import type { Handle } from '../context/context'
import { exportPackage } from '../interchange/export-package'
import { insertRows, type TestRegister } from './register'
import { aRelative } from './any-records'
import { recordTables } from '../history/stored-rows'

const at = '2024-05-01T08:00:00.000Z'
const kept = { created_at: at, updated_at: at, revision: 1, external_id: null, deleted_at: null }

/** A record of every kind in the file that goes, and some in the one that stays. */
export async function plantRecords(
  db: Handle,
  {
    keptId,
    mergedId,
    otherId,
  }: { readonly keptId: string; readonly mergedId: string; readonly otherId: string },
): Promise<void> {
  const ofMerged = { child_id: mergedId, ...kept }
  await insertRows(db, 'health', [
    {
      id: 'h1',
      ...ofMerged,
      child_id: keptId,
      blood_group: null,
      disability_kind: 'motor',
      disability_degree: null,
      note: null,
    },
    {
      id: 'h2',
      ...ofMerged,
      blood_group: 'O+',
      disability_kind: 'visual',
      disability_degree: null,
      note: 'x',
    },
  ])
  await insertRows(db, 'relatives', [aRelative('r1', 'مادر', 'بزرگ')])
  const link = {
    relative_id: 'r1',
    relation: 'grandmother',
    is_guardian: 0 as const,
    standing: null,
    reason: null,
  }
  await insertRows(db, 'child_relatives', [
    { id: 'c1', ...ofMerged, child_id: keptId, ...link },
    { id: 'c2', ...ofMerged, ...link },
  ])
  const [one = '', two = ''] = [mergedId, otherId].sort()
  const [three = '', four = ''] = [mergedId, keptId].sort()
  await insertRows(db, 'sibling_links', [
    { id: 's1', child_id: one, sibling_id: two, kind: 'full', ...kept },
    { id: 's2', child_id: three, sibling_id: four, kind: 'full', ...kept },
  ])
  await insertRows(db, 'orders', [
    {
      id: 'o1',
      ...ofMerged,
      kind: 'care',
      number: '1',
      issued_on: '2018-01-01',
      court: null,
      branch: null,
      valid_until: null,
      note: null,
    },
  ])
  await insertRows(db, 'psychology_records', [
    {
      id: 'p1',
      ...ofMerged,
      kind: 'session',
      on_day: '2018-02-01',
      by_name: null,
      tool: null,
      summary: 'رازی که در تاریخچه نیست',
      plan: null,
    },
  ])
  await insertRows(db, 'documents', [{ id: 'd1', ...ofMerged, slot: 'photo', title: null, dated_on: null }])
  await insertRows(db, 'contacts', [
    {
      id: 'k1',
      ...ofMerged,
      contacted_on: '2018-03-01',
      kind: 'phone',
      reached: 1,
      met: null,
      living: null,
      work: null,
      study: null,
      needs: null,
      outcome: null,
    },
  ])
  await insertRows(db, 'plan_items', [
    { id: 'i1', ...ofMerged, field: 'education', state: 'planned', goal: 'x', who: null, due_on: null },
    {
      id: 'i2',
      ...ofMerged,
      child_id: keptId,
      field: 'education',
      state: 'planned',
      goal: null,
      who: null,
      due_on: null,
    },
  ])
  await insertRows(db, 'openings', [{ id: 'op1', child_id: mergedId, user_id: 'u', user_name: 'کاربر', at }])
}

/** Every file of the register's export, scanned pages too, by name. */
export async function exported(register: TestRegister): Promise<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'sarpanah-export-'))
  try {
    await exportPackage(register.context(), folder)
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )
    return Object.fromEntries(
      files
        .map(({ name, parentPath }) => join(parentPath, name))
        .map((path) => [relative(folder, path), readFileSync(path, 'latin1')]),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Everything that the register knows of children's files, but what counts saves and who did what. */
export async function wholeState(db: Handle): Promise<unknown> {
  const tables = [
    'children',
    'payment_lines',
    'payment_steps',
    ...(await recordTables(db)).map(({ name }) => name),
  ]
  const state: Record<string, unknown> = {}
  for (const table of tables) {
    const { rows } = await sql<
      Record<string, unknown>
    >`SELECT * FROM ${sql.table(table)} ORDER BY id`.execute(db)
    state[table] = rows.map(({ revision: _revision, ...row }) => row)
  }
  return state
}
