import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../context/context'
import { contract, type Input } from '../contract/contract'
import type { Changed } from '../contract/changes'
import { admissionHandlers } from '../admission/handlers'
import { historyHandlers } from '../history/handlers'
import { listening, openTestRegister, tableRows, type TestRegister } from '../testing/register'
import { acceptAll, plantChild, plantHome, plantSpell } from '../testing/files'
import { findSpell } from './correct'
import { spellsOf } from '../child-file/spells'
import { placementsHandlers } from './handlers'

let register: TestRegister
let context: Context
let homeId: string
let childId: string
const noted: Changed[] = []

beforeEach(async () => {
  register = await openTestRegister()
  noted.length = 0
  context = register.context({ noteChange: (changed) => noted.push(changed) })
  homeId = await plantHome(context)
  childId = await plantChild(context, homeId)
})
afterEach(() => register.dispose())

/** A move of an ordinary child: her file, what lies around it, what is stored. */
const MOST_STATEMENTS = 14

type MoveTyped = Input<'placements.move'>

function moving(different: Partial<MoveTyped> = {}) {
  return contract['placements.move'].input.parse({
    childId,
    kind: 'kinship',
    on: '2023-04-01',
    centerId: null,
    entryRoute: null,
    orderNumber: null,
    orderDate: null,
    relativeName: 'مریم رضایی',
    relation: 'aunt',
    note: null,
    emdad: 'keep',
    accepted: acceptAll,
    ...different,
  })
}
const move = (different: Partial<MoveTyped> = {}) =>
  placementsHandlers['placements.move'](context, moving(different))
const file = () => admissionHandlers['children.get'](context, { id: childId })
const failure = (reason: unknown) =>
  expect.objectContaining({ failure: expect.objectContaining(reason) as unknown }) as unknown

async function correction(id: string, different: Partial<Input<'placements.correct'>> = {}) {
  const spell = (await file()).placements.find((known) => known.id === id)
  const { childId: _child, centerName: _name, ...fields } = spell ?? { childId: '', centerName: '' }
  return placementsHandlers['placements.correct'](
    context,
    contract['placements.correct'].input.parse({ ...fields, accepted: acceptAll, ...different }),
  )
}

