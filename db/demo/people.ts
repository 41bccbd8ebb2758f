import { faker } from '@faker-js/faker/locale/fa'
import type { Child } from '../contract/children'
import { addDays, daysBetween, type IsoDate } from '../contract/jalali'
import { boyNames, fatherNames, girlNames, lastNames } from './names'

/** Invents people and chances from a seed: the same seed gives the same register. */
export class Invention {
  private readonly nationalIds = new Set<string>()

  constructor(seed: number) {
    faker.seed(seed)
  }

  id(): string {
    return faker.string.uuid()
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return to <= from ? from : faker.number.int({ min: from, max: to })
  }

  chance(share: number): boolean {
    return faker.number.float() < share
  }

  one<T>(items: readonly T[]): T {
    return faker.helpers.arrayElement(items)
  }

  some<T>(items: readonly T[], count: number): T[] {
    return faker.helpers.arrayElements(items, count)
  }

  /** A day between two days, both included. */
  day(from: IsoDate, to: IsoDate): IsoDate {
    return addDays(from, this.whole(0, daysBetween(from, to)))
  }

  sex(): 'female' | 'male' {
    return this.chance(0.5) ? 'female' : 'male'
  }

  /** A girl's or boy's name that none of `except` has. */
  firstName(sex: Child['sex'], except: ReadonlySet<string> = new Set()): string {
    return this.one((sex === 'male' ? boyNames : girlNames).filter((name) => !except.has(name)))
  }

  fatherName(): string {
    return this.one(fatherNames)
  }

  lastName(): string {
    return this.one(lastNames)
  }

  /** An account number of no bank, with right check digits (ISO 13616). */
  sheba(): string {
    const account = `999${faker.string.numeric({ length: 19, allowLeadingZeros: true })}`
    const remainder = Array.from(`${account}182700`).reduce(
      (rest, digit) => (rest * 10 + Number(digit)) % 97,
      0,
    )
    return `IR${String(98 - remainder).padStart(2, '0')}${account}`
  }

  /** Ten digits with a right check digit, given to nobody else of this register. */
  nationalId(): string {
    for (;;) {
      const nine = faker.string.numeric({ length: 9, allowLeadingZeros: true })
      const sum = Array.from(nine).reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
      const remainder = sum % 11
      const id = `${nine}${String(remainder < 2 ? remainder : 11 - remainder)}`
      if (!/^(\d)\1{9}$/u.test(id) && !this.nationalIds.has(id)) {
        this.nationalIds.add(id)
        return id
      }
    }
  }
}
