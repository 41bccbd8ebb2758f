import fc from 'fast-check'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../context/context'
import { contract, type Input, type Output } from '../contract/contract'
import { ageOn } from '../contract/jalali'
import { searchWords } from '../contract/persian'
import { placementKinds } from '../contract/placements'
import { insuranceHandlers } from '../insurance/handlers'
import { policyInsertRow } from '../schema/policy-row'
import { refreshCurrentPlacements } from '../child-file/store'
import { placementInsertRow } from '../schema/placement-row'
import { insertRows, openFileOver, openTestRegister, queryPlan, type TestRegister } from '../testing/register'
import { acceptAll, childPage, plantChild, plantHome } from '../testing/files'
import { childrenHandlers } from './handlers'
import { admissionHandlers } from '../admission/handlers'
import { listIndexOf } from './list-index'
import { childInsertRow } from '../schema/child-row'

let register: TestRegister
let context: Context
beforeEach(async () => {
  register = await openTestRegister()
  context = register.context()
})
afterEach(() => register.dispose())

type Asked = Input<'children.search'>
type Found = Output<'children.search'>

function search(asked: Asked, from = context): Promise<Found> {
  return childrenHandlers['children.search'](from, contract['children.search'].input.parse(asked))
}

/** A second opening of the same file: nothing is in its memory yet. */
const fresh = (): Context => register.context({ file: openFileOver(register.db) })
const warmed = (of: Context) => expect.poll(() => listIndexOf(of.file).ready).toBe(true)

const FIRST = ['سارا', 'علی', 'محمد', 'آرزو', 'زهرا', 'پریا', 'گلنار', 'چیستا', 'عبدالله', 'میر علی']
const LAST = ['رضایی', 'کریمی', 'یوسفی', 'هاشمی', 'احمدی', 'پاکزاد', 'ژاله', 'رضا پور', 'محمدی']

const person = fc.record({
  first: fc.option(fc.constantFrom(...FIRST), { freq: 8 }),
  last: fc.option(fc.constantFrom(...LAST), { freq: 8 }),
  father: fc.option(fc.constantFrom('محمود', 'حسن', 'عبد الله', 'علی')),
  number: fc.option(fc.constantFrom('1', '2', '9', '10', '101', '1403/2', '1403/11', 'ق-7', '0')),
  sex: fc.constantFrom('female', 'male', 'unknown'),
  birth: fc.option(
    fc.constantFrom('2006-05-26', '2006-05-27', '2012-01-01', '2018-05-27', '2018-05-26', '2024-01-05'),
    { freq: 6 },
  ),
  nationalId: fc.option(fc.constantFrom('0499370899', '0049990012', '1750000229')),
  kind: fc.option(fc.constantFrom(...placementKinds), { freq: 8 }),
  since: fc.constantFrom('2023-01-01', '2023-06-01', '2024-02-02'),
  home: fc.nat(1),
  insured: fc.constantFrom('no', 'yes', 'over', 'later'),
})
type Person = typeof person extends fc.Arbitrary<infer Value> ? Value : never

const asking: fc.Arbitrary<Asked & { home?: number | undefined }> = fc.record(
  {
    text: fc.constantFrom(
      '',
      '',
      'ع',
      'م',
      'لی',
      'مح',
      'رضا',
      'عبد الله',
      'علي',
      'م ر',
      '1403/2',
      '04993',
      '۱۰',
      'xyz',
    ),
    placementKinds: fc.subarray([...placementKinds], { minLength: 1 }),
    home: fc.nat(1),
    sex: fc.constantFrom('female', 'male', 'unknown'),
    age: fc.constantFrom(
      'unknown' as const,
      { from: 0, to: 6 },
      { from: 6, to: 12 },
      { from: 12, to: 18 },
      { from: 18, to: null },
    ),
    insured: fc.boolean(),
    order: fc.constantFrom('name', 'file_number', 'birth_date', 'placement_since'),
    descending: fc.boolean(),
    offset: fc.nat(12),
    limit: fc.integer({ min: 1, max: 12 }),
  },
  { requiredKeys: [] },
)

/** Stores the people in homes that are there already. */
async function plant(people: readonly Person[], homes: readonly string[]): Promise<void> {
  const now = '2024-05-26T08:00:00.000Z'
  for (const [at, one] of people.entries()) {
    const id = `child-${String(at).padStart(3, '0')}`
    const home = homes[one.home] ?? null
    const fields = contract['children.update'].input.shape.fields.parse(
      childPage({
        firstName: one.first,
        lastName: one.last,
        fatherName: one.father,
        fileNumber: one.number,
        sex: one.sex,
        birthDate: one.birth,
        nationalId: one.nationalId,
      }),
    )
    await insertRows(register.db, 'children', [childInsertRow(fields, { id, centerId: home, now })])
    const spell = {
      centerId: one.kind === 'residential' ? home : null,
      startsOn: one.since,
      endsOn: null,
      entryRoute: null,
      orderNumber: null,
      orderDate: null,
      relativeName: null,
      relation: null,
      note: null,
    }
    if (one.kind !== null) {
      await insertRows(register.db, 'placements', [
        placementInsertRow({ kind: one.kind, ...spell }, { id: `spell-${id}`, childId: id, now }),
      ])
    }
    if (one.insured !== 'no') {
      const startsOn = one.insured === 'later' ? '2024-05-27' : '2023-01-01'
      const endsOn = one.insured === 'over' ? '2024-05-26' : null
      await insertRows(register.db, 'insurance', [
        policyInsertRow(
          { kind: 'health_basic', policyNumber: null, startsOn, endsOn },
          { id: `policy-${id}`, childId: id, now },
        ),
      ])
    }
  }
  await refreshCurrentPlacements(register.db, 'all')
}

