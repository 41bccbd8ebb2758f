import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../context/context'
import { contract } from '../contract/contract'
import type { ChildFieldsInput } from '../contract/children'
import type { Changed } from '../contract/changes'
import { insertRows, openTestRegister, tableRows, type TestRegister } from '../testing/register'
import { acceptAll, admissionTo, plantChild, plantHome } from '../testing/files'
import { childrenHandlers } from '../children/handlers'
import { admissionHandlers } from './handlers'
import { historyHandlers } from '../history/handlers'

let register: TestRegister
let context: Context
let homeId: string
const noted: Changed[] = []

beforeEach(async () => {
  register = await openTestRegister()
  noted.length = 0
  context = register.context({ noteChange: (changed) => noted.push(changed), method: 'children.admit' })
  homeId = await plantHome(context)
})
afterEach(() => register.dispose())

const get = (id: string) => admissionHandlers['children.get'](context, { id })
const failure = (reason: unknown) =>
  expect.objectContaining({ failure: expect.objectContaining(reason) as unknown }) as unknown

async function update(id: string, different: Partial<ChildFieldsInput>, readAt?: number) {
  const { id: _id, revision, centerId: _center, createdAt: _at, ...fields } = (await get(id)).child
  return admissionHandlers['children.update'](
    context,
    contract['children.update'].input.parse({
      id,
      revision: readAt ?? revision,
      fields: { ...fields, ...different },
      accepted: acceptAll,
    }),
  )
}

describe('children.admit', () => {
  it('stores the child, her spell and her insurance in one step', async () => {
    const { childId } = await admissionHandlers['children.admit'](
      context,
      admissionTo(homeId, {
        child: {
          firstName: '  سارا ',
          lastName: 'رضايي',
          nationalId: '۴۹۹۳۷۰۸۹۹',
          nationalIdMissingReason: null,
        },
        insurance: { kind: 'health_basic', policyNumber: '', startsOn: '2022-04-01', endsOn: null },
      }),
    )
    const file = await get(childId)
    expect(file).toMatchObject({
      centerName: 'خانه کودکان مهر',
      canUndoMove: false,
      child: {
        centerId: homeId,
        revision: 1,
        firstName: 'سارا',
        lastName: 'رضایی',
        nationalId: '0499370899',
        admissionReasons: ['neglect'],
        createdAt: context.now,
      },
      placements: [
        {
          kind: 'residential',
          centerId: homeId,
          centerName: 'خانه کودکان مهر',
          startsOn: '2022-03-21',
          endsOn: null,
          entryRoute: 'judicial',
          orderNumber: '۱۲/۳۴',
        },
      ],
      policies: [{ kind: 'health_basic', policyNumber: null, startsOn: '2022-04-01', endsOn: null }],
      supports: [],
    })
    expect(contract['children.get'].output.parse(file)).toEqual(file)
    expect(noted.slice(-3)).toEqual(
      ['child', 'placement', 'insurance'].map((subject) => ({ subject, childId })),
    )
    const [row] = await tableRows(register.db, 'children')
    expect(row).toMatchObject({
      search_key: 'سارا رضایی محمود 101 0499370899',
      name_key: 'سارارضایی',
      current_kind: 'residential',
      current_since: '2022-03-21',
    })
  })

  it('is written in the history, with who and what, and no derived keys', async () => {
    await insertRows(register.db, 'users', [
      {
        id: context.user.id,
        name: 'مدیر آزمون',
        name_key: 'مدیر',
        role: 'director',
        disabled: 0,
        created_at: context.now,
        updated_at: context.now,
        revision: 1,
      },
    ])
    const id = await plantChild(context, homeId)
    const history = await historyHandlers['children.history'](context, { id })
    expect(contract['children.history'].output.parse(history)).toEqual(history)
    expect(history.map(({ subject }) => subject)).toEqual(['placement', 'child'])
    const child = history.at(-1)
    expect(child).toMatchObject({ userName: 'مدیر آزمون', method: 'children.admit', recordId: id })
    expect(child?.changes['first_name']).toEqual({ from: null, to: 'سارا' })
    for (const key of ['search_key', 'name_key', 'name_sort', 'current_kind', 'revision']) {
      expect(child?.changes).not.toHaveProperty(key)
    }
  })

  it('checks without storing, and names no record that is not there yet', async () => {
    const admission = admissionTo(homeId, { child: { birthDateEstimated: true }, accepted: [] })
    const { findings } = await admissionHandlers['children.checkAdmission'](context, admission)
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'W06',
        severity: 'warn',
        recordId: null,
        childId: null,
        accepted: null,
      }),
    )
    expect(await tableRows(register.db, 'children')).toEqual([])
    expect(await tableRows(register.db, 'audit')).toHaveLength(1)
    await expect(admissionHandlers['children.admit'](context, admission)).rejects.toEqual(
      failure({ code: 'RULE_BLOCKED' }),
    )
  })

  it('is refused with the other child when the national id is hers', async () => {
    const known = { nationalId: '0499370899', nationalIdMissingReason: null }
    const id = await plantChild(context, homeId, { child: known })
    const before = await tableRows(register.db, 'audit')
    await expect(plantChild(context, homeId, { child: { ...known, firstName: 'نگار' } })).rejects.toEqual(
      failure({
        code: 'RULE_BLOCKED',
        findings: expect.arrayContaining([
          expect.objectContaining({ rule: 'B04', otherId: id, recordId: null }),
        ]) as unknown,
      }),
    )
    expect(await tableRows(register.db, 'audit')).toEqual(before)
  })

  it('needs a home that exists', async () => {
    await expect(plantChild(context, 'nowhere')).rejects.toEqual(
      failure({ code: 'NOT_FOUND', reason: 'center' }),
    )
  })
})

