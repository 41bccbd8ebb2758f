import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { handlers } from '../service/handlers'
import { openTestRegister, tableRows, type TestRegister } from '../testing/register'
import { acceptAll, plantChild, plantHome } from '../testing/files'
import { recordTables, subjectOfTable } from '../history/stored-rows'
import { exported, plantRecords, wholeState } from '../testing/merge'
import { askingIn, minuteByMinute } from '../testing/steps'
import { knownAsTwo, pairKey } from '../children/links'

let register: TestRegister
let keptId: string
let mergedId: string
let otherId: string
let homeId: string

const context = minuteByMinute(() => register)
const ask = askingIn(context)

const at = '2024-05-01T08:00:00.000Z'

beforeEach(async () => {
  register = await openTestRegister()
  homeId = await plantHome(context())
  const other = await plantHome(context(), { name: 'خانه دوم' })
  keptId = await plantChild(context(), homeId, { child: { fileNumber: '1' } })
  mergedId = await plantChild(context(), other, {
    child: {
      fileNumber: '2',
      firstName: 'ساره',
      motherName: 'لیلا',
      notes: 'نوشته دوم',
      nationalId: '0499370899',
      nationalIdMissingReason: null,
    },
    placement: { startsOn: '2018-01-01', orderDate: '2017-12-30' },
  })
  otherId = await plantChild(context(), homeId, {
    child: { fileNumber: '3', firstName: 'نگار', birthDate: '2010-02-02' },
  })
  const [spell] = (await tableRows(register.db, 'placements')).filter(({ child_id }) => child_id === mergedId)
  await ask('placements.correct', {
    ...{ id: spell?.id ?? '', revision: 1, kind: 'residential', centerId: other, startsOn: '2018-01-01' },
    ...{ endsOn: '2019-01-01', entryRoute: 'judicial', orderNumber: '1', orderDate: '2017-12-30' },
    ...{ relativeName: null, relation: null, note: null },
    accepted: acceptAll,
  })
  await plantRecords(register.db, { keptId, mergedId, otherId })
})
afterEach(() => register.dispose())

describe('the records that a merge moves', () => {
  it('are all that name a child, each called something in the history', async () => {
    const tables = (await recordTables(register.db)).map(({ name }) => name)
    expect(tables.filter((name) => subjectOfTable[name] === undefined)).toEqual([])
    expect(tables).toEqual(Object.keys(subjectOfTable).sort())
  })

  it('are told before, with what stands in the way', async () => {
    const { kept: one, merged, moves, overlaps } = await ask('duplicates.compare', { keptId, mergedId })
    expect([one.id, merged.id, overlaps]).toEqual([keptId, mergedId, 0])
    expect(moves).toEqual({
      relative: 1,
      contact: 1,
      document: 1,
      health: 1,
      order: 1,
      placement: 1,
      plan: 1,
      psychology: 1,
      sibling: 2,
    })
  })
})

