import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../context/context'
import type { Changed } from '../contract/changes'
import { monthlyReturnSchema, signedReturnSchema } from '../contract/returns'
import type { Report } from '../contract/reports'
import { khuzestanAgeBands } from '../contract/age-bands'
import { reportFor } from '../figures/queries'
import { openTestRegister, type TestRegister } from '../testing/register'
import { canonicalJson, sha256 } from './content'
import { returnsHandlers } from './handlers'
import { requestOf } from './queries'

const CENTER = 'center'
const MONTH = '1403-02'
let register: TestRegister
let context: Context
let noted: Changed[]

const kept = { created_at: '2024-01-01', updated_at: '2024-01-01', revision: 1 }
const deletable = { ...kept, external_id: null, deleted_at: null }

beforeEach(async () => {
  register = await openTestRegister()
  noted = []
  context = register.context({ noteChange: (changed) => void noted.push(changed) })
  await register.db
    .insertInto('users')
    .values({
      ...kept,
      id: context.user.id,
      name: context.user.name,
      name_key: 'director',
      role: 'director',
      disabled: 0,
    })
    .execute()
  await register.db
    .insertInto('centers')
    .values({
      ...deletable,
      ...{
        id: CENTER,
        code: '101',
        name: 'خانه آزمون',
        name_search: '',
        name_sort: '',
        kind: 'children_home',
      },
      ...{ ownership: 'governmental', province: null, county: null, capacity: 10, licensed_sex: null },
      ...{
        licensed_age_from: null,
        licensed_age_to: null,
        licence_number: null,
        opened_on: null,
        closed_on: null,
      },
    })
    .execute()
  await admit('first', '2024-01-01')
})
afterEach(() => register.dispose())

async function admit(id: string, startsOn: string): Promise<void> {
  await register.db
    .insertInto('children')
    .values({
      ...deletable,
      ...{ id, center_id: CENTER, file_number: id, first_name: id, last_name: null, father_name: null },
      ...{ mother_name: null, sex: 'female', birth_date: '2015-01-01', birth_date_estimated: 0 as const },
      ...{ national_id: null, national_id_missing_reason: null, foreign_id: null, legal_status: null },
      ...{ admission_reasons: '[]', disability: null, stay_reason: null, notes: null, search_key: id },
      ...{ name_key: id, name_sort: id, current_kind: 'residential', current_center_id: CENTER },
      current_since: startsOn,
    })
    .execute()
  await stay(`${id}-spell`, id, startsOn)
}

async function stay(id: string, childId: string, startsOn: string): Promise<void> {
  await register.db
    .insertInto('placements')
    .values({
      ...deletable,
      ...{
        id,
        child_id: childId,
        kind: 'residential',
        center_id: CENTER,
        starts_on: startsOn,
        ends_on: null,
      },
      ...{
        entry_route: 'judicial',
        order_number: null,
        order_date: null,
        relative_name: null,
        relation: null,
      },
      note: null,
    })
    .execute()
}

const open = (month = MONTH) => returnsHandlers['returns.open'](context, { centerId: CENTER, month })
const sign = (month = MONTH) => returnsHandlers['returns.sign'](context, { centerId: CENTER, month })
const refused = (reason: string) => ({ failure: { code: 'CONFLICT', reason } })

