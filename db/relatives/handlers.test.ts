import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { historyHandlers } from '../history/handlers'
import type { Context, SubjectMethodName } from '../context/context'
import { contract, type Input, type Output } from '../contract/contract'
import { placementsHandlers } from '../placements/handlers'
import { openTestRegister, tableRows, type TestRegister } from '../testing/register'
import { acceptAll, plantChild, plantHome } from '../testing/files'
import { relativesHandlers } from './handlers'
import { siblingIdsOf, siblingsOf } from './siblings'

let register: TestRegister
let context: Context
let home: string
/** Sara, Leila and Reza of one family, in one home. */
let sara: string
let leila: string
let reza: string

beforeEach(async () => {
  register = await openTestRegister()
  context = register.context()
  home = await plantHome(context)
  const admit = (fileNumber: string, firstName: string) =>
    plantChild(context, home, { child: { fileNumber, firstName } })
  sara = await admit('1', 'سارا')
  leila = await admit('2', 'لیلا')
  reza = await admit('3', 'رضا')
})
afterEach(() => register.dispose())

type Name = keyof typeof relativesHandlers & SubjectMethodName
/** Asks as the page does: through the contract's schemas in both directions. */
async function ask<Asked extends Name>(name: Asked, input: Input<Asked>): Promise<Output<Asked>> {
  const handler = relativesHandlers[name] as (context: Context, input: unknown) => Promise<unknown>
  const answer = await handler(context, contract[name].input.parse(input))
  return contract[name].output.parse(answer) as Output<Asked>
}
const failure = (reason: object) =>
  expect.objectContaining({ failure: expect.objectContaining(reason) as unknown }) as unknown
const history = async (id: string, subject: string) =>
  (await historyHandlers['children.history'](context, { id })).filter((change) => change.subject === subject)

const aunt: Input<'relatives.save'>['person'] = {
  ...{ firstName: 'زهرا', lastName: 'عبدالهی', fatherName: 'علی', nationalId: '0499370899', birthDate: null },
  ...{ life: 'alive', phone: '09121234567', address: 'قم', note: null },
}
const asAunt: Input<'relatives.save'>['relation'] = {
  relation: 'aunt',
  isGuardian: false,
  standing: 'fit',
  reason: null,
}
const saveAunt = (childId: string, about: Partial<Input<'relatives.save'>> = {}) =>
  ask('relatives.save', { childId, person: aunt, relation: asAunt, ...about })
const relatives = async (childId: string) => (await ask('relatives.ofChild', { childId })).relatives
const siblings = async (childId: string) => (await ask('relatives.ofChild', { childId })).siblings
const link = (childId: string, siblingId: string) =>
  ask('siblings.link', { childId, siblingId, kind: 'full' })

