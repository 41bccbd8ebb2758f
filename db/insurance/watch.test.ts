import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../context/context'
import { contract, type Input } from '../contract/contract'
import { supportsHandlers } from '../supports/handlers'
import { openTestRegister, type TestRegister } from '../testing/register'
import { plantChild, plantHome } from '../testing/files'
import { enrolmentHandlers } from './enrolment-handlers'
import { insuranceSteps } from '../testing/enrolment'

let register: TestRegister
let context: Context
let homeId: string

beforeEach(async () => {
  register = await openTestRegister()
  context = register.context()
  homeId = await plantHome(context)
})
afterEach(() => register.dispose())

const { plant, insure, move, make, answer } = insuranceSteps(() => ({ context, homeId }))
const watch = (asked: Input<'insurance.watch'>) =>
  enrolmentHandlers['insurance.watch'](context, contract['insurance.watch'].input.parse(asked))

describe('insurance.watch', () => {
  it('finds who is in care without any policy: in a home, in a family, with امداد; nobody else', async () => {
    const resident = await plant({ lastName: 'پناهی' })
    const insured = await plant({ lastName: 'بهاری' })
    await insure(insured, { kind: 'accident' })
    const ended = await plant({ lastName: 'بهاری', firstName: 'آوا' })
    await insure(ended, { endsOn: '2024-05-26' })
    const kin = await plant({ lastName: 'تقوی' })
    await move(kin, { relativeName: 'خاله', relation: 'aunt' })
    const home = await plant({ lastName: 'ثابت' })
    await move(home, { kind: 'reunified' })
    const helped = await plant({ lastName: 'جلالی' })
    await move(helped, { kind: 'reunified' })
    await supportsHandlers['supports.save'](
      context,
      contract['supports.save'].input.parse({
        childId: helped,
        fields: { programme: 'emdad', startsOn: '2024-05-02', endsOn: null },
      }),
    )
    const dead = await plant({ lastName: 'حیدری' })
    await move(dead, { kind: 'deceased' })
    const other = await plantHome(context, { name: 'خانه دوم' })
    const elsewhere = await plant({ lastName: 'دادگر' }, other)
    const found = await watch({ list: 'uninsured' })
    expect(found.map(({ childId }) => childId)).toEqual([ended, resident, kin, helped, elsewhere])
    expect(found[2]).toMatchObject({
      placementKind: 'kinship',
      centerName: 'خانه کودکان مهر',
      on: null,
      listedIn: null,
    })
    expect(found[3]?.placementKind).toBe('reunified')
    const there = await watch({ list: 'uninsured', centerId: other })
    expect(there.map(({ childId, centerName }) => [childId, centerName])).toEqual([[elsewhere, 'خانه دوم']])
    for (const row of found) contract['insurance.watch'].output.parse([row])
  })

  it('finds whose last cover ends within the days, soonest first, followed from policy to policy', async () => {
    const soon = await plant({ lastName: 'یاری' })
    const { id: policyId } = await insure(soon, { endsOn: '2024-06-05' })
    const later = await plant({ lastName: 'آرام' })
    await insure(later, { endsOn: '2024-06-25' })
    const renewed = await plant()
    await insure(renewed, { endsOn: '2024-06-05' })
    await insure(renewed, { kind: 'supplementary', startsOn: '2024-06-05', endsOn: null })
    const chained = await plant({ lastName: 'باقری' })
    await insure(chained, { endsOn: '2024-06-01' })
    await insure(chained, { startsOn: '2024-06-01', endsOn: '2024-06-20' })
    const gap = await plant({ lastName: 'پارسا' })
    await insure(gap, { endsOn: '2024-06-01' })
    await insure(gap, { startsOn: '2024-06-02', endsOn: null })
    await plant()
    const found = await watch({ list: 'ending' })
    expect(found.map(({ childId, on, daysLeft }) => [childId, on, daysLeft])).toEqual([
      [gap, '2024-06-01', 6],
      [soon, '2024-06-05', 10],
      [chained, '2024-06-20', 25],
      [later, '2024-06-25', 30],
    ])
    expect(found[1]).toMatchObject({ policyId, policyKind: 'health_basic', turns: null })
    context = register.context({ today: '2024-05-25' })
    expect((await watch({ list: 'ending' })).map(({ childId }) => childId)).not.toContain(later)
    expect((await watch({ list: 'ending', within: 60 })).map(({ childId }) => childId)).toContain(later)
  })

  it('finds dependants who turn 18 or 23, and those who did while the policy runs on', async () => {
    const born = (birthDate: string) => ({ birthDate })
    const placement = { startsOn: '2012-03-21', orderDate: '2012-03-20' }
    const young = async (birthDate: string, lastName: string) =>
      plantChild(context, homeId, {
        child: { fileNumber: lastName, lastName, ...born(birthDate) },
        placement,
      })
    const soon = await young('2006-06-10', 'الف')
    const passed = await young('2006-05-10', 'ب')
    const own = await young('2006-06-10', 'پ')
    const ends = await young('2006-06-10', 'ت')
    const afterEighteen = await young('2001-06-10', 'ث')
    const twenty = await young('2004-02-10', 'ج')
    const unsaid = await young('2006-06-15', 'چ')
    const child = await young('2008-06-10', 'ح')
    const renewed = await young('2004-02-11', 'خ')
    const start = { startsOn: '2020-01-01' }
    await insure(soon, { ...start, holder: 'dependant' })
    await insure(passed, { ...start, holder: 'dependant', kind: 'armed_forces' })
    await insure(own, { ...start, holder: 'own' })
    await insure(ends, { ...start, holder: 'dependant', endsOn: '2024-06-09' })
    await insure(afterEighteen, { ...start, holder: 'dependant' })
    await insure(twenty, { ...start, holder: 'dependant' })
    await insure(unsaid, start)
    await insure(child, { ...start, holder: 'dependant' })
    await insure(renewed, { startsOn: '2023-01-01', holder: 'dependant' })
    const found = await watch({ list: 'growing_out' })
    expect(found.map(({ childId, turns }) => [childId, turns])).toEqual([
      [twenty, 18],
      [passed, 18],
      [soon, 18],
      [afterEighteen, 23],
      [unsaid, 18],
    ])
    expect(found[1]).toMatchObject({ on: '2024-05-09', daysLeft: -17, policyKind: 'armed_forces' })
    expect(found[2]).toMatchObject({ on: '2024-06-09', daysLeft: 14 })
  })

  it('names the last list that still waits for an answer', async () => {
    const childId = await plant()
    const first = await make([childId])
    const second = await make([childId])
    const listedIn = async () => (await watch({ list: 'uninsured' }))[0]?.listedIn
    expect(await listedIn()).toBe(second.number)
    await answer(second.id, [{ childId, answer: 'refused' }])
    expect(await listedIn()).toBe(first.number)
    await answer(first.id, [{ childId, answer: 'refused' }])
    expect(await listedIn()).toBeNull()
  })
})