describe('a merge', () => {
  it('makes one file: the chosen fields, the records of both, the histories of both', async () => {
    const { mergeId } = await ask('duplicates.merge', {
      keptId,
      mergedId,
      fields: {
        motherName: 'merged',
        notes: 'merged',
        nationalId: 'merged',
        nationalIdMissingReason: 'merged',
        firstName: 'kept',
      },
    })
    const file = await ask('children.get', { id: keptId })
    expect(file.child).toMatchObject({
      firstName: 'سارا',
      motherName: 'لیلا',
      notes: 'نوشته دوم',
      nationalId: '0499370899',
      nationalIdMissingReason: null,
    })
    expect(file.placements.map(({ startsOn }) => startsOn)).toEqual(['2018-01-01', '2022-03-21'])
    await expect(ask('children.get', { id: mergedId })).rejects.toMatchObject({
      failure: { code: 'NOT_FOUND' },
    })
    expect(await tableRows(register.db, 'health')).toMatchObject([
      {
        id: 'h1',
        child_id: keptId,
        blood_group: 'O+',
        disability_kind: 'motor',
        note: 'x',
        deleted_at: null,
      },
      { id: 'h2', child_id: mergedId, blood_group: 'O+', deleted_at: expect.any(String) as string },
    ])
    const links = (await tableRows(register.db, 'sibling_links')).filter(
      ({ deleted_at }) => deleted_at === null,
    )
    expect(links.map(({ child_id, sibling_id }) => [child_id, sibling_id])).toEqual([
      [keptId, otherId].sort(),
    ])
    for (const table of ['orders', 'documents', 'contacts', 'psychology_records'] as const) {
      expect((await tableRows(register.db, table)).map(({ child_id }) => child_id)).toEqual([keptId])
    }
    const found = await ask('children.search', { text: 'ساره' })
    expect(found.rows).toEqual([])
    const history = await ask('children.history', { id: keptId })
    expect(history.filter(({ method }) => method === 'test.method')).not.toHaveLength(0)
    expect(
      new Set(history.filter(({ subject }) => subject === 'child').map(({ recordId }) => recordId)),
    ).toEqual(new Set([keptId, mergedId]))
    expect(await ask('children.openings', { id: keptId })).toEqual([{ userName: 'کاربر', at }])
    expect(await ask('duplicates.merges', { childId: keptId })).toMatchObject([
      { id: mergeId, keptId, mergedId, canUndo: true },
    ])
  })

  it('keeps the notes of psychology out of the history', async () => {
    await ask('duplicates.merge', { keptId, mergedId, fields: {} })
    const audit = JSON.stringify(await tableRows(register.db, 'audit'))
    expect(audit).not.toContain('رازی که در تاریخچه نیست')
    expect(JSON.stringify(await ask('children.history', { id: keptId }))).not.toContain('رازی')
  })

  it('is taken back whole: the export is the same to the byte, and so is every record', async () => {
    const before = await exported(register)
    const state = await wholeState(register.db)
    const { mergeId } = await ask('duplicates.merge', {
      keptId,
      mergedId,
      fields: {
        motherName: 'merged',
        nationalId: 'merged',
        nationalIdMissingReason: 'merged',
        centerId: 'merged',
      },
    })
    expect(await exported(register)).not.toEqual(before)
    await ask('duplicates.undo', { mergeId })
    expect(await exported(register)).toEqual(before)
    expect(await wholeState(register.db)).toEqual(state)
    expect((await ask('children.get', { id: mergedId })).child.firstName).toBe('ساره')
    expect(await ask('duplicates.merges', {})).toEqual([])
    await expect(ask('duplicates.undo', { mergeId })).rejects.toMatchObject({
      failure: { code: 'NOT_FOUND' },
    })
    // And again, as if nothing had been.
    await ask('duplicates.merge', { keptId, mergedId, fields: {} })
    expect((await ask('children.get', { id: keptId })).placements).toHaveLength(2)
  })

  it('of a merged file is taken back in order: the last one first', async () => {
    await register.db.deleteFrom('sibling_links').execute()
    const before = await exported(register)
    const spells = await tableRows(register.db, 'placements')
    const ofOther = spells.find(({ child_id }) => child_id === otherId)
    await register.db
      .updateTable('placements')
      .set({ starts_on: '2012-01-01', ends_on: '2013-01-01' })
      .where('id', '=', ofOther?.id ?? '')
      .execute()
    const changed = await exported(register)
    expect(changed).not.toEqual(before)
    const first = await ask('duplicates.merge', { keptId, mergedId, fields: {} })
    const second = await ask('duplicates.merge', { keptId: otherId, mergedId: keptId, fields: {} })
    const ids = (await ask('children.history', { id: otherId })).map(({ recordId }) => recordId)
    expect(ids).toEqual(expect.arrayContaining([keptId, mergedId]))
    await expect(ask('duplicates.undo', first)).rejects.toMatchObject({
      failure: { code: 'CONFLICT', reason: 'changed_since' },
    })
    await ask('duplicates.undo', second)
    await expect(ask('duplicates.undo', first)).rejects.toMatchObject({
      failure: { code: 'CONFLICT', reason: 'changed_since' },
    })
  })
})