describe('placements.move', () => {
  it('closes the open spell and opens the new one on the day', async () => {
    const { placementId } = await move({ note: ' با دستور ' })
    const { placements, canUndoMove } = await file()
    expect(placements.map(({ kind, startsOn, endsOn }) => [kind, startsOn, endsOn])).toEqual([
      ['residential', '2022-03-21', '2023-04-01'],
      ['kinship', '2023-04-01', null],
    ])
    expect(placements[1]).toMatchObject({
      id: placementId,
      relation: 'aunt',
      note: 'با دستور',
      entryRoute: null,
    })
    expect(canUndoMove).toBe(true)
    expect(noted.at(-1)).toEqual({ subject: 'placement', childId })
    const [child] = await tableRows(register.db, 'children')
    expect(child).toMatchObject({
      current_kind: 'kinship',
      current_center_id: homeId,
      current_since: '2023-04-01',
      revision: 1,
    })
  })

  it('writes who did it, both spells from what to what', async () => {
    await move()
    const history = await historyHandlers['children.history'](context, { id: childId })
    const told = history.filter(({ subject }) => subject === 'placement')
    expect(told.map(({ changes }) => changes['ends_on'] ?? changes['kind'])).toEqual([
      { from: null, to: 'kinship' },
      { from: null, to: '2023-04-01' },
      { from: null, to: 'residential' },
    ])
  })

  it('calls a move between homes a transfer and a way back a return, unless it is said', async () => {
    const other = await plantHome(context, { name: 'خانه نوجوانان' })
    await move({ kind: 'residential', centerId: other, on: '2023-01-01' })
    await move({ kind: 'kinship', on: '2023-02-01' })
    await move({ kind: 'residential', centerId: homeId, on: '2023-03-01' })
    await move({ kind: 'absconded', on: '2023-04-01' })
    await move({ kind: 'residential', centerId: homeId, on: '2023-05-01', entryRoute: 'judicial' })
    expect((await file()).placements.map(({ entryRoute }) => entryRoute)).toEqual([
      'judicial',
      'transfer',
      null,
      'return',
      null,
      'judicial',
    ])
  })

  it('only opens after a gap', async () => {
    const [spell] = (await file()).placements
    await correction(spell?.id ?? '', { endsOn: '2023-01-01' })
    const check = await placementsHandlers['placements.checkMove'](context, moving({ on: '2023-06-01' }))
    expect(check.closes).toBeNull()
    expect(check.findings.map(({ rule }) => rule)).toContain('W12')
    await move({ on: '2023-06-01' })
    expect((await file()).placements.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ['2022-03-21', '2023-01-01'],
      ['2023-06-01', null],
    ])
  })

  it('asks for the home of a residential spell, and for one that exists', async () => {
    await expect(move({ kind: 'residential' })).rejects.toEqual(
      failure({ code: 'INVALID_INPUT', fields: { centerId: 'required' } }),
    )
    await expect(move({ kind: 'residential', centerId: 'nowhere' })).rejects.toEqual(
      failure({ code: 'NOT_FOUND', reason: 'center' }),
    )
    await expect(move({ childId: 'nobody' })).rejects.toEqual(failure({ code: 'NOT_FOUND', reason: 'child' }))
  })

  it.each([
    ['before the open spell began', { on: '2022-01-01' }, 'B10'],
    ['in the future', { on: '2024-05-27' }, 'B15'],
  ] as const)('is refused %s and stores nothing', async (_name, different, rule) => {
    const before = await tableRows(register.db, 'placements')
    await expect(move(different)).rejects.toEqual(
      failure({
        code: 'RULE_BLOCKED',
        findings: expect.arrayContaining([expect.objectContaining({ rule })]) as unknown,
      }),
    )
    expect(await tableRows(register.db, 'placements')).toEqual(before)
    expect(await tableRows(register.db, 'moves')).toEqual([])
  })

  it('is refused while a warning is not accepted, and keeps the reason once it is', async () => {
    const unnamed = { relativeName: null, relation: null }
    const check = await placementsHandlers['placements.checkMove'](context, moving(unnamed))
    expect(check.findings).toContainEqual(expect.objectContaining({ rule: 'W22', recordId: null, childId }))
    await expect(move({ ...unnamed, accepted: [] })).rejects.toEqual(failure({ code: 'RULE_BLOCKED' }))
    const { placementId } = await move({ ...unnamed, accepted: [{ rule: 'W22', reason: 'نام را نگفتند' }] })
    expect(await tableRows(register.db, 'accepted_warnings')).toContainEqual(
      expect.objectContaining({ rule: 'W22', record_id: placementId, reason: 'نام را نگفتند' }),
    )
    expect((await file()).findings).toContainEqual(
      expect.objectContaining({ rule: 'W22', recordId: placementId, accepted: 'نام را نگفتند' }),
    )
  })

  it('lets nothing follow a death', async () => {
    await move({ kind: 'deceased', on: '2023-01-01' })
    await expect(move({ on: '2023-02-01' })).rejects.toEqual(failure({ code: 'RULE_BLOCKED' }))
  })

  it('reads the file once and sends few statements', async () => {
    const home = await plantHome(context, { name: 'خانه نوجوانان', capacity: 20 })
    const ways = [
      { emdad: 'start' },
      { kind: 'residential', centerId: home, on: '2023-05-01', emdad: 'stop' },
    ] as const
    for (const way of ways) {
      const { db, statements } = listening(register.db)
      await placementsHandlers['placements.move']({ ...context, db }, moving(way))
      const asked = statements.filter((text) => /^\s*select/iu.test(text))
      expect(asked.filter((text) => text.includes('FROM placements'))).toHaveLength(1)
      expect(asked.filter((text) => text.includes('FROM children AS child'))).toHaveLength(1)
      expect(statements.length).toBeLessThanOrEqual(MOST_STATEMENTS)
    }
  })
})

