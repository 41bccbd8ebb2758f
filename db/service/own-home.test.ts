import { medicineDose } from '../contract/records/medicine-dose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract, type MethodName } from '../contract/contract'
import { everyDeclared, type AnyDeclared } from '../contract/records/declared'
import { sampleFields } from '../testing/declared'
import { acceptAll, childPage, homeFields } from '../testing/files'
import { director, openTestService, type TestService } from '../testing/service'

// A carer's walk through two homes: hers, and the one next door. Whatever she may ask at all is answered of hers and refused of the other.

const password = 'گذرواژهٔ مراقب'
const daily = everyDeclared.filter(({ reads }) => reads.includes('carer'))

/** What is asked of a home and a day of it. */
const ofAHome = (Object.keys(contract) as MethodName[]).filter(
  (name) =>
    name.startsWith('daily.') && contract[name].input.safeParse({ centerId: 'x', day: '2024-05-26' }).success,
)

interface Home {
  readonly centerId: string
  readonly childId: string
  /** By the record's name; what stands in the register. */
  readonly records: Record<string, { readonly id: string; readonly revision: number }>
}

let register: TestService
let own: Home
let next: Home

const fieldsOf = (declared: AnyDeclared, { records }: Pick<Home, 'records'>): Record<string, unknown> => ({
  ...sampleFields(declared),
  ...(declared.name === 'medicineDoses' ? { medicineId: records['medicines']?.id } : {}),
})
const ownerOf = ({ owner }: AnyDeclared, { childId, centerId }: Pick<Home, 'childId' | 'centerId'>) =>
  owner === 'child' ? { childId } : { centerId }

async function answer(name: string, input: unknown): Promise<unknown> {
  const result = await register.service.answer(name, input)
  return result.ok ? result.value : { refused: result.error }
}
const otherHome = { refused: { code: 'FORBIDDEN', reason: 'other_home' } }
const isAnswered = expect.not.objectContaining({ refused: expect.anything() as unknown }) as unknown

async function admit(centerId: string, fileNumber: string, startsOn = '2022-03-21'): Promise<string> {
  const { childId } = await register.ask('children.admit', {
    child: childPage({ fileNumber, firstName: fileNumber === '1' ? 'سارا' : 'لیلا' }),
    placement: {
      ...{ centerId, startsOn, entryRoute: 'judicial', orderNumber: '۱' },
      ...{ orderDate: '2022-03-20', note: null },
    },
    insurance: null,
    accepted: acceptAll,
  })
  return childId
}

async function plant(centerId: string, fileNumber: string): Promise<Home> {
  const home: Home = { centerId, childId: await admit(centerId, fileNumber), records: {} }
  for (const declared of daily) {
    const input = { ...ownerOf(declared, home), fields: fieldsOf(declared, home) }
    home.records[declared.name] = (await answer(`${declared.name}.save`, input)) as Home['records'][string]
  }
  return home
}

async function signIn(userName: string, withPassword: string): Promise<void> {
  await register.ask('session.lock', { why: 'asked' })
  await register.ask('session.signIn', { userName, password: withPassword })
}

beforeAll(async () => {
  register = openTestService()
  await register.create()
  const centerId = (await register.ask('centers.list', {}))[0]?.id ?? ''
  own = await plant(centerId, '1')
  next = await plant((await register.ask('centers.save', { fields: homeFields() })).id, '2')
  await register.ask('users.create', { name: 'مراقب', role: 'carer', centerId, password })
  await signIn('مراقب', password)
})
afterAll(() => register.dispose())

test('a carer has a home, and nobody else is bound to one', async () => {
  await signIn(director.userName, director.password)
  const carer = { name: 'بی‌خانه', role: 'carer', password }
  expect(await register.refused('users.create', carer)).toEqual({
    code: 'INVALID_INPUT',
    fields: { centerId: 'required' },
  })
  expect(await register.refused('users.create', { ...carer, centerId: 'none' })).toEqual({
    code: 'NOT_FOUND',
    reason: 'center',
  })
  const { id } = await register.ask('users.create', {
    ...{ name: 'مددکار', role: 'social_worker', centerId: own.centerId, password },
  })
  const userOf = async () => (await register.ask('users.list', {})).find((user) => user.id === id)
  expect((await userOf())?.centerId).toBeNull()
  const change = { id, role: 'carer', disabled: false } as const
  expect(await register.refused('users.update', { ...change, revision: 1 })).toMatchObject({
    fields: { centerId: 'required' },
  })
  await register.ask('users.update', { ...change, revision: 1, centerId: next.centerId })
  expect((await userOf())?.centerId).toBe(next.centerId)
  await signIn('مراقب', password)
})

test('the walk below knows every method that a carer may ask', () => {
  const open = (Object.keys(contract) as MethodName[]).filter((name) => {
    const { roles } = contract[name]
    return roles !== 'anyone' && roles.includes('carer')
  })
  const walked = daily.flatMap(({ name, owner }) => [
    ...[`${name}.save`, `${name}.remove`, `${name}.${owner === 'child' ? 'ofChild' : 'ofCenter'}`],
  ])
  const oneself = ['session.changePassword', 'drafts.take', 'drafts.keep', 'drafts.drop']
  expect([...open].sort()).toEqual(
    [...walked, ...oneself, ...ofAHome, 'daily.homes', 'daily.tickDose'].sort(),
  )
})

