import { faker } from '@faker-js/faker/locale/fa'
import type { Child } from '../contract/children'
import { addDays, daysBetween, type IsoDate } from '../contract/jalali'

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

  firstName(sex: Child['sex'], except: ReadonlySet<string> = new Set()): string {
    for (let tries = 0; tries < 40; tries += 1) {
      const name = faker.person.firstName(sex === 'male' ? 'male' : 'female')
      if (!except.has(name)) return name
    }
    return faker.person.firstName(sex === 'male' ? 'male' : 'female')
  }

  lastName(): string {
    return faker.person.lastName()
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
