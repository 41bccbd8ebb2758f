import { Kysely, SqliteDialect } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract, type MethodName } from '../contract/contract'
import type { Context } from '../context/context'
import { handlers } from './handlers'
import { openConnection, type Connection } from '../register/open'
import type { Tables } from '../schema/schema'
import { firstCenter } from '../testing/service'
import {
  openFileOver,
  openTestRegister,
  queryPlan,
  testBinding,
  type TestRegister,
} from '../testing/register'

let register: TestRegister
let reading: Connection
let childId = ''
let centerId = ''

type AnyHandler = (context: Context, input: unknown) => Promise<unknown>
const call = (context: Context, name: MethodName, input: unknown) =>
  (handlers[name as keyof typeof handlers] as AnyHandler)(context, contract[name].input.parse(input))

const admission = () => ({
  child: {
    firstName: 'زهرا',
    lastName: 'رستگار',
    fatherName: null,
    motherName: null,
    fileNumber: '12',
    sex: 'female',
    birthDate: '2015-05-01',
    birthDateEstimated: false,
    nationalId: '0499370899',
    nationalIdMissingReason: null,
    foreignId: null,
    legalStatus: null,
    admissionReasons: [],
    disability: null,
    stayReason: null,
    notes: null,
  },
  placement: {
    centerId,
    startsOn: '2024-05-01',
    entryRoute: 'emergency',
    orderNumber: null,
    orderDate: null,
    note: null,
  },
  insurance: { kind: 'health_basic', policyNumber: null, startsOn: '2024-05-01', endsOn: null },
  accepted: ['W18', 'W24', 'W28', 'W29', 'W30', 'W52'].map((rule) => ({ rule, reason: 'در آزمون' })),
})

const policy = { kind: 'supplementary', policyNumber: null, startsOn: '2024-05-10', endsOn: null }
const move = {
  kind: 'kinship',
  on: '2024-05-20',
  centerId: null,
  entryRoute: null,
  orderNumber: null,
  orderDate: null,
  relativeName: 'عمه',
  relation: 'aunt',
  note: null,
  emdad: 'keep',
}

beforeAll(async () => {
  register = await openTestRegister()
  reading = openConnection(register.path, { key: register.key, readonly: true, sqliteBinding: testBinding })
  const context = register.context()
  const saved = (await call(context, 'centers.save', { fields: firstCenter })) as { id: string }
  centerId = saved.id
  const admitted = (await call(context, 'children.admit', admission())) as { childId: string }
  childId = admitted.childId
})
afterAll(async () => {
  reading.close()
  await register.dispose()
})

/** Every statement a method sends, with how SQLite answers it. */
async function plansOf(name: MethodName, input: unknown): Promise<{ sql: string; steps: string[] }[]> {
  const sent: { sql: string; parameters: readonly unknown[] }[] = []
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: reading }),
    log: ({ query }) => void sent.push({ sql: query.sql, parameters: query.parameters }),
  })
  await call(register.context({ db, file: openFileOver(db) }), name, input)
  return sent.map(({ sql, parameters }) => ({
    sql,
    steps: (reading.prepare(`EXPLAIN QUERY PLAN ${sql}`).all([...parameters]) as { detail: string }[]).map(
      ({ detail }) => detail,
    ),
  }))
}

/** Tables that grow with the years: reading one whole, in no order, is never meant. Staff and centers stay in the hundreds. */
const GROWING =
  /^SCAN (children|placements|supports|insurance|audit|accepted_warnings|moves|returns|documents|document_pages)$/u

describe('what a file or a list asks is answered by an index', () => {
  const cases: readonly (readonly [MethodName, () => unknown, RegExp])[] = [
    ['children.get', () => ({ id: childId }), /placements USING (COVERING )?INDEX placements_of_child/u],
    ['children.history', () => ({ id: childId }), /audit USING INDEX audit_of_child/u],
    ['children.nextFileNumber', () => ({ centerId }), /children USING INDEX children_of_center/u],
    ['children.checkAdmission', admission, /children USING (COVERING )?INDEX/u],
    ['insurance.check', () => ({ childId, fields: policy }), /insurance_of_child/u],
    ['placements.checkMove', () => ({ ...move, childId }), /placements_of_child/u],
    ['staff.list', () => ({}), /staff USING INDEX staff_by_name/u],
    ['staff.list', () => ({ text: 'مینا', role: 'carer' }), /staff USING INDEX staff_by_name/u],
    ['staff.list', () => ({ centerId }), /staff USING INDEX staff_(of_center|by_name)/u],
    ['returns.list', () => ({ centerId }), /returns USING (COVERING )?INDEX/u],
    [
      'documents.ofChild',
      () => ({ childId }),
      /document_pages USING COVERING INDEX document_pages_of_document/u,
    ],
    [
      'documents.photos',
      () => ({ childIds: [childId] }),
      /documents USING (COVERING )?INDEX documents_of_child/u,
    ],
  ]

  test.each(cases)('%s', async (name, input, expected) => {
    const plans = await plansOf(name, input())
    expect(plans.flatMap(({ steps }) => steps).join('\n')).toMatch(expected)
    for (const { sql, steps } of plans) {
      expect(
        steps.filter((step) => GROWING.test(step)),
        sql,
      ).toEqual([])
    }
  })

  test.each<[MethodName, () => unknown]>([
    ['children.search', () => ({})],
    ['children.search', () => ({ text: 'رست', order: 'name' })],
  ])('%s shows its rows by their numbers', async (name, input) => {
    // The first asking fills the list's memory and does read every child once.
    await plansOf(name, input())
    const shown = (await plansOf(name, input())).flatMap(({ steps }) => steps)
    expect(shown.join('\n')).toMatch(/SEARCH children USING INTEGER PRIMARY KEY/u)
  })

  test('the watch for whole-table reading sees one', async () => {
    const steps = await queryPlan(
      register.db,
      register.db.selectFrom('children').select('id').where('notes', '=', 'x'),
    )
    expect(steps.some((step) => GROWING.test(step))).toBe(true)
  })
})
