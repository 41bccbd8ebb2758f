import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultAgeBands, khuzestanAgeBands } from '../../../db/contract/age-bands'
import { childMethods, childOrders, sexes } from '../../../db/contract/children'
import { placementKinds } from '../../../db/contract/placements'
import {
  everyone,
  isNarrowed,
  type ListState,
  readAddress,
  searchInput,
  stateKey,
  withKnownAge,
  writeAddress,
} from './list-state'
import { filterInWords, orderInWords } from './list-words'

const states: fc.Arbitrary<ListState> = fc.record({
  text: fc.string(),
  kinds: fc.subarray([...placementKinds]),
  centerId: fc.option(fc.uuid()),
  sex: fc.option(fc.constantFrom(...sexes)),
  age: fc.option(fc.constantFrom('0-3', '18+', 'unknown')),
  insured: fc.option(fc.boolean()),
  order: fc.constantFrom(...childOrders),
  descending: fc.boolean(),
})

describe('the address of a list', () => {
  it('says everything the user set, and nothing where nothing is set', () => {
    expect(writeAddress(everyone)).toEqual({})
    fc.assert(
      fc.property(states, (state) => {
        expect(readAddress(writeAddress(state))).toEqual(state)
      }),
    )
  })

  it('leaves out what it says wrongly', () => {
    expect(
      readAddress({
        kinds: 'moon.kinship',
        sex: 'x',
        insured: 1,
        order: 'size',
        descending: true,
        text: ['a'],
      }),
    ).toEqual({ ...everyone, kinds: ['kinship'] })
  })

  it('takes a number typed as text', () => {
    expect(readAddress({ text: 120 }).text).toBe('120')
  })

  it('gives states that show the same one key', () => {
    const state: ListState = { ...everyone, kinds: ['kinship', 'residential'] }
    expect(stateKey(readAddress(writeAddress(state)))).toBe(
      stateKey({ ...everyone, kinds: ['residential', 'kinship'] }),
    )
    expect(stateKey({ ...everyone, descending: true })).not.toBe(stateKey(everyone))
  })
})

describe('what the register is asked', () => {
  it('is always an input of the contract', () => {
    fc.assert(
      fc.property(states, (state) => {
        const parsed = childMethods['children.search'].input.safeParse(searchInput(state, defaultAgeBands))
        expect(parsed.success).toBe(true)
      }),
    )
  })

  it('takes the ages of a band from the settings, not from its name', () => {
    expect(searchInput({ ...everyone, age: '3-6' }, khuzestanAgeBands).age).toEqual({ from: 3, to: 7 })
    expect(searchInput({ ...everyone, age: 'unknown' }, khuzestanAgeBands).age).toBe('unknown')
  })

  it('shortens a text that nobody can have meant', () => {
    expect(searchInput({ ...everyone, text: 'ا'.repeat(10_000) }, defaultAgeBands).text).toHaveLength(200)
  })

  it('knows no band that the settings no longer have', () => {
    expect(withKnownAge({ ...everyone, age: '7-12' }, defaultAgeBands).age).toBeNull()
    expect(withKnownAge({ ...everyone, age: '7-12' }, khuzestanAgeBands).age).toBe('7-12')
    expect(withKnownAge({ ...everyone, age: 'unknown' }, defaultAgeBands).age).toBe('unknown')
  })

  it('is narrowed by a filter and not by an order or by spaces', () => {
    expect(isNarrowed({ ...everyone, order: 'birth_date', descending: true, text: '  ' })).toBe(false)
    expect(isNarrowed({ ...everyone, insured: false })).toBe(true)
    expect(isNarrowed({ ...everyone, text: 'ع' })).toBe(true)
  })
})

describe('a filter in words', () => {
  it('names every part, with Persian digits', () => {
    const state: ListState = {
      ...everyone,
      text: ' علی ',
      kinds: ['kinship', 'reunified'],
      centerId: 'c1',
      sex: 'female',
      age: '6-12',
      insured: false,
    }
    expect(filterInWords(state, () => 'خانه مهر')).toBe(
      'جست‌وجو: «علی»، جای زندگی: نزد بستگان یا بازپیوند، مرکز: خانه مهر، جنسیت: دختر، سن: ۶ تا ۱۲ سال، بیمه ندارد',
    )
  })

  it('says that nothing is left out', () => {
    expect(filterInWords(everyone, () => null)).toBe('همه کودکان دفتر')
    expect(filterInWords({ ...everyone, age: 'unknown' }, () => null)).toBe('سن: بدون تاریخ تولد')
  })

  it('names the order', () => {
    expect(orderInWords(everyone)).toBe('نام خانوادگی')
    expect(orderInWords({ ...everyone, order: 'birth_date', descending: true })).toBe('تاریخ تولد، نزولی')
  })
})