const collator = new Intl.Collator('fa')
const natural = new Intl.Collator('en', { numeric: true })
const folded = (text: string | null) => searchWords(text ?? '').join('')

/** The list as its promise reads, found the slow way. */
function expected(people: readonly Person[], asked: Asked & { home?: number | undefined }): string[] {
  const today = context.today
  const all = people.map((one, at) => ({ ...one, id: `child-${String(at).padStart(3, '0')}` }))
  const wanted = all.filter((one) => {
    const fields = [one.first, one.last, one.father, one.number, one.nationalId].map(folded)
    const words = searchWords(asked.text ?? '')
    const age = one.birth === null ? null : (ageOn(one.birth, today)?.years ?? -1)
    const band = asked.age
    return (
      words.every((word) => fields.some((field) => field.includes(word))) &&
      (asked.placementKinds === undefined || asked.placementKinds.some((kind) => kind === one.kind)) &&
      (asked.home === undefined || asked.home === one.home) &&
      (asked.sex === undefined || asked.sex === one.sex) &&
      (band === undefined ||
        (band === 'unknown'
          ? age === null
          : age !== null && age >= band.from && (band.to === null || age < band.to))) &&
      (asked.insured === undefined || asked.insured === (one.insured === 'yes'))
    )
  })
  type Listed = (typeof wanted)[number]
  const byName = (one: Listed, other: Listed) =>
    collator.compare(one.last ?? '', other.last ?? '') ||
    collator.compare(one.first ?? '', other.first ?? '') ||
    (one.id < other.id ? -1 : 1)
  const value = (one: Listed): string | null => {
    if (asked.order === 'file_number') return one.number
    if (asked.order === 'birth_date') return one.birth
    return one.kind === null ? null : one.since
  }
  const isPlain = (written: string) => /^\d+$/u.test(written)
  const compareValues = (one: string, other: string): number =>
    asked.order === 'file_number'
      ? Number(isPlain(other)) - Number(isPlain(one)) || natural.compare(one, other)
      : one < other
        ? -1
        : Number(one > other)
  const known =
    asked.order === undefined || asked.order === 'name' ? wanted : wanted.filter((one) => value(one) !== null)
  const missing = wanted.filter((one) => !known.includes(one)).sort(byName)
  const sorted = [...known].sort((one, other) => {
    const first =
      asked.order === undefined || asked.order === 'name'
        ? 0
        : compareValues(value(one) ?? '', value(other) ?? '')
    return first || byName(one, other)
  })
  if (asked.descending === true) sorted.reverse()
  return [...sorted, ...missing].map(({ id }) => id)
}

