import { expect, it } from 'vitest'
import { ageBandsSchema, defaultAgeBands, khuzestanAgeBands } from '../../../db/contract/age-bands'
import { bandsOf, choiceOf, firstYearsText, readFirstYears } from './own-bands'

it('knows the presets and takes anything else as own', () => {
  expect(choiceOf(defaultAgeBands)).toBe('default')
  expect(choiceOf(khuzestanAgeBands)).toBe('khuzestan')
  expect(choiceOf(readFirstYears('۰ ۷ ۱۸') ?? [])).toBe('own')
})

it('reads first years in either kind of digits and any usual separator', () => {
  const bands = readFirstYears('۰، 6 - ۱۲,18')
  expect(bands?.map(({ code }) => code)).toEqual(['0-6', '6-12', '12-18', '18+'])
  expect(ageBandsSchema.safeParse(bands).success).toBe(true)
  expect(firstYearsText(bands ?? [])).toBe('۰ ۶ ۱۲ ۱۸')
})

it.each(['', '۱ ۶', '۰ ۶ ۶', '۰ ۱۲ ۶', '۰ شش', '۰ ۱۲۰'])('takes no bands from «%s»', (typed) => {
  expect(readFirstYears(typed)).toBeNull()
  expect(bandsOf('own', typed)).toBeNull()
})
