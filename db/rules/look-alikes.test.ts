import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likenessMaker, LookAlikeIndex, looksAlike } from './look-alikes'

const likenessOf = likenessMaker()
const child = (
  id: string,
  firstName: string | null,
  lastName: string | null,
  fatherName: string | null,
  birthDate: string | null,
) => likenessOf({ id, firstName, lastName, fatherName, birthDate })

const zahra = child('one', 'زهرا', 'عبدالله‌زاده', 'علی', '2014-05-01')

describe('looksAlike', () => {
  it.each([
    [
      'the same name, father and a birth date within a year',
      child('b', 'زهرا', 'عبدالله زاده', 'علي', '2015-05-01'),
    ],
    [
      'the same birth date and one letter else in the first name',
      child('b', 'زهره', 'عبدالله‌زاده', 'علی', '2014-05-01'),
    ],
    [
      'the same birth date and one letter more in the last name',
      child('b', 'زهرا', 'عبداللهی‌زاده', null, '2014-05-01'),
    ],
    [
      'the same name and birth date, the father not known',
      child('b', 'زهرا', 'عبدالله‌زاده', null, '2014-05-01'),
    ],
    ['first and last name divided elsewhere', child('b', 'زهرا عبدالله', 'زاده', 'علی', '2014-05-01')],
  ])('is true of %s', (_what, other) => {
    expect(looksAlike(zahra, other)).toBe(true)
    expect(looksAlike(other, zahra)).toBe(true)
  })

  it.each([
    ['herself', child('one', 'زهرا', 'عبدالله‌زاده', 'علی', '2014-05-01')],
    ['a birth date more than a year away', child('b', 'زهرا', 'عبدالله‌زاده', 'علی', '2015-05-02')],
    ['another father', child('b', 'زهرا', 'عبدالله‌زاده', 'حسن', '2014-05-01')],
    ['a twin with another name', child('b', 'فاطمه', 'عبدالله‌زاده', 'علی', '2014-05-01')],
    ['the same name without a birth date', child('b', 'زهرا', 'عبدالله‌زاده', 'علی', null)],
    ['no name at all', child('b', null, null, null, '2014-05-01')],
    ['two letters else', child('b', 'زهیر', 'عبدالله‌زاده', 'علی', '2014-05-01')],
  ])('is false of %s', (_what, other) => {
    expect(looksAlike(zahra, other)).toBe(false)
  })

  it('calls very short names different rather than near', () => {
    expect(
      looksAlike(
        child('a', 'می', 'آزمون', null, '2014-05-01'),
        child('b', 'مه', 'آزمون', null, '2014-05-01'),
      ),
    ).toBe(false)
  })
})

describe('LookAlikeIndex', () => {
  it('finds exactly the pairs that look alike', () => {
    const name = fc.option(fc.constantFrom('علی', 'علیرضا', 'زهرا', 'زهره', 'آزمون', 'آزمونی'))
    const anyChild = fc.tuple(
      name,
      name,
      name,
      fc.option(fc.constantFrom('2014-05-01', '2014-05-02', '2016-01-01')),
    )
    fc.assert(
      fc.property(fc.array(anyChild, { maxLength: 11 }), (rows) => {
        const children = rows.map((row, index) => child(String(index), ...row))
        const index = new LookAlikeIndex()
        for (const one of children) index.add(one)
        for (const one of children) {
          const slow = children.filter((other) => looksAlike(one, other)).map(({ id }) => id)
          expect(index.of(one)).toEqual(slow.sort())
        }
      }),
    )
  })

  it('names ten at most of the same row ten thousand times', () => {
    const index = new LookAlikeIndex()
    const many = Array.from({ length: 10_000 }, (_, number) =>
      child(String(number), 'علی', 'آزمون', 'رضا', '2014-05-01'),
    )
    for (const one of many) index.add(one)
    expect(many.reduce((sum, one) => sum + index.of(one).length, 0)).toBe(100_000)
  })
})
