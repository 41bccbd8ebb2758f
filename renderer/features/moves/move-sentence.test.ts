import { expect, it } from 'vitest'
import type { Placement } from '../../../db/contract/placements'
import { moveSentence, type PlannedMove } from './move-sentence'

const home: Placement = {
  id: 'p',
  revision: 1,
  childId: 'c',
  kind: 'residential',
  centerId: 'h',
  centerName: 'خانه بهار',
  startsOn: '2023-01-01',
  endsOn: null,
  entryRoute: 'judicial',
  orderNumber: null,
  orderDate: null,
  relativeName: null,
  relation: null,
  note: null,
}
const move: PlannedMove = {
  closes: home,
  kind: 'kinship',
  on: '2024-05-26',
  centerName: null,
  relativeName: 'زهرا احمدی',
  emdad: 'start',
  emdadActive: false,
}

it('says what ends, what begins and that امداد begins', () => {
  expect(moveSentence(move)).toBe(
    '«مراقبت شبانه‌روزی در خانه بهار» در ۱۴۰۳/۰۳/۰۶ پایان می‌یابد و از ۱۴۰۳/۰۳/۰۶ «نزد بستگان، زهرا احمدی» آغاز می‌شود و امداد از همین روز آغاز می‌شود.',
  )
})

it('stops امداد at a death, whatever was chosen', () => {
  const death = moveSentence({
    ...move,
    kind: 'deceased',
    emdad: 'keep',
    emdadActive: true,
    relativeName: null,
  })
  expect(death).toContain('امداد در همین روز پایان می‌یابد')
})

it('says nothing of امداد that neither begins nor ends', () => {
  expect(moveSentence({ ...move, emdadActive: true })).not.toContain('امداد')
  expect(moveSentence({ ...move, closes: null, emdad: 'stop' })).toBe(
    'از ۱۴۰۳/۰۳/۰۶ «نزد بستگان، زهرا احمدی» آغاز می‌شود.',
  )
})