describe('relatives', () => {
  it('are one person in the files of siblings: what is changed in one is changed in all', async () => {
    await link(sara, leila)
    const { id, relativeId, revision } = await saveAunt(sara, { alsoSiblings: true })
    expect(await relatives(sara)).toEqual([
      {
        ...asAunt,
        ...{ id, revision, childId: sara, relativeId, relativeRevision: 1, person: aunt, sharedWith: 1 },
      },
    ])
    const [hers] = await relatives(leila)
    expect(hers).toMatchObject({ relativeId, childId: leila, person: aunt, sharedWith: 1 })
    expect(await relatives(reza)).toEqual([])
    await ask('relatives.save', {
      ...{ childId: leila, id: hers?.id, revision: 1, relativeRevision: 1 },
      person: { ...aunt, life: 'dead', phone: null },
      relation: { ...asAunt, relation: 'خاله ناتنی', standing: 'unavailable', reason: 'فوت شده است' },
    })
    expect(await relatives(sara)).toMatchObject([
      { relation: 'aunt', standing: 'fit', revision: 1, relativeRevision: 2, person: { life: 'dead' } },
    ])
    expect(await relatives(leila)).toMatchObject([
      { relation: 'خاله ناتنی', reason: 'فوت شده است', revision: 2, person: { phone: null } },
    ])
    for (const child of [sara, leila]) {
      expect((await history(child, 'relative')).map(({ changes }) => changes)).toContainEqual({
        life: { from: 'alive', to: 'dead' },
        phone: { from: '09121234567', to: null },
      })
    }
  })

  it('are added to siblings once, whoever has her already', async () => {
    await link(sara, leila)
    await link(sara, reza)
    const { relativeId } = await saveAunt(leila)
    await saveAunt(sara, { relativeId, alsoSiblings: true })
    expect((await tableRows(register.db, 'child_relatives')).map((row) => row.child_id).sort()).toEqual(
      [sara, leila, reza].sort(),
    )
    expect(await tableRows(register.db, 'relatives')).toMatchObject([{ id: relativeId, revision: 1 }])
    await expect(saveAunt(sara, { relativeId })).rejects.toEqual(
      failure({ code: 'CONFLICT', reason: 'already_relative' }),
    )
  })

  it('put guardians first', async () => {
    await saveAunt(sara)
    await saveAunt(sara, {
      person: { ...aunt, firstName: 'مریم', nationalId: null },
      relation: { relation: 'mother', isGuardian: true, standing: 'unfit', reason: 'اعتیاد' },
    })
    expect((await relatives(sara)).map(({ relation }) => relation)).toEqual(['mother', 'aunt'])
  })

  it('are refused over a newer save of the relation or of the person', async () => {
    const { id, relativeId } = await saveAunt(sara)
    const changed = { ...aunt, phone: '021' }
    await expect(saveAunt(sara, { id, revision: 2 })).rejects.toEqual(failure({ code: 'STALE' }))
    await expect(saveAunt(sara, { id, revision: 1, relativeRevision: 2, person: changed })).rejects.toEqual(
      failure({ code: 'STALE' }),
    )
    await expect(saveAunt(leila, { relativeId, person: changed })).rejects.toEqual(
      failure({ code: 'INVALID_INPUT', fields: { revision: 'required' } }),
    )
    // What is unchanged needs no revision of the person.
    expect(
      await saveAunt(sara, { id, revision: 1, relation: { ...asAunt, isGuardian: true } }),
    ).toMatchObject({
      revision: 2,
    })
    await expect(saveAunt(leila, { id, revision: 2 })).rejects.toEqual(failure({ reason: 'child' }))
    await expect(saveAunt('nobody')).rejects.toEqual(failure({ reason: 'child' }))
    await expect(saveAunt(leila, { relativeId: 'none' })).rejects.toEqual(failure({ code: 'NOT_FOUND' }))
    const other = await saveAunt(leila)
    await expect(saveAunt(sara, { id, revision: 2, relativeId: other.relativeId })).rejects.toEqual(
      failure({ code: 'INVALID_INPUT' }),
    )
    expect(await relatives(sara)).toMatchObject([{ relativeRevision: 1, person: aunt, isGuardian: true }])
    await expect(saveAunt(sara, { person: { ...aunt, firstName: null, lastName: ' ' } })).rejects.toThrow(
      'required',
    )
  })

  it('leave one file and stay in the others; who stands in none goes', async () => {
    const { id, relativeId } = await saveAunt(sara)
    const second = await saveAunt(leila, { relativeId })
    await expect(ask('relatives.remove', { id, revision: 2 })).rejects.toEqual(failure({ code: 'STALE' }))
    await ask('relatives.remove', { id, revision: 1 })
    expect(await relatives(sara)).toEqual([])
    expect(await relatives(leila)).toMatchObject([{ relativeId, sharedWith: 0 }])
    await ask('relatives.remove', { id: second.id, revision: 1 })
    expect(await tableRows(register.db, 'relatives')).toMatchObject([{ deleted_at: context.now }])
    expect(await ask('relatives.search', { childId: sara, text: 'زهرا' })).toEqual([])
    await saveAunt(sara)
    expect(await relatives(sara)).toHaveLength(1)
  })
})

describe('the search for a relative', () => {
  it('finds folded names and the beginning of a national id, those of siblings first, and tells in whose files they stand', async () => {
    await link(sara, leila)
    const far = await saveAunt(reza, { person: { ...aunt, firstName: 'الهام', nationalId: null } })
    const near = await saveAunt(leila)
    const find = async (text: string) =>
      (await ask('relatives.search', { childId: sara, text })).map(({ relativeId }) => relativeId)
    for (const typed of ['عبد الهى', 'عَبدالهي', 'عبدالهی']) {
      expect(await find(typed)).toEqual([near.relativeId, far.relativeId])
    }
    expect(await find('زهرا عبدالهي')).toEqual([near.relativeId])
    expect(await find('۰۴۹۹۳۷')).toEqual([near.relativeId])
    expect(await find('۹۹۳۷')).toEqual([])
    expect(await find('کسی نیست')).toEqual([])
    expect(await find('  ')).toEqual([near.relativeId])
    expect(await ask('relatives.search', { childId: sara, text: 'زهرا' })).toEqual([
      {
        ...aunt,
        relativeId: near.relativeId,
        revision: 1,
        files: [{ childId: leila, fileNumber: '2', relation: 'aunt' }],
      },
    ])
  })

  it('tells of twenty at most', async () => {
    for (let index = 0; index < 22; index += 1) await saveAunt(reza)
    expect(await ask('relatives.search', { childId: sara, text: 'زهرا' })).toHaveLength(20)
  })
})

