import type { PlacementKind } from '../contract/placements'
import type {
  JudgedAccount,
  JudgedContact,
  JudgedFile,
  JudgedOrder,
  JudgedPayment,
  JudgedPolicy,
  JudgedSpell,
} from '../child-file/judged-file'
import type { CenterFacts } from '../rules/facts'

/** The day on which the cases are judged: 1403/03/06. */
export const TODAY = '2024-05-26'

/** What a case says of a file; its placements are called spells. */
export interface GivenFile extends Partial<Omit<JudgedFile, 'child' | 'placements'>> {
  readonly child?: Partial<JudgedFile['child']>
  readonly spells?: JudgedFile['placements']
}

/** A file as a case needs it: a girl of ten in a home since 1399, insured, at school, her plan written and reviewed, to whom no rule objects; what is given replaces it. */
export function aFile({ child, spells, ...records }: GivenFile = {}): JudgedFile {
  const id = child?.id ?? 'child'
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
      worker: null,
      ...child,
    },
    placements: spells ?? [aSpell('residential', '2020-04-20')],
    supports: [],
    policies: [aPolicy('health_basic', '2020-04-20')],
    payments: [],
    accounts: [],
    planItems: [],
    contacts: [],
    orders: [],
    legalEvents: [],
    goals: [{ id: `goal of ${id}`, plannedOn: '2024-02-01', state: 'open' }],
    reviews: [{ id: `review of ${id}`, heldOn: '2024-05-01' }],
    schooling: [{ id: `school of ${id}`, startsOn: '2020-09-22', endsOn: null }],
    ...records,
  }
}

/** A spell with all that its kind asks for; its id is its kind unless given. */
export function aSpell(
  kind: PlacementKind,
  startsOn: string,
  endsOn: string | null = null,
  given: Partial<JudgedSpell> = {},
): JudgedSpell {
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
): JudgedPolicy {
  return { id, kind, startsOn, endsOn }
}

/** A month's subsidy, computed by one and approved by another and paid; its id is its month unless given. */
export function aPayment(given: Partial<JudgedPayment> = {}): JudgedPayment {
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
export function anAccount(given: Partial<JudgedAccount> = {}): JudgedAccount {
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
export function aContact(contactedOn: string, reached = true): JudgedContact {
  return { id: contactedOn, contactedOn, reached }
}

/** An order on which a stay rests, of this spring; its id is `order` unless given. */
export function anOrder(given: Partial<JudgedOrder> = {}): JudgedOrder {
  return {
    id: 'order',
    kind: 'entrustment',
    number: '۱۴۰۳/۱۲',
    issuedOn: '2024-04-20',
    validUntil: null,
    ...given,
  }
}

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
