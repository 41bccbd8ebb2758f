import { describe, expect, it } from 'vitest'
import type { PlacementKind } from '../contract/placements'
import type {
  AccountDraft,
  ContactDraft,
  FileDraft,
  GoalDraft,
  LegalEventDraft,
  OrderDraft,
  PaymentDraft,
  PlanItemDraft,
  PolicyDraft,
  ReviewDraft,
  SchoolDraft,
  SpellDraft,
  SupportDraft,
} from './draft'
import {
  factsOf,
  type CenterFacts,
  type LastReturn,
  type ProgrammeFacts,
  type RegisterFacts,
  type Surroundings,
} from './facts'
import type { RegisterFinding, RegisterRule, Rule, RuleFinding } from './rule'

/** The day on which the cases are judged: 1403/03/06. */
export const TODAY = '2024-05-26'

/** A file as a case needs it: a girl of ten in a home since 1399, insured, at school, her plan written and reviewed, to whom no rule objects; what is given replaces it. */
export function aFile(
  given: {
    readonly child?: Partial<FileDraft['child']>
    readonly spells?: readonly SpellDraft[]
    readonly supports?: readonly SupportDraft[]
    readonly policies?: readonly PolicyDraft[]
    readonly payments?: readonly PaymentDraft[]
    readonly accounts?: readonly AccountDraft[]
    readonly planItems?: readonly PlanItemDraft[]
    readonly contacts?: readonly ContactDraft[]
    readonly orders?: readonly OrderDraft[]
    readonly legalEvents?: readonly LegalEventDraft[]
    readonly goals?: readonly GoalDraft[]
    readonly reviews?: readonly ReviewDraft[]
    readonly schooling?: readonly SchoolDraft[]
  } = {},
): FileDraft {
  const id = given.child?.id ?? 'child'
  return {
    child: {
      id,
      createdAt: '2020-04-20T08:00:00.000Z',
      centerId: 'home',
      fileNumber: '۱۲',
      firstName: 'نرگس',
      lastName: 'آزمون',
      fatherName: 'محمد',
      motherName: null,
      sex: 'female',
      birthDate: '2014-05-01',
      birthDateEstimated: false,
      nationalId: '0499370899',
      nationalIdMissingReason: null,
      foreignId: null,
      legalStatus: 'parents_unfit',
      admissionReasons: [],
      disability: null,
      stayReason: null,
      notes: null,
      ...given.child,
    },
    placements: given.spells ?? [aSpell('residential', '2020-04-20')],
    supports: given.supports ?? [],
    policies: given.policies ?? [aPolicy('health_basic', '2020-04-20')],
    payments: given.payments ?? [],
    accounts: given.accounts ?? [],
    planItems: given.planItems ?? [],
    contacts: given.contacts ?? [],
    orders: given.orders ?? [],
    legalEvents: given.legalEvents ?? [],
    goals: given.goals ?? [{ id: `goal of ${id}`, plannedOn: '2024-02-01', state: 'open' }],
    reviews: given.reviews ?? [{ id: `review of ${id}`, heldOn: '2024-05-01' }],
    schooling: given.schooling ?? [{ id: `school of ${id}`, startsOn: '2020-09-22', endsOn: null }],
  }
}

/** A spell with all that its kind asks for; its id is its kind unless given. */
export function aSpell(
  kind: PlacementKind,
  startsOn: string,
  endsOn: string | null = null,
  given: Partial<SpellDraft> = {},
): SpellDraft {
  return {
    id: kind,
    kind,
    startsOn,
    endsOn,
    centerId: kind === 'residential' ? 'home' : null,
    entryRoute: kind === 'residential' ? 'judicial' : null,
    orderNumber: '۱۴۰۰/۱۲',
    orderDate: startsOn,
    relativeName: kind === 'kinship' ? 'مریم آزمون' : null,
    relation: kind === 'kinship' ? 'aunt' : null,
    ...given,
  }
}

/** A policy; its id is its kind unless given. */
export function aPolicy(
  kind: string,
  startsOn: string,
  endsOn: string | null = null,
  id = kind,
): PolicyDraft {
  return { id, kind, startsOn, endsOn }
}

/** A month's subsidy, computed by one and approved by another and paid; its id is its month unless given. */
export function aPayment(given: Partial<PaymentDraft> = {}): PaymentDraft {
  const forMonth = given.forMonth ?? '1402-12'
  return {
    id: forMonth,
    programme: 'resident_subsidy',
    forMonth,
    centerId: 'home',
    sourceId: null,
    kind: 'monthly',
    amountRial: 60_000_000,
    parts: [],
    state: 'paid',
    computedById: 'worker',
    approvedById: 'director',
    approvedAt: '2024-04-01T08:00:00.000Z',
    ...given,
  }
}

/** An account for what is paid to her, with a number that passes its check. */
export function anAccount(given: Partial<AccountDraft> = {}): AccountDraft {
  return {
    id: 'account',
    purpose: 'payment',
    sheba: 'IR062960000000100324200001',
    startsOn: '2020-04-20',
    endsOn: null,
    ...given,
  }
}

/** A contact; its id is its day. */
export function aContact(contactedOn: string, reached = true): ContactDraft {
  return { id: contactedOn, contactedOn, reached }
}

/** An order on which a stay rests, of this spring; its id is `order` unless given. */
export function anOrder(given: Partial<OrderDraft> = {}): OrderDraft {
  return {
    id: 'order',
    kind: 'entrustment',
    number: '۱۴۰۳/۱۲',
    issuedOn: '2024-04-20',
    validUntil: null,
    ...given,
  }
}

/** The programmes as every register has them at first, those that the cases need. */
const programmes: readonly ProgrammeFacts[] = [
  { id: 'resident_subsidy', basis: 'residential', payee: 'center' },
  { id: 'emdad', basis: 'support', payee: 'family' },
  { id: 'transition_grant', basis: 'grant', payee: 'child' },
  { id: 'savings', basis: 'support', payee: 'savings' },
]

/** A center about which nothing is known but what is given. */
export function aCenter(given: Partial<CenterFacts> = {}): CenterFacts {
  return {
    id: 'home',
    capacity: null,
    licensedSex: null,
    licensedAgeFrom: null,
    licensedAgeTo: null,
    openedOn: null,
    closedOn: null,
    ...given,
  }
}

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
  readonly file: FileDraft
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
