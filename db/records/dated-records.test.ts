import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { historyHandlers } from '../history/handlers'
import type { Context } from '../context/context'
import type { Changed } from '../contract/changes'
import { medicine } from '../contract/records/medicine'
import { medicineDose } from '../contract/records/medicine-dose'
import { socialReport } from '../contract/records/social-report'
import { openTestRegister, tableRows, type TestRegister } from '../testing/register'
import { plantChild, plantHome } from '../testing/files'
import { datedRecords } from './dated-records'

const records = datedRecords(socialReport)

let register: TestRegister
let context: Context
let noted: Changed[]
let childId: string

beforeEach(async () => {
  register = await openTestRegister()
  noted = []
  context = register.context({ noteChange: (changed) => void noted.push(changed) })
  childId = await plantChild(context, await plantHome(context))
  noted.length = 0
})
afterEach(() => register.dispose())

const fields = (onDay = '2024-01-01', body = 'گزارش') => ({
  ...({ kind: 'other', byName: null } as const),
  onDay,
  body,
})
const failure = (reason: object) =>
  expect.objectContaining({ failure: expect.objectContaining(reason) as unknown }) as unknown
const history = async () =>
  (await historyHandlers['children.history'](context, { id: childId })).filter(
    ({ subject }) => subject === 'social_report',
  )

describe('dated records of a child', () => {
  it('are stored, changed and taken off, each told in her history and to the page', async () => {
    const { id, revision } = await records.save(context, { childId, fields: fields() })
    expect(revision).toBe(1)
    expect(await records.save(context, { id, revision, childId, fields: fields('2024-01-02') })).toEqual({
      id,
      revision: 2,
    })
    expect(await records.of(register.db, childId)).toEqual([
      { id, revision: 2, childId, ...fields('2024-01-02') },
    ])
    expect(await records.remove(context, { id, revision: 2 })).toEqual({})
    expect(await records.of(register.db, childId)).toEqual([])
    expect(await tableRows(register.db, 'social_reports')).toMatchObject([
      { id, revision: 3, deleted_at: context.now },
    ])
    const [removed, changed, added] = await history()
    expect(added?.changes).toMatchObject({ body: { from: null, to: 'گزارش' } })
    expect(changed?.changes).toEqual({ on_day: { from: '2024-01-01', to: '2024-01-02' } })
    expect(removed?.changes).toMatchObject({ body: { from: 'گزارش', to: null } })
    expect(noted).toEqual(Array(3).fill({ subject: 'social_report', childId }))
  })

  it('are refused over a newer save, without their revision, for nobody, for another child and before their day', async () => {
    const { id } = await records.save(context, { childId, fields: fields() })
    const other = await plantChild(context, await plantHome(context, { name: 'خانه دیگر' }), {
      child: { fileNumber: '2', firstName: 'لیلا', lastName: 'امینی' },
    })
    const save = (about: object) => records.save(context, { childId, fields: fields(), ...about })
    await expect(save({ id, revision: 7 })).rejects.toEqual(failure({ code: 'STALE' }))
    await expect(save({ id })).rejects.toEqual(
      failure({ code: 'INVALID_INPUT', fields: { revision: 'required' } }),
    )
    await expect(save({ childId: 'nobody' })).rejects.toEqual(failure({ code: 'NOT_FOUND', reason: 'child' }))
    await expect(save({ id, revision: 1, childId: other })).rejects.toEqual(
      failure({ code: 'NOT_FOUND', reason: 'child' }),
    )
    await expect(save({ id: 'none', revision: 1 })).rejects.toEqual(failure({ code: 'NOT_FOUND' }))
    await expect(save({ fields: fields('2024-05-27') })).rejects.toEqual(
      failure({ code: 'INVALID_INPUT', fields: { onDay: 'in_the_future' } }),
    )
    await expect(records.remove(context, { id, revision: 7 })).rejects.toEqual(failure({ code: 'STALE' }))
    await expect(records.remove(context, { id: 'none', revision: 1 })).rejects.toEqual(
      failure({ code: 'NOT_FOUND' }),
    )
    await records.remove(context, { id, revision: 1 })
    await expect(save({ id, revision: 2 })).rejects.toEqual(failure({ code: 'NOT_FOUND' }))
    expect(await records.of(register.db, childId)).toEqual([])
    expect(await history()).toHaveLength(2)
  })

  it('are listed newest first, of one child and of many', async () => {
    const other = await plantChild(context, await plantHome(context, { name: 'خانه دیگر' }), {
      child: { fileNumber: '2', firstName: 'لیلا', lastName: 'امینی' },
    })
    for (const onDay of ['2023-01-02', '2024-01-02', '2023-06-01'])
      await records.save(context, { childId, fields: fields(onDay) })
    await records.save(context, { childId: other, fields: fields('2022-01-01') })
    const days = (shown: readonly { onDay: string }[] | undefined) => shown?.map(({ onDay }) => onDay)
    expect(days(await records.of(register.db, childId))).toEqual(['2024-01-02', '2023-06-01', '2023-01-02'])
    const some = await records.ofMany(register.db, [childId, 'nobody'])
    expect([...some.keys()]).toEqual([childId])
    const both = await records.ofMany(register.db, [childId, other])
    expect(days(both.get(childId))).toEqual(['2024-01-02', '2023-06-01', '2023-01-02'])
    expect(days(both.get(other))).toEqual(['2022-01-01'])
  })

  it('name another record of the same child only, one that stands', async () => {
    const medicines = datedRecords(medicine)
    const doses = datedRecords(medicineDose)
    const other = await plantChild(context, await plantHome(context, { name: 'خانه دیگر' }), {
      child: { fileNumber: '2', firstName: 'لیلا', lastName: 'امینی' },
    })
    const drug = { title: 'شربت', dose: 'یک قاشق', times: '08:00', startsOn: '2024-01-01', endsOn: null }
    const given = await medicines.save(context, {
      childId,
      fields: { ...drug, prescribedBy: null, note: null },
    })
    const dose = (medicineId: string) => ({
      ...({ medicineId, onDay: '2024-01-02', atTime: '08:00', outcome: 'given' } as const),
      ...{ byName: 'مربی', note: null },
    })
    const stranger = failure({ code: 'INVALID_INPUT', fields: { medicineId: 'other_owner' } })
    await expect(doses.save(context, { childId, fields: dose('none') })).rejects.toEqual(stranger)
    await expect(doses.save(context, { childId: other, fields: dose(given.id) })).rejects.toEqual(stranger)
    const ticked = await doses.save(context, { childId, fields: dose(given.id) })
    await medicines.remove(context, given)
    await expect(doses.save(context, { childId, fields: dose(given.id) })).rejects.toEqual(stranger)
    expect(
      await doses.save(context, { ...ticked, childId, fields: { ...dose(given.id), note: 'با تأخیر' } }),
    ).toEqual({ id: ticked.id, revision: 2 })
  })

  it('that are secret leave no value in the history', async () => {
    const secret = datedRecords({ ...socialReport, isSecret: true })
    const { id, revision } = await secret.save(context, { childId, fields: fields('2024-01-01', 'راز') })
    await secret.save(context, { id, revision, childId, fields: fields('2024-01-01', 'راز دیگر') })
    await secret.remove(context, { id, revision: 2 })
    expect((await history()).map(({ changes }) => changes)).toEqual(
      ['removed', 'changed', 'added'].map((to) => ({ record: { from: null, to } })),
    )
    expect(JSON.stringify(await tableRows(register.db, 'audit'))).not.toContain('راز')
  })
})
