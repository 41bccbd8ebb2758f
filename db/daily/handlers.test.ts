import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Context } from '../context/context'
import { recordHandlers } from '../records/handlers'
import { plantChild, plantHome } from '../testing/files'
import { openTestRegister, type TestRegister } from '../testing/register'
import { dailyHandlers } from './handlers'

let register: TestRegister
let context: Context
let home: string
let other: string
let mina: string
let leila: string

beforeEach(async () => {
  register = await openTestRegister()
  context = register.context()
  home = await plantHome(context)
  other = await plantHome(context, { name: 'خانه دیگر' })
  mina = await plantChild(context, home)
  leila = await plantChild(context, other, {
    child: { fileNumber: '2', firstName: 'لیلا', lastName: 'امینی' },
  })
})
afterEach(() => register.dispose())

const nothing = { atTime: null, place: null, told: null, followUp: null, followUpOn: null, closing: null }
const incident = (
  childId: string,
  onDay: string,
  closedOn: string | null = null,
  atTime: string | null = null,
) =>
  recordHandlers['incidents.save'](context, {
    childId,
    fields: {
      ...nothing,
      kind: 'injury',
      onDay,
      atTime,
      happened: `${onDay} ${atTime ?? ''}`.trim(),
      closedOn,
    },
  })

it('lists who lives in a home on a day, and nobody before she came', async () => {
  const at = { centerId: home, day: '2024-05-20' }
  expect((await dailyHandlers['daily.residents'](context, at)).map(({ id }) => id)).toEqual([mina])
  expect(await dailyHandlers['daily.residents'](context, { ...at, day: '1990-01-01' })).toEqual([])
  await expect(dailyHandlers['daily.residents'](context, { ...at, centerId: 'none' })).rejects.toMatchObject({
    failure: { code: 'NOT_FOUND', reason: 'center' },
  })
})

it('lists the incidents of a day and those open before it, of one home alone, the last first', async () => {
  await incident(mina, '2024-05-20', null, '09:30')
  await incident(mina, '2024-05-20', '2024-05-20', '14:00')
  await incident(mina, '2024-05-10')
  await incident(mina, '2024-05-11', '2024-05-20')
  await incident(mina, '2024-05-12', '2024-05-19')
  await incident(mina, '2024-05-21')
  await incident(leila, '2024-05-20')
  const rows = await dailyHandlers['daily.incidents'](context, { centerId: home, day: '2024-05-20' })
  expect(rows.map(({ happened }) => happened)).toEqual([
    '2024-05-20 14:00',
    '2024-05-20 09:30',
    '2024-05-11',
    '2024-05-10',
  ])
  expect(rows[0]?.child).toMatchObject({ id: mina })
})

it('shows what must be known until its last day', async () => {
  const save = (note: string, startsOn: string, endsOn: string | null) =>
    recordHandlers['mustKnows.save'](context, { childId: mina, fields: { note, startsOn, endsOn } })
  await save('به پنی‌سیلین حساس است', '2024-05-01', null)
  await save('تا امروز استراحت', '2024-05-01', '2024-05-20')
  await save('دیروز تمام شد', '2024-05-01', '2024-05-19')
  await save('از فردا', '2024-05-21', null)
  const rows = await dailyHandlers['daily.mustKnows'](context, { centerId: home, day: '2024-05-20' })
  expect(rows.map(({ note }) => note).toSorted()).toEqual(
    ['به پنی‌سیلین حساس است', 'تا امروز استراحت'].toSorted(),
  )
})

it('turns the shift log back a week, the last shift first', async () => {
  const write = (onDay: string, shift: 'morning' | 'evening' | 'night') =>
    recordHandlers['shiftLogs.save'](context, {
      centerId: home,
      fields: { onDay, shift, byName: 'زهرا', happened: `${onDay} ${shift}`, handedTo: null },
    })
  await write('2024-05-20', 'evening')
  await write('2024-05-20', 'night')
  await write('2024-05-20', 'morning')
  await write('2024-05-14', 'morning')
  await write('2024-05-13', 'night')
  const log = await dailyHandlers['daily.shiftLogs'](context, { centerId: home, day: '2024-05-20' })
  expect(log.map(({ happened }) => happened)).toEqual([
    '2024-05-20 night',
    '2024-05-20 evening',
    '2024-05-20 morning',
    '2024-05-14 morning',
  ])
})