describe('a merge is refused', () => {
  it('of a file with itself', async () => {
    await expect(ask('duplicates.merge', { keptId, mergedId: keptId, fields: {} })).rejects.toMatchObject({
      failure: { code: 'CONFLICT', reason: 'same_child' },
    })
  })

  it('while spells share days and nobody says whose are right', async () => {
    await register.db
      .updateTable('placements')
      .set({ ends_on: '2022-03-22' })
      .where('child_id', '=', mergedId)
      .execute()
    expect((await ask('duplicates.compare', { keptId, mergedId })).overlaps).toBe(1)
    await expect(ask('duplicates.merge', { keptId, mergedId, fields: {} })).rejects.toMatchObject({
      failure: { code: 'CONFLICT', reason: 'spells_overlap' },
    })
    // The last day does not count.
    await register.db
      .updateTable('placements')
      .set({ ends_on: '2022-03-21' })
      .where('child_id', '=', mergedId)
      .execute()
    await ask('duplicates.merge', { keptId, mergedId, fields: {} })
  })

  it('where somebody said that they are two', async () => {
    await ask('duplicates.notSame', { oneId: mergedId, otherId: keptId })
    await expect(ask('duplicates.merge', { keptId, mergedId, fields: {} })).rejects.toMatchObject({
      failure: { code: 'CONFLICT', reason: 'not_same' },
    })
  })

  it('where somebody said so of a file that was merged into one of them', async () => {
    await register.db.deleteFrom('sibling_links').execute()
    await ask('duplicates.notSame', { oneId: mergedId, otherId })
    const { mergeId } = await ask('duplicates.merge', { keptId, mergedId, fields: {} })
    await expect(
      ask('duplicates.merge', { keptId, mergedId: otherId, fields: {}, spells: 'kept' }),
    ).rejects.toMatchObject({ failure: { code: 'CONFLICT', reason: 'not_same' } })
    expect(await knownAsTwo(register.db)).toEqual(new Set([pairKey(keptId, otherId)]))
    expect(await knownAsTwo(register.db, keptId)).toEqual(new Set([pairKey(keptId, otherId)]))
    await ask('duplicates.undo', { mergeId })
    expect(await knownAsTwo(register.db)).toEqual(new Set([pairKey(mergedId, otherId)]))
    expect(await knownAsTwo(register.db, keptId)).toEqual(new Set())
  })

  it('where the file as it would stand breaks a rule, and then nothing is changed', async () => {
    const before = await exported(register)
    await expect(
      register.db.transaction().execute(async (db) => {
        await handlers['duplicates.merge'](
          { ...context(), db, method: 'duplicates.merge' },
          // Born after her first spell began.
          {
            keptId,
            mergedId,
            fields: { birthDate: 'kept', firstName: 'merged', lastName: 'kept', sex: 'kept' },
          },
        )
        throw new Error('rolled back')
      }),
    ).rejects.toThrow('rolled back')
    await register.db
      .updateTable('children')
      .set({ birth_date: '2020-01-01' })
      .where('id', '=', keptId)
      .execute()
    const changed = await exported(register)
    await expect(
      register.db
        .transaction()
        .execute((db) =>
          handlers['duplicates.merge'](
            { ...context(), db, method: 'duplicates.merge' },
            { keptId, mergedId, fields: {} },
          ),
        ),
    ).rejects.toMatchObject({ failure: { code: 'RULE_BLOCKED' } })
    expect(await exported(register)).toEqual(changed)
    expect(changed).not.toEqual(before)
  })
})

describe('an undo is refused', () => {
  it.each<[string, () => Promise<unknown>]>([
    [
      'when a moved record was changed',
      () => register.db.updateTable('orders').set({ number: '2' }).where('id', '=', 'o1').execute(),
    ],
    [
      'when a record was added',
      () =>
        ask('supports.save', {
          childId: keptId,
          fields: { programme: 'education', startsOn: '2024-01-01', endsOn: null },
        }),
    ],
  ])('%s', async (_name, change) => {
    const { mergeId } = await ask('duplicates.merge', { keptId, mergedId, fields: {} })
    await change()
    expect(await ask('duplicates.merges', { childId: keptId })).toMatchObject([{ canUndo: false }])
    await expect(ask('duplicates.undo', { mergeId })).rejects.toMatchObject({
      failure: { code: 'CONFLICT', reason: 'changed_since' },
    })
  })
})

describe('who opened a file', () => {
  it('is kept once in ten minutes for each, and the last files are told, each once', async () => {
    const open = (id: string, time: string, user = 'a') =>
      handlers['children.noteOpening'](
        register.context({
          now: `2024-05-26T${time}:00.000Z`,
          user: { id: user, name: user, role: 'director', centerId: null },
        }),
        { id },
      )
    await open(keptId, '08:00')
    await open(keptId, '08:09')
    await open(otherId, '08:10')
    await open(keptId, '08:11')
    await open(keptId, '08:12', 'b')
    expect(await ask('children.openings', { id: keptId })).toEqual([
      { userName: 'b', at: '2024-05-26T08:12:00.000Z' },
      { userName: 'a', at: '2024-05-26T08:11:00.000Z' },
      { userName: 'a', at: '2024-05-26T08:00:00.000Z' },
    ])
    const recent = await handlers['children.recent'](
      register.context({ user: { id: 'a', name: 'a', role: 'viewer', centerId: null } }),
      {},
    )
    expect(recent.map(({ childId }) => childId)).toEqual([keptId, otherId])
  })
})
