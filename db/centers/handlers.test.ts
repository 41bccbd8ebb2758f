import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../context/context'
import { contract } from '../contract/contract'
import type { Changed } from '../contract/changes'
import { placementsHandlers } from '../placements/handlers'
import { staffHandlers } from '../staff/handlers'
import { openTestRegister, tableRows, type TestRegister } from '../testing/register'
import { acceptAll, homeFields, plantChild, plantHome } from '../testing/files'
import { centersHandlers } from './handlers'

let register: TestRegister
let context: Context
const noted: Changed[] = []

beforeEach(async () => {
  register = await openTestRegister()
  noted.length = 0
  context = register.context({ noteChange: (changed) => noted.push(changed) })
})
afterEach(() => register.dispose())

const list = (on?: string) => centersHandlers['centers.list'](context, on === undefined ? {} : { on })
const save = (input: unknown) =>
  centersHandlers['centers.save'](context, contract['centers.save'].input.parse(input))

describe('centers', () => {
  it('get the next number each, and stand in Persian order', async () => {
    for (const name of ['خانه یاس', 'خانه پرستو', 'خانه آفتاب', 'خانه بهار'])
      await plantHome(context, { name })
    const centers = await list()
    expect(centers.map(({ name, code }) => [name, code])).toEqual([
      ['خانه آفتاب', '3'],
      ['خانه بهار', '4'],
      ['خانه پرستو', '2'],
      ['خانه یاس', '1'],
    ])
    expect(contract['centers.list'].output.parse(centers)).toEqual(centers)
    expect(noted).toEqual(Array(4).fill({ subject: 'center', childId: null }))
  })

  it('keep their number when changed, and refuse an older reading', async () => {
    const id = await plantHome(context)
    const fields = homeFields({ name: 'خانهٔ  مهر ', capacity: 12, licensedAgeFrom: 6, licensedAgeTo: 12 })
    expect(await save({ id, revision: 1, fields })).toEqual({ id, revision: 2 })
    expect(await list()).toMatchObject([{ id, code: '1', name: 'خانهٔ مهر', capacity: 12, revision: 2 }])
    await expect(save({ id, revision: 1, fields })).rejects.toMatchObject({ failure: { code: 'STALE' } })
    await expect(save({ id: 'none', revision: 1, fields })).rejects.toMatchObject({
      failure: { code: 'NOT_FOUND' },
    })
    const audit = await tableRows(register.db, 'audit')
    expect(audit.map(({ subject, record_id }) => [subject, record_id])).toEqual([
      ['center', id],
      ['center', id],
    ])
  })

  it('count residents and staff of the day asked for', async () => {
    const home = await plantHome(context)
    const empty = await plantHome(context, { name: 'خانه یاس' })
    const staff = { centerId: home, firstName: 'مریم', lastName: 'کریمی', role: 'carer', nationalId: null }
    for (const [startsOn, endsOn] of [
      ['2022-01-01', null],
      ['2022-01-01', '2023-01-01'],
    ] as const) {
      await staffHandlers['staff.save'](
        context,
        contract['staff.save'].input.parse({ fields: { ...staff, startsOn, endsOn } }),
      )
    }
    const childId = await plantChild(context, home)
    await plantChild(context, home, { child: { fileNumber: '102', firstName: 'نگار' } })
    await placementsHandlers['placements.move'](
      context,
      contract['placements.move'].input.parse({
        childId,
        kind: 'kinship',
        on: '2023-04-01',
        centerId: null,
        entryRoute: null,
        emdad: 'keep',
        accepted: acceptAll,
      }),
    )
    const counts = async (on?: string) =>
      Object.fromEntries(
        (await list(on)).map(({ id, residents, staff: members }) => [id, [residents, members]]),
      )
    expect(await counts()).toEqual({ [home]: [1, 1], [empty]: [0, 0] })
    expect(await counts('2023-03-31')).toEqual({ [home]: [2, 1], [empty]: [0, 0] })
    expect(await counts('2022-03-21')).toEqual({ [home]: [2, 2], [empty]: [0, 0] })
    expect(await counts('2021-01-01')).toEqual({ [home]: [0, 0], [empty]: [0, 0] })
  })
})