describe('a monthly return', () => {
  it('is a draft until it is signed, and then holds its number, its content and the hash of it', async () => {
    expect(await open()).toMatchObject({ status: 'draft', signed: null, signedReport: null, changes: [] })
    const signed = signedReturnSchema.parse(await sign())
    expect(signed).toMatchObject({
      number: '101/1403/02',
      revisionNumber: 1,
      month: MONTH,
      centerName: 'خانه آزمون',
    })
    expect(noted).toEqual([{ subject: 'return', childId: null }])

    const standing = monthlyReturnSchema.parse(await open())
    expect(standing).toMatchObject({ status: 'signed', signed, changes: [] })
    expect(standing.signedReport?.figures).toEqual(standing.report.figures)
    const row = await register.db.selectFrom('returns').selectAll().executeTakeFirstOrThrow()
    expect(sha256(row.content)).toBe(signed.sha256)
    expect(canonicalJson(JSON.parse(row.content))).toBe(row.content)
    expect(JSON.parse(row.content)).toMatchObject({ children: { 'residential.closing': ['first'] } })
    const audit = await register.db.selectFrom('audit').selectAll().executeTakeFirstOrThrow()
    expect(audit).toMatchObject({ subject: 'return', record_id: signed.id, child_id: null })
    expect(audit.changes).toContain('101/1403/02')
  })

  it('shows what changed since, from what to what and which children, and takes a numbered revision', async () => {
    await sign()
    await admit('second', '2024-05-01')
    const changed = await open()
    expect(changed.status).toBe('changed')
    expect(changed.changes).toContainEqual({
      code: 'residential.closing',
      from: 1,
      to: 2,
      childIds: ['second'],
    })
    expect(changed.changes).toContainEqual({
      code: 'residential.admissions',
      from: 0,
      to: 1,
      childIds: ['second'],
    })
    expect(changed.changes).toContainEqual({ code: 'residential.bed_days', from: 31, to: 51, childIds: [] })
    expect(changed.changes.some(({ code }) => code === 'residential.opening')).toBe(false)
    expect(changed.signedReport?.figures.find(({ code }) => code === 'residential.closing')?.value).toBe(1)

    expect(await sign()).toMatchObject({ number: '101/1403/02-2', revisionNumber: 2 })
    expect((await open()).status).toBe('signed')
    const list = await returnsHandlers['returns.list'](context, { centerId: CENTER })
    expect(list.map(({ number }) => number)).toEqual(['101/1403/02-2', '101/1403/02'])
    expect(await returnsHandlers['returns.list'](context, { centerId: 'other' })).toEqual([])
    expect(await returnsHandlers['returns.list'](context, {})).toHaveLength(2)
  })

  it("names the children who took one another's place though the number is the same", async () => {
    await sign()
    await admit('second', '2024-01-01')
    await register.db
      .updateTable('placements')
      .set({ deleted_at: '2024-05-22' })
      .where('child_id', '=', 'first')
      .execute()
    const { status, changes } = await open()
    expect(status).toBe('changed')
    expect(changes).toContainEqual({
      code: 'residential.closing',
      from: 1,
      to: 1,
      childIds: ['first', 'second'],
    })
  })

  it('is not changed by other age bands', async () => {
    await sign()
    context = { ...context, settings: { ...context.settings, ageBands: [...khuzestanAgeBands] } }
    const standing = await open()
    expect(standing.status).toBe('signed')
    expect(standing.report.ageBands).toContain('7-12')
    expect(standing.signedReport?.ageBands).toContain('6-12')
  })

  it('is not changed by what goes on after it: payments, plans and contacts', async () => {
    await register.db.updateTable('children').set({ birth_date: '2007-01-01' }).execute()
    await register.db
      .insertInto('payment_lines')
      .values({
        ...{ id: 'line', child_id: 'first', programme: 'resident_subsidy', center_id: CENTER },
        ...{ kind: 'monthly', run_month: MONTH, for_month: MONTH, parts: '[]', amount_rial: 60_000_000 },
        made_at: '2024-05-21',
      })
      .execute()
    const step = (name: string) =>
      register.db
        .insertInto('payment_steps')
        .values({ id: name, line_id: 'line', step: name, at: '2024-05-22', by_name: 'آزمون' })
        .execute()
    await step('computed')
    await sign()
    await step('approved')
    await step('paid')
    await register.db
      .insertInto('plan_items')
      .values({ ...deletable, id: 'plan', child_id: 'first', field: 'housing', state: 'in_progress' })
      .execute()
    const standing = await open()
    expect(standing).toMatchObject({ status: 'signed', changes: [] })
    const value = (report: typeof standing.signedReport, code: string) =>
      report?.figures.find((figure) => figure.code === code)?.value
    const now = await reportFor(context, requestOf(CENTER, MONTH))
    for (const code of ['money.resident_subsidy.paid.rial', 'readiness.with_plan']) {
      expect(value(standing.signedReport, code)).toBe(0)
      expect(value(now, code)).toBeGreaterThan(0)
      expect(value(standing.report, code)).toBe(0)
    }
    const paid = { code: 'money.resident_subsidy.paid.children', value: 0 }
    expect(standing.report.figures).toContainEqual(expect.objectContaining({ ...paid, listed: false }))
    expect(now.figures).toContainEqual(expect.objectContaining({ ...paid, value: 1, listed: true }))
    expect(value(standing.signedReport, 'money.resident_subsidy.computed.rial')).toBe(60_000_000)
    const row = await register.db.selectFrom('returns').select('content').executeTakeFirstOrThrow()
    expect(JSON.parse(row.content)).toMatchObject({
      children: { 'money.resident_subsidy.computed.children': ['first'] },
    })
    await expect(sign()).rejects.toMatchObject(refused('nothing_changed'))
  })

  it('keeps the tasks and findings of the day on which it was signed, and is not changed by later ones', async () => {
    const value = (report: Report | null, code: string) =>
      report?.figures.find((figure) => figure.code === code)?.value
    const draft = await open()
    expect(value(draft.report, 'work.overdue')).toBeGreaterThan(0)
    expect(value(draft.report, 'findings.warn')).toBeGreaterThan(0)
    await sign()
    const row = await register.db.selectFrom('returns').select('content').executeTakeFirstOrThrow()
    const kept = JSON.parse(row.content) as { children: Record<string, string[]> }
    expect(kept.children['work.overdue']).toContain('first')
    expect(kept.children['findings.warn']).toContain('first')
    const warnings = value(draft.report, 'findings.warn')
    await register.db.updateTable('children').set({ national_id_missing_reason: 'foundling' }).execute()
    const now = await reportFor(context, requestOf(CENTER, MONTH))
    expect(value(now, 'findings.warn')).not.toBe(warnings)
    const later = await open()
    expect(later).toMatchObject({ status: 'signed', changes: [] })
    expect(value(later.report, 'findings.warn')).toBe(warnings)
    expect(value(later.report, 'work.overdue')).toBe(value(draft.report, 'work.overdue'))
    await expect(sign()).rejects.toMatchObject(refused('nothing_changed'))
  })

  it('that was signed before schooling, work and findings were counted stays what was signed', async () => {
    const draft = await open()
    await sign()
    const { id: _id, ...row } = await register.db.selectFrom('returns').selectAll().executeTakeFirstOrThrow()
    const late = /^(education|work|findings)\./u
    const whole = JSON.parse(row.content) as { report: Report; children: Record<string, string[]> }
    const content = canonicalJson({
      ...whole,
      report: { ...whole.report, figures: whole.report.figures.filter(({ code }) => !late.test(code)) },
      children: Object.fromEntries(Object.entries(whole.children).filter(([code]) => !late.test(code))),
    })
    const old = {
      ...row,
      id: 'old',
      month: '1403-01',
      number: '101/1403/01',
      content,
      sha256: sha256(content),
    }
    await register.db.insertInto('returns').values(old).execute()
    await register.db
      .insertInto('returns')
      .values({ ...old, id: 'older', month: MONTH, revision_number: 2, number: '101/1403/02-2' })
      .execute()
    const standing = await open()
    expect(standing).toMatchObject({ status: 'signed', changes: [], signed: { sha256: sha256(content) } })
    expect(draft.report.figures.some(({ code }) => late.test(code))).toBe(true)
    for (const report of [standing.report, standing.signedReport]) {
      expect(report?.figures.filter(({ code }) => late.test(code))).toEqual([])
    }
    await expect(sign()).rejects.toMatchObject(refused('nothing_changed'))
  })

  it('is refused for a month that is not over, on its last day too', async () => {
    await expect(sign('1403-03')).rejects.toMatchObject(refused('month_not_over'))
    context = { ...context, today: '2024-06-20' }
    await expect(sign('1403-03')).rejects.toMatchObject(refused('month_not_over'))
    context = { ...context, today: '2024-06-21' }
    expect(await sign('1403-03')).toMatchObject({ number: '101/1403/03' })
  })

  it('is refused a second signature when nothing changed, and any while the identity is broken', async () => {
    await sign()
    await expect(sign()).rejects.toMatchObject(refused('nothing_changed'))
    await stay('twice', 'first', '2024-05-01')
    await expect(sign()).rejects.toMatchObject(refused('identity_broken'))
    expect((await open()).report.identity.holds).toBe(false)
    expect(await register.db.selectFrom('returns').selectAll().execute()).toHaveLength(1)
  })

  it('cannot be changed or deleted in the file', async () => {
    await sign()
    await expect(sql`UPDATE returns SET sha256 = 'x'`.execute(register.db)).rejects.toThrow('cannot change')
    await expect(sql`DELETE FROM returns`.execute(register.db)).rejects.toThrow('cannot be deleted')
  })

  it('is NOT_FOUND for an unknown center', async () => {
    const input = { centerId: 'nowhere', month: MONTH }
    const missing = { failure: { code: 'NOT_FOUND' } }
    await expect(returnsHandlers['returns.open'](context, input)).rejects.toMatchObject(missing)
    await expect(returnsHandlers['returns.sign'](context, input)).rejects.toMatchObject(missing)
  })
})

describe('canonical JSON', () => {
  it('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'x' })).toBe('{"a":"x","b":[{"c":null,"d":1}]}')
    expect(canonicalJson({ a: 'x', b: [{ c: null, d: 1 }] })).toBe(
      canonicalJson({ b: [{ d: 1, c: null }], a: 'x' }),
    )
  })
})