describe('children.search', () => {
  it('is what a slow reading of every child says, for any filter, order and window', async () => {
    const homes = [await plantHome(context), await plantHome(context, { name: 'خانه نوجوانان' })]
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { minLength: 0, maxLength: 25 }),
        fc.array(asking, { minLength: 1, maxLength: 12 }),
        async (people, questions) => {
          for (const table of ['insurance', 'placements', 'audit', 'children'] as const) {
            await register.db.deleteFrom(table).execute()
          }
          await plant(people, homes)
          const opened = fresh()
          for (const { home, ...asked } of questions) {
            const all = expected(people, { ...asked, home })
            const found = await search(
              home === undefined ? asked : { ...asked, centerId: homes[home] ?? '' },
              opened,
            )
            const { offset = 0, limit = 100 } = asked
            expect(found.rows.map(({ id }) => id)).toEqual(all.slice(offset, offset + limit))
            expect(found).toMatchObject({ total: all.length, registerTotal: people.length })
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('shows what a row needs', async () => {
    const home = await plantHome(context)
    await plantChild(context, home, {
      insurance: { kind: 'health_basic', policyNumber: null, startsOn: '2024-01-01', endsOn: null },
    })
    const { rows } = await search({})
    expect(rows).toEqual([
      {
        id: expect.any(String) as unknown,
        fileNumber: '101',
        firstName: 'سارا',
        lastName: 'رضایی',
        fatherName: 'محمود',
        nationalId: null,
        sex: 'female',
        birthDate: '2014-05-10',
        birthDateEstimated: false,
        placementKind: 'residential',
        placementSince: '2022-03-21',
        centerName: 'خانه کودکان مهر',
        insured: true,
      },
    ])
  })

  it('answers the whole list before and after it is in memory alike', async () => {
    const home = await plantHome(context)
    for (const lastName of LAST)
      await plantChild(context, home, { child: { lastName, fileNumber: lastName } })
    const opened = fresh()
    for (const asked of [{}, { descending: true }, { offset: 4, limit: 3 }, { offset: 100 }]) {
      const cold = await search(asked, fresh())
      await search({}, opened)
      await warmed(opened)
      expect(await search(asked, opened)).toEqual(cold)
    }
  })

  it('sees every change at once: admission, correction, insurance, move', async () => {
    const home = await plantHome(context)
    await search({ text: 'س' })
    await search({ insured: true })
    const id = await plantChild(context, home)
    await plantChild(context, home, { child: { firstName: 'نگار', fileNumber: '102' } })
    expect((await search({ text: 'سارا' })).total).toBe(1)
    expect((await search({ insured: true })).total).toBe(0)

    const { child } = await admissionHandlers['children.get'](context, { id })
    const { id: _id, revision, centerId: _center, createdAt: _created, ...fields } = child
    await admissionHandlers['children.update'](context, {
      id,
      revision,
      fields: { ...fields, firstName: 'ساینا' },
      accepted: acceptAll,
    })
    expect((await search({ text: 'سارا' })).total).toBe(0)
    expect((await search({ text: 'ساینا رضایی' })).rows.map((row) => row.id)).toEqual([id])
    expect((await search({ text: 'نگار' })).total).toBe(1)

    await insuranceHandlers['insurance.save'](
      context,
      contract['insurance.save'].input.parse({
        childId: id,
        fields: { kind: 'health_basic', startsOn: '2024-01-01', endsOn: null },
        accepted: acceptAll,
      }),
    )
    expect((await search({ insured: true })).rows.map((row) => row.id)).toEqual([id])
    expect((await search({ insured: false })).total).toBe(1)
  })

  it('reads everything again when more has changed than the log keeps', async () => {
    const home = await plantHome(context)
    const id = await plantChild(context, home)
    expect((await search({ text: 'سارا' })).total).toBe(1)
    await sql`UPDATE children SET search_key = 'نگار', name_sort = 'x' WHERE id = ${id}`.execute(register.db)
    for (let change = 0; change < 1100; change += 1) {
      await sql`UPDATE insurance SET revision = revision WHERE FALSE`.execute(register.db)
      await sql`INSERT INTO children_changed (child_id) VALUES ('somebody')`.execute(register.db)
    }
    const { rows } = await sql<{ kept: number }>`SELECT count(*) AS kept FROM children_changed`.execute(
      register.db,
    )
    expect(rows[0]?.kept).toBe(1000)
    expect((await search({ text: 'سارا' })).total).toBe(0)
    expect((await search({ text: 'نگار' })).total).toBe(1)
  })

  it('is not confused by a child who was taken off', async () => {
    const home = await plantHome(context)
    const id = await plantChild(context, home)
    await plantChild(context, home, { child: { firstName: 'نگار', fileNumber: '102' } })
    expect((await search({ text: 'رضایی' })).total).toBe(2)
    await register.db.updateTable('children').set({ deleted_at: context.now }).where('id', '=', id).execute()
    const found = await search({ text: 'رضایی' })
    expect(found).toMatchObject({ total: 1, registerTotal: 1 })
    expect(found.rows[0]?.firstName).toBe('نگار')
  })
})

describe('the plans of the list', () => {
  const plan = (text: string) => queryPlan(register.db, { compile: () => sql.raw(text).compile(register.db) })

  it('the plain window, its count and the order by name read the index by name alone', async () => {
    const windowPlan = await plan(
      `SELECT row_number FROM children WHERE deleted_at IS NULL ORDER BY name_sort ASC, id ASC LIMIT 100 OFFSET 99900`,
    )
    expect(windowPlan).toEqual(['SCAN children USING COVERING INDEX children_by_name'])
    const countPlan = await plan(`SELECT count(*) FROM children WHERE deleted_at IS NULL`)
    expect(countPlan.join()).toContain('USING COVERING INDEX')
  })

  it('what changed is found by its number, and spells of a child by the child', async () => {
    expect(await plan(`SELECT child_id FROM children_changed WHERE number > 5 ORDER BY number`)).toEqual([
      'SEARCH children_changed USING INTEGER PRIMARY KEY (rowid>?)',
    ])
    const refresh = await plan(`
      SELECT (SELECT home.center_id FROM placements AS home
        WHERE home.child_id = children.id AND +home.kind = 'residential' AND home.deleted_at IS NULL
        ORDER BY home.starts_on DESC LIMIT 1) FROM children`)
    expect(refresh.join()).toContain('SEARCH home USING COVERING INDEX placements_of_child (child_id=?)')
  })
})