describe('امداد with a move', () => {
  const emdad = async () =>
    (await file()).supports.map(({ programme, startsOn, endsOn }) => [programme, startsOn, endsOn])

  it('starts on the day, once', async () => {
    await move({ emdad: 'start' })
    expect(await emdad()).toEqual([['emdad', '2023-04-01', null]])
    await move({ kind: 'host_family', on: '2023-05-01', emdad: 'start' })
    expect(await emdad()).toEqual([['emdad', '2023-04-01', null]])
  })

  it('stops on the day, or is kept', async () => {
    await move({ emdad: 'start' })
    await move({ kind: 'host_family', on: '2023-05-01', emdad: 'keep' })
    expect(await emdad()).toEqual([['emdad', '2023-04-01', null]])
    const check = await placementsHandlers['placements.checkMove'](
      context,
      moving({ kind: 'reunified', on: '2023-06-01' }),
    )
    expect(check.emdadActive).toBe(true)
    await move({ kind: 'reunified', on: '2023-06-01', emdad: 'stop' })
    expect(await emdad()).toEqual([['emdad', '2023-04-01', '2023-06-01']])
  })

  it('stops on the day of a death, whatever was asked', async () => {
    await move({ emdad: 'start' })
    await move({ kind: 'deceased', on: '2023-05-01', emdad: 'start' })
    expect(await emdad()).toEqual([['emdad', '2023-04-01', '2023-05-01']])
  })
})

describe('placements.correct', () => {
  it('puts a past spell right and tells the list', async () => {
    await move()
    const [home, kin] = (await file()).placements
    expect(await correction(home?.id ?? '', { startsOn: '2022-02-01', orderNumber: '77' })).toEqual({
      revision: (home?.revision ?? 0) + 1,
    })
    await correction(kin?.id ?? '', { kind: 'host_family', orderNumber: '9', orderDate: '2023-04-01' })
    const [child] = await tableRows(register.db, 'children')
    expect(child).toMatchObject({ current_kind: 'host_family', current_center_id: homeId })
  })

  it('refuses an older revision', async () => {
    const [home] = (await file()).placements
    await correction(home?.id ?? '', { orderNumber: '77' })
    await expect(correction(home?.id ?? '', { revision: 1 })).rejects.toEqual(failure({ code: 'STALE' }))
  })

  it('refuses to overlap a neighbour', async () => {
    await move()
    const [home] = (await file()).placements
    await expect(correction(home?.id ?? '', { endsOn: '2023-05-01' })).rejects.toEqual(
      failure({
        code: 'RULE_BLOCKED',
        findings: expect.arrayContaining([expect.objectContaining({ rule: 'B11' })]) as unknown,
      }),
    )
  })
})

describe('whatever the rules were told', () => {
  const spell = {
    kind: 'kinship',
    centerId: null,
    startsOn: '2023-01-01',
    endsOn: null,
    entryRoute: null,
    orderNumber: null,
    orderDate: null,
    relativeName: null,
    relation: null,
    note: null,
  } as const

  it('no second open spell, no overlap and no end before the start is left behind', async () => {
    const before = await tableRows(register.db, 'placements')
    await expect(plantSpell(context, childId, spell)).rejects.toEqual(
      failure({ code: 'CONFLICT', reason: 'second_open_spell' }),
    )
    await expect(plantSpell(context, childId, { ...spell, endsOn: '2023-02-01' })).rejects.toEqual(
      failure({ code: 'CONFLICT', reason: 'overlap' }),
    )
    await expect(plantSpell(context, childId, { ...spell, endsOn: '2022-12-01' })).rejects.toEqual(
      failure({ code: 'CONFLICT', reason: 'end_before_start' }),
    )
    expect(await tableRows(register.db, 'placements')).toEqual(before)
  })

  it('a spell that is not there is not found', async () => {
    await expect(findSpell(register.db, 'nowhere')).rejects.toEqual(failure({ code: 'NOT_FOUND' }))
    expect(await spellsOf(register.db, 'nobody')).toEqual([])
  })
})