describe('children.update', () => {
  it('changes the page, its keys and the revision, and tells what changed', async () => {
    const id = await plantChild(context, homeId)
    expect(await update(id, { lastName: 'کریمی', motherName: 'زهرا' })).toEqual({ revision: 2 })
    const [row] = await tableRows(register.db, 'children')
    expect(row).toMatchObject({ last_name: 'کریمی', name_key: 'ساراکریمی', current_kind: 'residential' })
    const [change] = await historyHandlers['children.history'](context, { id })
    expect(change?.changes).toEqual({
      last_name: { from: 'رضایی', to: 'کریمی' },
      mother_name: { from: null, to: 'زهرا' },
    })
  })

  it('is STALE over a newer save, and NOT_FOUND for nobody', async () => {
    const id = await plantChild(context, homeId)
    await update(id, { notes: 'یک' })
    await expect(update(id, { notes: 'دو' }, 1)).rejects.toEqual(failure({ code: 'STALE' }))
    expect((await get(id)).child.notes).toBe('یک')
    await expect(get('nobody')).rejects.toEqual(failure({ code: 'NOT_FOUND' }))
  })

  it('is judged by the rules', async () => {
    const id = await plantChild(context, homeId)
    await expect(update(id, { birthDate: '2024-05-27' })).rejects.toEqual(failure({ code: 'RULE_BLOCKED' }))
    await expect(update(id, { firstName: null, lastName: null })).rejects.toEqual(
      failure({ code: 'RULE_BLOCKED' }),
    )
    expect((await get(id)).child).toMatchObject({ birthDate: '2014-05-10', firstName: 'سارا', revision: 1 })
  })
})

describe('children.nextFileNumber', () => {
  it.each([
    [[], '1'],
    [['101', '99', '7'], '102'],
    [['0012', '0009'], '0013'],
    [['101', 'ق-500'], '102'],
    [['1403/7', '1403/11', '1402/90'], '1403/12'],
    [['الف', 'ب'], '1'],
    [['99999999999999999999'], '100000000000000000000'],
  ])('after %j comes %s', async (numbers, next) => {
    for (const [at, fileNumber] of numbers.entries()) {
      await plantChild(context, homeId, { child: { fileNumber, firstName: `نام${'ا'.repeat(at)}` } })
    }
    const other = await plantHome(context, { name: 'خانه دیگر' })
    await plantChild(context, other, { child: { fileNumber: '900' } })
    expect(await childrenHandlers['children.nextFileNumber'](context, { centerId: homeId })).toEqual({
      fileNumber: next,
    })
  })
})
