import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { admissionHandlers } from '../admission/handlers'
import { historyHandlers } from '../history/handlers'
import type { Context } from '../context/context'
import { contract } from '../contract/contract'
import type { Changed } from '../contract/changes'
import { insuranceHandlers } from './handlers'
import { openTestRegister, tableRows, type TestRegister } from '../testing/register'
import { plantHome } from '../testing/files'
import { enrolmentHandlers } from './enrolment-handlers'
import { failure, insuranceSteps } from '../testing/enrolment'

let register: TestRegister
let context: Context
let homeId: string
const noted: Changed[] = []

beforeEach(async () => {
  register = await openTestRegister()
  noted.length = 0
  context = register.context({ noteChange: (changed) => noted.push(changed) })
  homeId = await plantHome(context)
})
afterEach(() => register.dispose())

const { plant, move, make, answer } = insuranceSteps(() => ({ context, homeId }))
const list = (id: string) => enrolmentHandlers['insurance.enrolmentList'](context, { id })
const policies = async (id: string) => (await admissionHandlers['children.get'](context, { id })).policies

describe('a list for enrolment', () => {
  it('is numbered, remembers whom it held and who made it, and stands in Persian order without the dead', async () => {
    const two = await plant({ lastName: 'پناهی' })
    const one = await plant({ lastName: 'بهاری' })
    const dead = await plant({ lastName: 'آذر' })
    await move(dead, { kind: 'deceased' })
    const { id, number } = await make([two, dead, one, two])
    expect(number).toBe(1)
    expect((await make([one], { insurer: null })).number).toBe(2)
    const made = await list(id)
    expect(contract['insurance.enrolmentList'].output.parse(made)).toEqual(made)
    expect(made.rows.map(({ childId, rowNumber }) => [childId, rowNumber])).toEqual([
      [one, 1],
      [two, 2],
    ])
    const lists = await enrolmentHandlers['insurance.enrolmentLists'](context, {})
    expect(lists).toMatchObject([
      { number: 2, children: 1, insurer: null },
      { number: 1, children: 2, enrolled: 0, refused: 0, insurer: 'بیمه سلامت', madeBy: 'مدیر آزمون' },
    ])
    await expect(make([dead])).rejects.toEqual(failure({ code: 'CONFLICT', reason: 'nothing_chosen' }))
    await expect(make([one, 'nobody'])).rejects.toEqual(failure({ code: 'NOT_FOUND', reason: 'child' }))
    await expect(list('none')).rejects.toEqual(failure({ code: 'NOT_FOUND' }))
    const audit = await tableRows(register.db, 'audit')
    expect(audit.filter(({ subject }) => subject === 'enrolment')).toHaveLength(2)
  })
})

describe('the answer to a list', () => {
  it('gives who was enrolled a policy as a dependant, once', async () => {
    const [one, two] = [await plant(), await plant()]
    const { id } = await make([one, two])
    const answers = [
      { childId: one, policyNumber: '77', endsOn: '2025-03-20' },
      { childId: two, answer: 'refused' as const },
    ]
    expect(await answer(id, answers)).toEqual({ enrolled: 1, refused: 1, unchanged: 0 })
    expect(await policies(one)).toMatchObject([
      {
        kind: 'health_basic',
        insurer: 'بیمه سلامت',
        policyNumber: '77',
        startsOn: '2024-05-20',
        endsOn: '2025-03-20',
        holder: 'dependant',
      },
    ])
    expect(await policies(two)).toEqual([])
    expect(await answer(id, answers)).toEqual({ enrolled: 0, refused: 0, unchanged: 2 })
    expect(await policies(one)).toHaveLength(1)
    expect((await list(id)).rows.map((row) => [row.answer, row.answeredOn])).toEqual(
      (await list(id)).rows.map((row) => [row.childId === one ? 'enrolled' : 'refused', '2024-05-26']),
    )
    expect(noted).toContainEqual({ subject: 'enrolment', childId: two })
    expect(noted).toContainEqual({ subject: 'insurance', childId: one })
    const history = await historyHandlers['children.history'](context, { id: one })
    expect(history.map(({ subject }) => subject)).toEqual(expect.arrayContaining(['insurance', 'enrolment']))
  })

  it('may be put right: a refusal becomes an enrolment, a number comes later; an enrolment is no refusal', async () => {
    const childId = await plant()
    const { id } = await make([childId])
    await answer(id, [{ childId, answer: 'refused' }])
    expect(await answer(id, [{ childId }])).toEqual({ enrolled: 1, refused: 0, unchanged: 0 })
    const [first] = await policies(childId)
    expect(await answer(id, [{ childId, policyNumber: '5', endsOn: '2025-01-01' }])).toMatchObject({
      enrolled: 1,
    })
    expect(await answer(id, [{ childId }])).toMatchObject({ unchanged: 1 })
    expect(await policies(childId)).toMatchObject([
      { id: first?.id, policyNumber: '5', endsOn: '2025-01-01' },
    ])
    await expect(answer(id, [{ childId, answer: 'refused' }])).rejects.toEqual(
      failure({ code: 'CONFLICT', reason: 'already_enrolled' }),
    )
    const revision = (await policies(childId))[0]?.revision ?? 0
    await insuranceHandlers['insurance.remove'](context, { id: first?.id ?? '', revision })
    expect(await answer(id, [{ childId }])).toMatchObject({ enrolled: 1 })
    expect(await policies(childId)).toHaveLength(1)
  })

  it('is refused by a block of the rules, and not by a warning', async () => {
    const childId = await plant()
    const { id } = await make([childId])
    // W54: before birth; a list has no form to accept it, it is told at the month's end.
    expect(await answer(id, [{ childId, startsOn: '2010-01-01' }])).toMatchObject({ enrolled: 1 })
    expect((await tableRows(register.db, 'accepted_warnings')).filter(({ rule }) => rule === 'W54')).toEqual(
      [],
    )
    await answer(id, [{ childId, endsOn: '2024-06-01' }])
    await expect(answer(id, [{ childId, startsOn: '2024-07-01' }])).rejects.toEqual(
      failure({
        code: 'RULE_BLOCKED',
        findings: expect.arrayContaining([expect.objectContaining({ rule: 'B50' })]) as unknown,
      }),
    )
  })

  it('is refused for who is not in the list, for a day to come, and for a file taken before', async () => {
    const [childId, other] = [await plant(), await plant()]
    const { id } = await make([childId])
    await expect(answer(id, [{ childId: other }])).rejects.toEqual(
      failure({ code: 'NOT_FOUND', reason: 'child' }),
    )
    await expect(answer(id, [{ childId }], null, '2024-05-27')).rejects.toEqual(
      failure({ code: 'INVALID_INPUT', fields: { answeredOn: 'in_the_future' } }),
    )
    await expect(answer('none', [{ childId }])).rejects.toEqual(failure({ code: 'NOT_FOUND' }))
    await answer(id, [{ childId }], 'ab'.repeat(32))
    await expect(answer(id, [{ childId }], 'ab'.repeat(32))).rejects.toEqual(
      failure({ code: 'CONFLICT', reason: 'answer_taken_before' }),
    )
    const second = await make([childId])
    await expect(answer(second.id, [{ childId }], 'ab'.repeat(32))).rejects.toEqual(
      failure({ code: 'CONFLICT', reason: 'answer_taken_before' }),
    )
  })
})
