import { describe, expect, it } from 'vitest'
import { aCenter, TODAY } from './judged-files'
import type { JudgedFile } from '../child-file/judged-file'
import {
  factsOf,
  type CenterFacts,
  type LastReturn,
  type ProgrammeFacts,
  type RegisterFacts,
  type Surroundings,
} from '../rules/facts'
import type { RegisterFinding, RegisterRule, Rule, RuleFinding } from '../rules/rule'

export * from './judged-files'

/** The programmes as every register has them at first, those that the cases need. */
const programmes: readonly ProgrammeFacts[] = [
  { id: 'resident_subsidy', basis: 'residential', payee: 'center' },
  { id: 'emdad', basis: 'support', payee: 'family' },
  { id: 'transition_grant', basis: 'grant', payee: 'child' },
  { id: 'savings', basis: 'support', payee: 'savings' },
]

/** A register with one home and no other child; what is given replaces it. */
export function aRegister(
  given: Partial<Surroundings> = {},
  center: Partial<CenterFacts> = {},
): Surroundings {
  return {
    today: TODAY,
    realToday: TODAY,
    center: (id) => (id === 'home' ? aCenter(center) : null),
    residentsOn: () => 1,
    sameNationalId: () => [],
    lookAlikes: () => [],
    signedMonths: [],
    spellChanges: () => [],
    signatures: [],
    dateChanges: () => [],
    programme: (id) => programmes.find((one) => one.id === id) ?? null,
    tariffs: () => [],
    keepersAt: () => 2,
    settings: { afterCareEveryMonths: 3, afterCareForMonths: 24, reviewEveryMonths: 6, visitEveryMonths: 3 },
    ...given,
  }
}

/** The return of Ordibehesht 1403 of one home, with two children of whom one is `gone`. */
export function aLastReturn(given: Partial<LastReturn> = {}): LastReturn {
  return {
    id: 'return',
    centerId: 'home',
    month: '1403-02',
    on: '2024-05-20',
    closing: 2,
    childIds: ['child', 'gone'],
    ...given,
  }
}

/** A register in which everybody of that return has a file; what is given replaces it. */
export function allFiles(given: Partial<RegisterFacts> = {}): RegisterFacts {
  return {
    today: TODAY,
    lastReturns: [aLastReturn()],
    hasFile: () => true,
    mergedInto: () => null,
    residentsOn: () => 2,
    ...given,
  }
}

/** Runs the cases of a rule about the whole register, as `testRule` does of one file. */
export function testRegisterRule(
  rule: RegisterRule,
  cases: {
    readonly fires: readonly [RegisterFiring, ...RegisterFiring[]]
    readonly silent: readonly [RegisterCase, ...RegisterCase[]]
  },
): void {
  describe(rule.code, () => {
    it.each(cases.fires)('finds: $when', ({ register, finds }) => {
      const findings = rule.check(register)
      expect(findings).toHaveLength(finds.length)
      expect(findings).toMatchObject(finds)
    })

    it.each(cases.silent)('stays silent: $when', ({ register }) => {
      expect(rule.check(register)).toEqual([])
    })
  })
}

interface RegisterCase {
  readonly when: string
  readonly register: RegisterFacts
}
interface RegisterFiring extends RegisterCase {
  readonly finds: readonly [Partial<RegisterFinding>, ...Partial<RegisterFinding>[]]
}

interface SilentCase {
  readonly when: string
  readonly file: JudgedFile
  readonly register?: Surroundings
}
interface FiringCase extends SilentCase {
  /** The findings, in order; only the given parts are compared. */
  readonly finds: readonly [Partial<RuleFinding>, ...Partial<RuleFinding>[]]
}

/** Runs a rule's cases: those in which it finds and those in which it must stay silent. There are some of both. */
export function testRule(
  rule: Rule,
  cases: {
    readonly fires: readonly [FiringCase, ...FiringCase[]]
    readonly silent: readonly [SilentCase, ...SilentCase[]]
  },
): void {
  const findingsIn = ({ file, register = aRegister() }: SilentCase): readonly RuleFinding[] =>
    rule.check(factsOf(file, register)).filter(({ on }) => (on ?? register.today) >= rule.since)

  describe(rule.code, () => {
    it.each(cases.fires)('finds: $when', (one) => {
      const findings = findingsIn(one)
      expect(findings).toHaveLength(one.finds.length)
      expect(findings).toMatchObject(one.finds)
    })

    it.each(cases.silent)('stays silent: $when', (one) => {
      expect(findingsIn(one)).toEqual([])
    })
  })
}
