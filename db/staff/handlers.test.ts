import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../context/context'
import { contract, type Input } from '../contract/contract'
import { openTestRegister, tableRows, type TestRegister } from '../testing/register'
import { plantHome } from '../testing/files'
import { staffHandlers } from './handlers'

let register: TestRegister
let context: Context
let home: string

beforeEach(async () => {
  register = await openTestRegister()
  context = register.context()
  home = await plantHome(context)
})
afterEach(() => register.dispose())

type Fields = Input<'staff.save'>['fields']

function save(fields: Partial<Fields> = {}, key: { id?: string; revision?: number } = {}) {
  return staffHandlers['staff.save'](
    context,
    contract['staff.save'].input.parse({
      ...key,
      fields: {
        centerId: home,
        firstName: 'مریم',
        lastName: 'کریمی',
        role: 'carer',
        nationalId: null,
        startsOn: '2022-01-01',
        endsOn: null,
        ...fields,
      },
    }),
  )
}
const list = (asked: Input<'staff.list'> = {}) =>
  staffHandlers['staff.list'](context, contract['staff.list'].input.parse(asked))
const names = async (asked?: Input<'staff.list'>) => (await list(asked)).map(({ lastName }) => lastName)

describe('staff', () => {
  it('are listed in Persian order with their home', async () => {
    for (const lastName of ['یوسفی', 'پاکزاد', 'آذری', 'بهرامی']) await save({ lastName })
    expect(await names()).toEqual(['آذری', 'بهرامی', 'پاکزاد', 'یوسفی'])
    const staff = await list()
    expect(staff[0]).toMatchObject({ centerId: home, centerName: 'خانه کودکان مهر', role: 'carer' })
    expect(contract['staff.list'].output.parse(staff)).toEqual(staff)
  })

  it('are found by folded words, home, role and day', async () => {
    await save({ lastName: 'کریمی' })
    await save({ lastName: 'احمدی', role: 'social_worker', nationalId: '0499370899' })
    await save({ lastName: 'عبد اللهی', centerId: null, endsOn: '2023-01-01' })
    expect(await names({ text: 'كريم مر' })).toEqual(['کریمی'])
    expect(await names({ text: '۰۴۹۹' })).toEqual(['احمدی'])
    expect(await names({ text: 'عبداللهي' })).toEqual(['عبد اللهی'])
    expect(await names({ centerId: home })).toEqual(['احمدی', 'کریمی'])
    expect(await names({ role: 'social_worker' })).toEqual(['احمدی'])
    expect(await names({ on: '2022-12-31' })).toEqual(['احمدی', 'عبد اللهی', 'کریمی'])
    expect(await names({ on: '2023-01-01' })).toEqual(['احمدی', 'کریمی'])
    expect(await names({ text: '٪_' })).toEqual([])
  })

  it('are changed and taken off; an older reading and an unknown home are refused', async () => {
    const { id } = await save()
    expect(await save({ role: 'educator' }, { id, revision: 1 })).toEqual({ id, revision: 2 })
    await expect(save({}, { id, revision: 1 })).rejects.toMatchObject({ failure: { code: 'STALE' } })
    await expect(save({ centerId: 'nowhere' })).rejects.toMatchObject({
      failure: { code: 'NOT_FOUND', reason: 'center' },
    })
    await expect(staffHandlers['staff.remove'](context, { id, revision: 1 })).rejects.toMatchObject({
      failure: { code: 'STALE' },
    })
    await staffHandlers['staff.remove'](context, { id, revision: 2 })
    expect(await list()).toEqual([])
    await expect(staffHandlers['staff.remove'](context, { id, revision: 3 })).rejects.toMatchObject({
      failure: { code: 'NOT_FOUND' },
    })
    const audit = (await tableRows(register.db, 'audit')).filter(({ subject }) => subject === 'staff')
    expect(audit.map(({ child_id }) => child_id)).toEqual([null, null, null])
  })
})
