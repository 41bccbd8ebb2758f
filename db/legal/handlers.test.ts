import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { historyHandlers } from '../history/handlers'
import type { Context } from '../context/context'
import { contract, type Input } from '../contract/contract'
import { documentsHandlers } from '../documents/handlers'
import { pngOf } from '../testing/documents'
import { openTestRegister, type TestRegister } from '../testing/register'
import { acceptAll, plantChild, plantHome } from '../testing/files'
import { clocksOf } from './clocks'
import { legalHandlers } from './handlers'
import { recordHandlers } from '../records/handlers'

let register: TestRegister
let context: Context
let childId: string

beforeEach(async () => {
  register = await openTestRegister()
  context = register.context()
  childId = await plantChild(context, await plantHome(context))
})
afterEach(() => register.dispose())

const fields = {
  ...{
    kind: 'entrustment',
    number: '۱۲/۳۴',
    issuedOn: '2023-05-26',
    court: 'دادگاه خانواده قم',
    branch: '۳',
  },
  ...{ validUntil: '2024-06-05', note: null },
} as const
const asked = (
  about: Partial<Omit<Input<'orders.save'>, 'fields'>> = {},
  changed: Partial<Input<'orders.save'>['fields']> = {},
) =>
  contract['orders.save'].input.parse({
    childId,
    accepted: acceptAll,
    ...about,
    fields: { ...fields, ...changed },
  })
const save = (...given: Parameters<typeof asked>) => legalHandlers['orders.save'](context, asked(...given))
const file = async () =>
  contract['legal.ofChild'].output.parse(await legalHandlers['legal.ofChild'](context, { childId }))
const failure = (reason: object) =>
  expect.objectContaining({ failure: expect.objectContaining(reason) as unknown }) as unknown

describe('orders', () => {
  it('are stored, changed and taken off, and the clock goes with them', async () => {
    const saved = await save()
    expect(await file()).toMatchObject({
      orders: [{ ...fields, id: saved.id, childId, revision: 1, number: '۱۲/۳۴' }],
      clocks: [
        { kind: 'two_years', daysLeft: -67 },
        { kind: 'order_end', dueOn: '2024-06-05', daysLeft: 10, recordId: saved.id },
        { kind: 'eighteen' },
      ],
    })
    expect(await save(saved, { validUntil: '2024-05-25' })).toEqual({ id: saved.id, revision: 2 })
    expect((await file()).clocks.find(({ kind }) => kind === 'order_end')).toMatchObject({ daysLeft: -1 })
    await legalHandlers['orders.remove'](context, { id: saved.id, revision: 2 })
    expect(await file()).toMatchObject({ orders: [] })
    const told = await historyHandlers['children.history'](context, { id: childId })
    expect(told.filter(({ subject }) => subject === 'order')).toHaveLength(3)
  })

  it('are checked without being stored', async () => {
    const { findings } = await legalHandlers['orders.check'](context, asked())
    expect(findings.every(({ severity }) => severity !== 'block')).toBe(true)
    expect((await file()).orders).toEqual([])
    await expect(legalHandlers['orders.check'](context, asked({ childId: 'nobody' }))).rejects.toEqual(
      failure({ code: 'NOT_FOUND', reason: 'child' }),
    )
    await expect(save({ childId: 'nobody' })).rejects.toEqual(failure({ code: 'NOT_FOUND', reason: 'child' }))
  })

  it('have a scanned paper of the same file, and keep its name when it is taken off', async () => {
    const paperOf = async (owner: string) => {
      const source = { base64: pngOf(20, 30, { seed: owner.length }).toString('base64') }
      const asked = { childId: owner, slot: 'judicial_order' as const, title: null, datedOn: null, source }
      return (await documentsHandlers['documents.addPage'](context, asked)).documentId
    }
    const hers = await paperOf(childId)
    const others = await paperOf(
      await plantChild(context, await plantHome(context, { name: 'خانه دوم' }), {
        child: { fileNumber: '102', firstName: 'مریم', birthDate: '2012-01-02' },
      }),
    )
    await expect(save({}, { documentId: others })).rejects.toEqual(failure({ code: 'NOT_FOUND' }))
    expect((await file()).orders).toEqual([])
    const saved = await save({}, { documentId: hers })
    expect((await file()).orders).toMatchObject([{ documentId: hers }])
    await documentsHandlers['documents.remove'](context, { id: hers, revision: 1 })
    await save(saved, { documentId: hers, note: 'برگ گم شد' })
    await expect(save({}, { documentId: hers })).rejects.toEqual(failure({ code: 'NOT_FOUND' }))
  })

  it('are refused over a newer save', async () => {
    const { id } = await save()
    await expect(save({ id, revision: 2 })).rejects.toEqual(failure({ code: 'STALE' }))
    await expect(legalHandlers['orders.remove'](context, { id, revision: 2 })).rejects.toEqual(
      failure({ code: 'STALE' }),
    )
  })
})

describe('legal events', () => {
  const event = (kind: Input<'legalEvents.save'>['fields']['kind'], onDay: string) =>
    recordHandlers['legalEvents.save'](context, { childId, fields: { kind, onDay, note: null } })

  it('start and stop the clocks, newest first', async () => {
    const { id } = await event('adoption_requested', '2024-05-01')
    expect((await file()).clocks.find(({ kind }) => kind === 'opinion')).toMatchObject({ recordId: id })
    await event('opinion_given', '2024-05-20')
    const { events, clocks } = await file()
    expect(events.map(({ kind }) => kind)).toEqual(['opinion_given', 'adoption_requested'])
    expect(clocks.map(({ kind }) => kind)).not.toContain('opinion')
    await recordHandlers['legalEvents.remove'](context, { id, revision: 1 })
    expect((await file()).events).toHaveLength(1)
  })

  it('are not written before they happened', async () => {
    await expect(event('guardian_came', '2024-05-27')).rejects.toEqual(
      failure({ fields: { onDay: 'in_the_future' } }),
    )
  })
})

it('tells the clocks of many children as it tells those of one', async () => {
  await save()
  const other = await plantChild(context, await plantHome(context, { name: 'خانه دیگر' }), {
    child: { fileNumber: '2', firstName: 'لیلا', lastName: 'امینی', birthDate: null },
  })
  const many = await clocksOf(
    register.db,
    [
      { id: childId, birthDate: '2014-05-10' },
      { id: other, birthDate: null },
      { id: 'nobody', birthDate: null },
    ],
    context.today,
  )
  expect([...many.keys()]).toEqual([childId, other])
  expect(many.get(childId)).toEqual((await file()).clocks)
  expect(many.get(other)?.map(({ kind }) => kind)).toEqual(['two_years'])
})

it('refuses an order of a day to come or from before her birth by its rule, and stores nothing', async () => {
  for (const issuedOn of ['2024-05-27', '2014-05-09']) {
    await expect(save({}, { issuedOn, validUntil: null })).rejects.toEqual(
      failure({
        code: 'RULE_BLOCKED',
        findings: [expect.objectContaining({ rule: 'B42', recordId: null }) as unknown],
      }),
    )
  }
  expect((await file()).orders).toEqual([])
})
