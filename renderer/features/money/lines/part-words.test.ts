import { expect, it } from 'vitest'
import { lineMonths, partsSentence } from './part-words'

// 1403/02/01 is 2024-04-20.
const under12 = { from: '2024-04-20', to: '2024-04-28', days: 9, tariffId: 't1', rateRial: 60_000_000 }
const agreed = { from: '2024-04-29', to: '2024-05-20', days: 22, tariffId: null, rateRial: 5_000_000 }

it('tells the days of each rate and the rate itself', () => {
  expect(partsSentence([under12], 'rial')).toBe('۹ روز از ۱ تا ۹ با نرخ ۶۰٬۰۰۰٬۰۰۰\u00a0ریال')
  expect(partsSentence([under12, agreed], 'toman')).toBe(
    '۹ روز از ۱ تا ۹ با نرخ ۶٬۰۰۰٬۰۰۰\u00a0تومان؛ ۲۲ روز از ۱۰ تا ۳۱ با مبلغ توافقی ۵۰۰٬۰۰۰\u00a0تومان',
  )
})

it('names both months where a line makes good an earlier one', () => {
  expect(lineMonths({ runMonth: '1403-02', forMonth: '1403-02' })).toBe('اردیبهشت ۱۴۰۳')
  expect(lineMonths({ runMonth: '1403-03', forMonth: '1403-02' })).toBe('خرداد ۱۴۰۳، بابت اردیبهشت ۱۴۰۳')
})
