import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { admissionHandlers } from '../admission/handlers'
import { historyHandlers } from '../history/handlers'
import type { Context } from '../context/context'
import { contract, type Input } from '../contract/contract'
import { openTestRegister, tableRows, type TestRegister } from '../testing/register'
import { acceptAll, plantChild, plantHome } from '../testing/files'
import { insuranceHandlers } from './handlers'
import { insuredAmong } from '../children/insured'

let register: TestRegister
let context: Context
let childId: string

beforeEach(async () => {
  register = await openTestRegister()
  context = register.context()
  childId = await plantChild(context, await plantHome(context))
})
afterEach(() => register.dispose())

type Saved = Input<'insurance.save'>

const policy = (fields: Partial<Saved['fields']>, about: Partial<Omit<Saved, 'fields'>> = {}) =>
  contract['insurance.save'].input.parse({
    childId,
    accepted: acceptAll,
    ...about,
    fields: { kind: 'health_basic', policyNumber: '12', startsOn: '2023-01-01', endsOn: null, ...fields },
  })
const save = (...given: Parameters<typeof policy>) =>
  insuranceHandlers['insurance.save'](context, policy(...given))
const policies = async () => (await admissionHandlers['children.get'](context, { id: childId })).policies
const failure = (reason: object) =>
  expect.objectContaining({ failure: expect.objectContaining(reason) as unknown }) as unknown

describe('insurance', () => {
  it('is stored, changed and taken off', async () => {
    const { id, revision } = await save({})
    expect(revision).toBe(1)
    expect(await save({ endsOn: '2024-01-01' }, { id, revision })).toEqual({ id, revision: 2 })
    expect(await policies()).toEqual([
      {
        id,
        revision: 2,
        childId,
        kind: 'health_basic',
        policyNumber: '12',
        startsOn: '2023-01-01',
        endsOn: '2024-01-01',
        insurer: null,
        holder: null,
      },
    ])
    await insuranceHandlers['insurance.remove'](context, { id, revision: 2 })
    expect(await policies()).toEqual([])
    const history = await historyHandlers['children.history'](context, { id: childId })
    expect(history.filter(({ subject }) => subject === 'insurance')).toHaveLength(3)
  })

  it('keeps its insurer and whose it is, and forgets them when they are taken out', async () => {
    const { id } = await save({ insurer: ' سازمان بیمه سلامت ', holder: 'dependant' })
    expect(await policies()).toMatchObject([{ insurer: 'سازمان بیمه سلامت', holder: 'dependant' }])
    await save({ insurer: 'تأمین اجتماعی', holder: 'own' }, { id, revision: 1 })
    expect(await policies()).toMatchObject([{ insurer: 'تأمین اجتماعی', holder: 'own' }])
    await save({ insurer: '  ', holder: null }, { id, revision: 2 })
    expect(await policies()).toMatchObject([{ insurer: null, holder: null }])
    const [newest] = await historyHandlers['children.history'](context, { id: childId })
    expect(newest?.changes).toMatchObject({ holder: { from: 'own', to: null } })
  })

  it('is refused by a block, and by a warning until it is accepted with a reason', async () => {
    await expect(save({ endsOn: '2022-01-01' })).rejects.toEqual(
      failure({
        code: 'RULE_BLOCKED',
        findings: expect.arrayContaining([
          expect.objectContaining({ rule: 'B50', recordId: null }),
        ]) as unknown,
      }),
    )
    const early = policy({ startsOn: '2010-01-01' }, { accepted: [] })
    const { findings } = await insuranceHandlers['insurance.check'](context, early)
    expect(findings.map(({ rule }) => rule)).toContain('W54')
    await expect(insuranceHandlers['insurance.save'](context, early)).rejects.toEqual(
      failure({ code: 'RULE_BLOCKED' }),
    )
    expect(await tableRows(register.db, 'insurance')).toEqual([])
    const { id } = await save(
      { startsOn: '2010-01-01' },
      { accepted: [{ rule: 'W54', reason: 'بیمه مادر' }] },
    )
    expect(await tableRows(register.db, 'accepted_warnings')).toContainEqual(
      expect.objectContaining({ rule: 'W54', record_id: id, reason: 'بیمه مادر' }),
    )
  })

  it('is refused over a newer save and for who is not there', async () => {
    const { id } = await save({})
    await expect(save({}, { id, revision: 7 })).rejects.toEqual(failure({ code: 'STALE' }))
    await expect(save({}, { childId: 'nobody' })).rejects.toEqual(
      failure({ code: 'NOT_FOUND', reason: 'child' }),
    )
    await expect(insuranceHandlers['insurance.remove'](context, { id, revision: 7 })).rejects.toEqual(
      failure({ code: 'STALE' }),
    )
    await expect(insuranceHandlers['insurance.remove'](context, { id: 'none', revision: 1 })).rejects.toEqual(
      failure({ code: 'NOT_FOUND' }),
    )
  })

  it('is in force from its first day to the day before its end', async () => {
    await save({ startsOn: '2023-01-01', endsOn: '2024-01-01' })
    const on = async (day: string) => (await insuredAmong(register.db, [childId, 'nobody'], day)).has(childId)
    expect([
      await on('2022-12-31'),
      await on('2023-01-01'),
      await on('2023-12-31'),
      await on('2024-01-01'),
    ]).toEqual([false, true, true, false])
  })
})
