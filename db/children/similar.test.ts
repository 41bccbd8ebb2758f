import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../context/context'
import { contract, type Input } from '../contract/contract'
import type { ChildFieldsInput } from '../contract/children'
import { openTestRegister, type TestRegister } from '../testing/register'
import { plantChild, plantHome } from '../testing/files'
import { childrenHandlers } from './handlers'

let register: TestRegister
let context: Context
let saraId: string

beforeEach(async () => {
  register = await openTestRegister()
  context = register.context()
  const home = await plantHome(context)
  const others: Partial<ChildFieldsInput>[] = [
    { firstName: 'نگار', lastName: 'کریمی', fatherName: 'حسن', birthDate: '2015-02-02' },
    { firstName: 'سارا', lastName: 'یوسفی', fatherName: 'علی', birthDate: '2012-07-07' },
    { firstName: 'پریا', lastName: 'رضایی', fatherName: 'کاظم', birthDate: '2010-01-01' },
    { firstName: 'امیر', lastName: 'هاشمی', fatherName: 'محمود', birthDate: '2014-05-10', sex: 'male' },
  ]
  for (const [at, child] of others.entries()) {
    await plantChild(context, home, { child: { fileNumber: String(200 + at), ...child } })
  }
  saraId = await plantChild(context, home, {
    child: { nationalId: '0499370899', nationalIdMissingReason: null, foreignId: '123456789012' },
  })
})
afterEach(() => register.dispose())

type Typed = Partial<Input<'children.similar'>>

function similar(typed: Typed) {
  const empty = {
    firstName: null,
    lastName: null,
    fatherName: null,
    birthDate: null,
    nationalId: null,
    foreignId: null,
  }
  return childrenHandlers['children.similar'](
    context,
    contract['children.similar'].input.parse({ ...empty, ...typed }),
  )
}
const SARA = { firstName: 'سارا', lastName: 'رضایی', fatherName: 'محمود', birthDate: '2014-05-10' }

describe('children.similar', () => {
  it('finds the same child with a score of 1, and says in what she is the same', async () => {
    const [best, ...others] = await similar(SARA)
    expect(best).toMatchObject({
      id: saraId,
      score: 1,
      same: ['name', 'fatherName', 'birthDate'],
      fileNumber: '101',
    })
    expect(others.every(({ score }) => score < 0.9)).toBe(true)
  })

  it.each<[string, Typed]>([
    ['Arabic letters', { ...SARA, lastName: 'رضايي' }],
    ['a wrong first letter', { ...SARA, firstName: 'صارا' }],
    ['a letter too few', { ...SARA, lastName: 'رضای' }],
    ['letters swapped', { ...SARA, lastName: 'رضیای' }],
    ['first and last name changed about', { ...SARA, firstName: 'رضایی', lastName: 'سارا' }],
    ['no birth date', { ...SARA, birthDate: null }],
    ['no father', { ...SARA, fatherName: null }],
    ['a birth date some days off', { ...SARA, birthDate: '2014-05-20' }],
    ['a birth date a year off', { ...SARA, birthDate: '2015-05-10' }],
    ['a name still being typed', { ...SARA, lastName: 'رضا' }],
    ['the first and last name alone', { firstName: 'سارا', lastName: 'رضایی' }],
  ])('forgives %s', async (_name, typed) => {
    const [best] = await similar(typed)
    expect(best?.id).toBe(saraId)
    expect(best?.score).toBeGreaterThanOrEqual(0.6)
  })

  it.each<[string, Typed, string]>([
    ['national id', { nationalId: '۰۴۹۹۳۷۰۸۹۹' }, 'nationalId'],
    ['shortened national id', { nationalId: '499370899' }, 'nationalId'],
    ['foreign id', { foreignId: '123456789012', firstName: 'دیگری', lastName: 'کسی' }, 'foreignId'],
  ])('finds by %s alone, whatever the name', async (_name, typed, same) => {
    const [best] = await similar(typed)
    expect(best?.id).toBe(saraId)
    expect(best?.same).toContain(same)
    expect(best?.score).toBeGreaterThanOrEqual(0.9)
  })

  it.each<[string, Typed]>([
    ['nothing is typed', {}],
    ['only a first name is typed', { firstName: 'سارا' }],
    ['only a birth date is typed', { birthDate: '2014-05-10' }],
    ['nobody looks like it', { firstName: 'کوروش', lastName: 'بختیاری', fatherName: 'جمشید' }],
    ['a number is half typed', { nationalId: '0499' }],
  ])('says nobody when %s', async (_name, typed) => {
    expect(await similar(typed)).toEqual([])
  })

  it('leaves out the child herself', async () => {
    expect((await similar({ ...SARA, exceptId: saraId })).map(({ id }) => id)).not.toContain(saraId)
  })

  it('names at most ten, best first', async () => {
    const home = await plantHome(context)
    for (let at = 0; at < 14; at += 1) {
      await plantChild(context, home, {
        child: { fileNumber: String(300 + at), lastName: at % 2 ? 'رضایی' : 'رضائی' },
      })
    }
    const found = await similar(SARA)
    expect(found).toHaveLength(10)
    expect(found.map(({ score }) => score)).toEqual(
      found.map(({ score }) => score).sort((one, other) => other - one),
    )
  })
})