describe.each(daily.map((declared) => [declared.name, declared] as const))('%s', (name, declared) => {
  const list = `${name}.${declared.owner === 'child' ? 'ofChild' : 'ofCenter'}`

  test('are listed of her home, and of no other', async () => {
    const recordId = own.records[name]?.id
    expect(await answer(list, ownerOf(declared, own))).toMatchObject([{ id: recordId }])
    expect(await answer(list, ownerOf(declared, next))).toEqual(otherHome)
    expect(await answer(list, ownerOf(declared, { childId: 'none', centerId: 'none' }))).toEqual(otherHome)
  })

  test('are written in her home, and in no other', async () => {
    const fields = { ...fieldsOf(declared, own), ...(name === 'medicineDoses' ? { atTime: '20:00' } : {}) }
    const saved = (await answer(`${name}.save`, { ...ownerOf(declared, own), fields })) as {
      id: string
      revision: number
    }
    expect(saved).toEqual(isAnswered)
    const foreign = { ...ownerOf(declared, next), fields: fieldsOf(declared, next) }
    expect(await answer(`${name}.save`, foreign)).toEqual(otherHome)
    expect(await answer(`${name}.save`, { ...foreign, ...next.records[name] })).toEqual(otherHome)
    // Neither is a record of the other home drawn into hers.
    expect(
      await answer(`${name}.save`, { ...ownerOf(declared, own), fields, ...next.records[name] }),
    ).toMatchObject({ refused: { code: 'NOT_FOUND' } })
    expect(await answer(`${name}.remove`, next.records[name])).toEqual(otherHome)
    expect(await answer(`${name}.remove`, saved)).toEqual({})
  })
})

const declaredDose: AnyDeclared = medicineDose as unknown as AnyDeclared

test('a dose is of a medicine of its own child', async () => {
  const dose = declaredDose
  const fields = { ...fieldsOf(dose, next), atTime: '20:00' }
  expect(await answer('medicineDoses.save', { childId: own.childId, fields })).toEqual({
    refused: { code: 'INVALID_INPUT', fields: { medicineId: 'other_owner' } },
  })
})

test.each(ofAHome)("%s is told of her home's day, and of no other's", async (name) => {
  expect(await answer(name, { centerId: own.centerId, day: '2024-05-26' })).toEqual(isAnswered)
  expect(await answer(name, { centerId: next.centerId, day: '2024-05-26' })).toEqual(otherHome)
})

test('of all homes she is told of her own', async () => {
  expect((await register.ask('daily.homes', {})).map(({ id }) => id)).toEqual([own.centerId])
})

test('doses are ticked in her home alone, over what was said before, and taken back', async () => {
  const at = { centerId: own.centerId, day: '2024-05-26' }
  const tick = { onDay: at.day, atTime: '08:00' }
  const of = ({ records }: Home, outcome: string | null) => ({
    ...{ ...tick, medicineId: records['medicines']?.id, outcome },
  })
  const said = async () => (await register.ask('daily.doses', at)).map(({ given }) => given?.outcome ?? null)
  expect(await said()).toEqual([null, null])
  expect(await answer('daily.tickDose', of(own, 'refused'))).toEqual({})
  expect(await answer('daily.tickDose', of(own, 'given'))).toEqual({})
  expect(await said()).toEqual(['given', null])
  const [due] = await register.ask('daily.doses', at)
  expect(due).toMatchObject({ atTime: '08:00', given: { byName: 'مراقب', revision: 2 } })
  expect(await answer('daily.tickDose', of(own, null))).toEqual({})
  expect(await said()).toEqual([null, null])
  for (const outcome of ['given', null]) {
    expect(await answer('daily.tickDose', of(next, outcome))).toEqual(otherHome)
  }
  const notDue = (field: string) => ({ refused: { code: 'INVALID_INPUT', fields: { [field]: 'not_due' } } })
  expect(await answer('daily.tickDose', { ...of(own, 'given'), atTime: '09:00' })).toEqual(notDue('atTime'))
  expect(await answer('daily.tickDose', { ...of(own, 'given'), onDay: '2023-12-31' })).toEqual(
    notDue('onDay'),
  )
  expect(await answer('daily.tickDose', { ...of(own, 'given'), onDay: '2024-05-27' })).toEqual({
    refused: { code: 'INVALID_INPUT', fields: { onDay: 'in_the_future' } },
  })
})

test('a dose of an hour is written once', async () => {
  const fields = {
    ...fieldsOf(declaredDose, own),
  }
  expect(await answer('medicineDoses.save', { childId: own.childId, fields })).toEqual({
    refused: { code: 'CONFLICT', reason: 'already_written' },
  })
})

test('who has moved to another home is no longer hers, not even on the days she was', async () => {
  await signIn(director.userName, director.password)
  const movedId = await admit(own.centerId, '3', '2024-01-01')
  await register.ask('placements.move', {
    ...{ childId: movedId, kind: 'residential', centerId: next.centerId, on: '2024-05-20', emdad: 'keep' },
    ...{ entryRoute: 'transfer', relativeName: null, relation: null },
    ...{ orderNumber: '۲', orderDate: '2024-05-19', note: null, accepted: acceptAll },
  })
  const ask = { centerId: own.centerId, day: '2024-05-01' }
  expect((await register.ask('daily.residents', ask)).map(({ id }) => id)).toContain(movedId)
  await signIn('مراقب', password)
  expect((await register.ask('daily.residents', ask)).map(({ id }) => id)).toEqual([own.childId])
  expect(await answer('mustKnows.ofChild', { childId: movedId })).toEqual(otherHome)
})
