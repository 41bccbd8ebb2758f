import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../context/context'
import { Invention } from '../demo/people'
import { handlers } from '../service/handlers'
import { newId } from '../context/ids'
import { openTestRegister, type TestRegister } from '../testing/register'
import { plantHome } from '../testing/files'
import { findPairs } from './pairs'
import { pairKey } from '../children/links'
import {
  asTyped,
  inventChildren,
  measureFinding,
  nearDuplicate,
  plantChildren,
  type PlantedChild,
} from '../testing/duplicates'

let register: TestRegister
let context: Context
let children: readonly PlantedChild[]
let invention: Invention

beforeEach(async () => {
  register = await openTestRegister()
  context = register.context()
  invention = new Invention(7)
  const homes = [
    await plantHome(context, { county: 'قم' }),
    await plantHome(context, { name: 'خانه دوم', county: 'کاشان' }),
  ]
  children = inventChildren(invention, 500, homes)
  await plantChildren(context, children)
})
afterEach(() => register.dispose())

describe('among 500 children', () => {
  it('names nineteen of twenty children who are typed a second time, and hardly anybody else', async () => {
    const again = invention.some([...children], 60).map((child) => ({
      ...nearDuplicate(child, invention),
      centerId: child.centerId,
    }))
    const { recall, falsePerAdmission } = await measureFinding(context, again)
    expect(recall).toBeGreaterThanOrEqual(0.95)
    expect(falsePerAdmission).toBeLessThanOrEqual(0.2)
  })

  it('names hardly anybody for a child who is new', async () => {
    const others = inventChildren(invention, 60, [children[0]?.centerId ?? ''])
    const { falsePerAdmission } = await measureFinding(
      context,
      others.map(({ fields, centerId }) => ({ fields, centerId, of: null })),
    )
    expect(falsePerAdmission).toBeLessThanOrEqual(0.2)
  })

  it('lists the pairs of the whole register, and brothers, sisters and twins not among them', async () => {
    const again = invention.some([...children], 40).map((child) => ({
      ...nearDuplicate(child, invention),
      id: newId(),
      centerId: child.centerId,
    }))
    await plantChildren(context, again)
    const pairs = await findPairs(context.db)
    const expected = new Set(again.map(({ id, of }) => pairKey(id, of)))
    const found = pairs.filter(({ one, other }) => expected.has(pairKey(one.id, other.id)))
    expect(found.length).toBeGreaterThanOrEqual(38)
    expect(pairs.length - found.length).toBeLessThanOrEqual(5)
  })
})

describe('a different sex or town', () => {
  it('lowers the score', async () => {
    const [child] = children.filter(({ fields }) => fields.birthDateEstimated)
    if (!child) throw new Error('there is one')
    const scoreOf = async (different: object, centerId = child.centerId) => {
      const found = await handlers['children.similar'](context, {
        ...asTyped(
          { ...child.fields, nationalId: null, birthDate: null, fatherName: null, ...different },
          centerId,
        ),
      })
      return found.find(({ id }) => id === child.id)?.score ?? 0
    }
    const whole = await scoreOf({})
    const elsewhere = children.find(({ centerId }) => centerId !== child.centerId)?.centerId
    expect(whole).toBeGreaterThan(0.6)
    expect(await scoreOf({}, elsewhere)).toBeLessThan(whole)
    expect(await scoreOf({ sex: child.fields.sex === 'male' ? 'female' : 'male' })).toBeLessThan(whole)
  })
})

describe('a pair that was said to be two', () => {
  it('is not offered again, in the list, beside the file or by the rule', async () => {
    const [first] = children
    if (!first) throw new Error('there is one')
    const twin = { id: newId(), centerId: first.centerId, fields: { ...first.fields, nationalId: null } }
    await plantChildren(context, [twin])
    const isListed = async () => {
      const pairs = await handlers['duplicates.list'](context, {})
      const similar = await handlers['children.similar'](context, {
        ...asTyped(twin.fields),
        exceptId: twin.id,
      })
      const { findings } = await handlers['children.get'](context, { id: twin.id })
      return {
        list: pairs.some(({ one, other }) => pairKey(one.id, other.id) === pairKey(first.id, twin.id)),
        beside: similar.some(({ id }) => id === first.id),
        rule: findings.some(({ rule, otherId }) => rule === 'W07' && otherId === first.id),
      }
    }
    expect(await isListed()).toEqual({ list: true, beside: true, rule: true })
    await handlers['duplicates.notSame'](context, { oneId: twin.id, otherId: first.id })
    await handlers['duplicates.notSame'](context, { oneId: first.id, otherId: twin.id })
    expect(await isListed()).toEqual({ list: false, beside: false, rule: false })
    expect(
      (await handlers['children.history'](context, { id: first.id })).map(({ changes }) => changes),
    ).toEqual([{ not_same_file: { from: null, to: first.fields.fileNumber } }])
    await expect(
      handlers['duplicates.notSame'](context, { oneId: twin.id, otherId: twin.id }),
    ).rejects.toMatchObject({ failure: { code: 'CONFLICT', reason: 'same_child' } })
  })
})