describe('siblings', () => {
  it('are linked once and seen from both sides', async () => {
    const { linkId } = await link(leila, sara)
    const seen = (childId: string, fileNumber: string) => ({
      ...{ linkId, revision: 1, childId, kind: 'full', fileNumber, sex: 'female', birthDate: '2014-05-10' },
      ...{ lastName: 'رضایی', placementKind: 'residential', centerName: 'خانه کودکان مهر', apart: false },
    })
    expect(await siblings(sara)).toMatchObject([seen(leila, '2')])
    expect(await siblings(leila)).toMatchObject([seen(sara, '1')])
    for (const pair of [[sara, leila], [leila, sara]] as const) {
      await expect(link(...pair)).rejects.toEqual(failure({ code: 'CONFLICT', reason: 'already_siblings' }))
    } // prettier-ignore
    await expect(link(sara, sara)).rejects.toEqual(failure({ code: 'CONFLICT', reason: 'same_child' }))
    await expect(link(sara, 'nobody')).rejects.toEqual(failure({ code: 'NOT_FOUND', reason: 'child' }))
    for (const child of [sara, leila]) expect(await history(child, 'sibling')).toHaveLength(1)
    await expect(ask('siblings.unlink', { linkId, revision: 2 })).rejects.toEqual(failure({ code: 'STALE' }))
    await ask('siblings.unlink', { linkId, revision: 1 })
    expect([await siblings(sara), await siblings(leila)]).toEqual([[], []])
    await expect(ask('siblings.unlink', { linkId, revision: 2 })).rejects.toEqual(
      failure({ code: 'NOT_FOUND' }),
    )
    for (const child of [sara, leila]) expect(await history(child, 'sibling')).toHaveLength(2)
    await link(sara, leila)
  })

  it('in care are apart where their places are known to differ', async () => {
    await link(sara, leila)
    const move = (childId: string, kind: Input<'placements.move'>['kind'], on: string, about: object) =>
      placementsHandlers['placements.move'](
        context,
        contract['placements.move'].input.parse({
          ...{ childId, kind, on, centerId: null, entryRoute: null, orderNumber: '۱', orderDate: on },
          ...{ relativeName: null, relation: null, note: null, emdad: 'keep', accepted: acceptAll },
          ...about,
        }),
      )
    const apart = async () => {
      const [one] = await siblings(sara)
      const [other] = await siblings(leila)
      expect(one?.apart).toBe(other?.apart)
      return one?.apart
    }
    expect(await apart()).toBe(false)
    const other = await plantHome(context, { name: 'خانه دیگر' })
    await move(leila, 'residential', '2023-01-01', { centerId: other })
    expect(await apart()).toBe(true)
    await move(leila, 'kinship', '2023-02-01', { relativeName: 'زهرا عبدالهی', relation: 'aunt' })
    expect(await apart()).toBe(true)
    await move(sara, 'kinship', '2023-03-01', {})
    // The one stays with her aunt, and nobody said with whom the other does.
    expect(await apart()).toBe(false)
    await move(sara, 'residential', '2023-04-01', { centerId: home })
    await move(sara, 'kinship', '2023-05-01', { relativeName: 'زهرا عبدالهي', relation: 'aunt' })
    expect(await apart()).toBe(false)
    await move(sara, 'residential', '2023-06-01', { centerId: home })
    await move(sara, 'kinship', '2023-07-01', { relativeName: 'مریم کریمی', relation: 'aunt' })
    expect(await apart()).toBe(true)
    await move(leila, 'reunified', '2023-08-01', {})
    expect(await apart()).toBe(false)
  })

  it('are symmetric, whatever is linked and taken apart', async () => {
    const children = [sara, leila, reza, await plantChild(context, home, { child: { fileNumber: '4' } })]
    const child = fc.nat(children.length - 1)
    const steps = fc.array(fc.tuple(child, child), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(steps, async (pairs) => {
        const linked = new Set<string>()
        const key = (one: string, other: string) => [one, other].sort().join()
        const before = await siblingsOf(register.db, children, context.today)
        for (const { linkId, revision } of new Set([...before.values()].flat())) {
          await ask('siblings.unlink', { linkId, revision }).catch(() => undefined)
        }
        for (const [a, b] of pairs) {
          const one = children[a] ?? ''
          const other = children[b] ?? ''
          if (one === other) {
            await expect(link(one, other)).rejects.toEqual(failure({ reason: 'same_child' }))
          } else if (linked.delete(key(one, other))) {
            const known = (await siblings(one)).find(({ childId }) => childId === other)
            await ask('siblings.unlink', { linkId: known?.linkId ?? '', revision: known?.revision ?? 0 })
          } else {
            linked.add(key(one, other))
            await link(one, other)
          }
        }
        const all = await siblingsOf(register.db, children, context.today)
        for (const one of children) {
          const seen = new Set((all.get(one) ?? []).map(({ childId }) => childId))
          expect(seen).toEqual(new Set(await siblingIdsOf(register.db, one)))
          for (const other of children) {
            expect(seen.has(other)).toBe(linked.has(key(one, other)))
            const back = all.get(other)?.find(({ childId }) => childId === one)
            const there = all.get(one)?.find(({ childId }) => childId === other)
            expect(back && [back.linkId, back.apart]).toEqual(there && [there.linkId, there.apart])
          }
        }
      }),
      { numRuns: 25 },
    )
  })
})
