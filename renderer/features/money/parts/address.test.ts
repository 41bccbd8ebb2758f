import { expect, it } from 'vitest'
import { moneyAddress, readMoneyAddress } from './address'

const today = '2024-05-26'

it('is about the last month that is over where the address names none that has begun', () => {
  for (const month of [undefined, 14, '1403-13', '1403-04', 'خرداد']) {
    expect(readMoneyAddress({ month }, today).month).toBe('1403-02')
  }
  expect(readMoneyAddress({ month: '1403-03' }, today).month).toBe('1403-03')
})

it('takes what the address says and gives the same address back', () => {
  const address = { month: '1402-12', center: 'c1', programme: 'emdad', state: 'approved' }
  expect(moneyAddress(readMoneyAddress(address, today))).toEqual(address)
  expect(moneyAddress(readMoneyAddress({ center: '', state: 'lost', programme: 7 }, today))).toEqual({
    month: '1403-02',
  })
})
