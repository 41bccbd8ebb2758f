import { recordChange } from '../context/audit'
import type { Context } from '../context/context'
import { ruleCodes, type RuleCode } from '../contract/findings'
import type { PlacementKind } from '../contract/placements'
import { signReturn } from '../returns/commands'
import type { JudgedContact, JudgedFile, JudgedPayment, JudgedSpell } from '../child-file/judged-file'
import type { CenterFacts } from '../rules/facts'
import { storeFiles } from './store-files'
import {
  aCenter,
  aContact,
  aFile,
  anAccount,
  anOrder,
  aPayment,
  aPolicy,
  aSpell,
  TODAY,
  type GivenFile,
} from './judged-files'

/** What a rule finds in a planted register, and nothing else does: at which child (null for a home's month) and record. */
export interface PlantedFinding {
  readonly rule: RuleCode
  readonly childId: string | null
  readonly recordId: string
}

/** The day on which the plants are judged. A register with them is marked as a demonstration of this day, so that no other day passes in it. */
export const PLANTED_DAY = TODAY

const ids = new Map<string, string>()

/** The key of what the plants call by a name; later names have greater keys. */
export function plantedId(name: string): string {
  const known = ids.get(name)
  if (known !== undefined) return known
  const id = `00000000-0000-7000-8000-${(0x1000 + ids.size).toString(16).padStart(12, '0')}`
  ids.set(name, id)
  return id
}

/** A file as it is planted; `at` names the record at which the rule finds it, the child herself where it is left out. */
interface Planted extends GivenFile {
  readonly at?: string
}

/** A child of her own: name, file number, birth date and national id that no other planted child has. */
function person(number: number): Partial<JudgedFile['child']> {
  const letters = Array.from(String(number), (digit) => 'بتجدرسشفکل'[Number(digit)] ?? '').join('')
  const digits = `1230${String(number).padStart(5, '0')}`
  const rest = Array.from(digits).reduce((sum, digit, at) => sum + Number(digit) * (10 - at), 0) % 11
  return {
    fileNumber: String(number),
    firstName: 'نام',
    lastName: `${letters}${letters}پور`,
    fatherName: `پدر${letters}`,
    birthDate: new Date(Date.UTC(2013, 0, 1 + number)).toISOString().slice(0, 10),
    nationalId: `${digits}${String(rest < 2 ? rest : 11 - rest)}`,
  }
}

/** Where she lives with a family she was visited this month. */
const seenInPerson: JudgedContact = { ...aContact('2024-05-10'), kind: 'visit' }

/** The file with the fault; its records, homes and users are called by names until here. */
function plant(
  name: string,
  number: number,
  { child, contacts = [seenInPerson], ...given }: Planted,
): JudgedFile {
  const id = plantedId(name)
  const file = aFile({ ...given, contacts, child: { ...person(number), ...child, id } })
  const own = <T extends { readonly id: string }>(record: T): T => ({
    ...record,
    id: plantedId(`${name} ${record.id}`),
  })
  const idOrNull = (named: string | null): string | null => (named === null ? null : plantedId(named))
  return {
    child: { ...file.child, centerId: idOrNull(file.child.centerId) },
    placements: file.placements.map((spell) => ({ ...own(spell), centerId: idOrNull(spell.centerId) })),
    supports: file.supports.map(own),
    policies: file.policies.map(own),
    payments: (file.payments ?? []).map((line) => ({
      ...own(line),
      centerId: idOrNull(line.centerId),
      computedById: idOrNull(line.computedById),
      approvedById: idOrNull(line.approvedById),
    })),
    accounts: (file.accounts ?? []).map(own),
    contacts: (file.contacts ?? []).map(own),
    orders: (file.orders ?? []).map(own),
    legalEvents: (file.legalEvents ?? []).map(own),
    goals: (file.goals ?? []).map(own),
    reviews: (file.reviews ?? []).map(own),
    schooling: (file.schooling ?? []).map(own),
  }
}

const START = '2020-04-20'
/** Not yet come on any machine's clock. */
const FUTURE = '2121-03-21'
const home = aSpell('residential', START, '2022-01-01')
const after = (kind: PlacementKind, given: Partial<JudgedSpell> = {}): Planted => ({
  at: kind,
  spells: [home, aSpell(kind, '2022-01-01', null, given)],
})
const living = (centerId: string, startsOn = START): Planted => ({
  at: 'residential',
  spells: [aSpell('residential', startsOn, null, { centerId })],
})
/** Lives with relatives, while a home answers for her. */
const fromHome = (centerId: string): Planted => ({
  child: { centerId },
  spells: [{ ...home, centerId }, aSpell('kinship', '2022-01-01')],
})
const again = { id: 'again' }
const grant = { programme: 'transition_grant', centerId: null }
const paid = (given: Partial<JudgedPayment> = {}): Planted => ({
  at: given.id ?? given.forMonth ?? '1402-12',
  payments: [aPayment(given)],
})
/** She left for independent life a year ago, grown up. */
const left: Planted = {
  child: { birthDate: '2005-01-01' },
  spells: [aSpell('residential', START, '2023-06-01'), aSpell('independent', '2023-06-01')],
  policies: [],
  contacts: [],
}

/** One fault of each rule, each in a file of its own. */
const faults: Readonly<Record<RuleCode, Planted>> = {
  B01: { child: { fileNumber: null } },
  B02: { child: { birthDate: FUTURE } },
  W03: { child: { nationalId: '0684159415' } },
  B04: { child: { nationalId: '0370000110' } },
  W05: { child: { nationalId: null } },
  W06: { child: { birthDateEstimated: true } },
  W07: { child: { firstName: 'یگانه', lastName: 'همانند', fatherName: 'رضا', birthDate: '2011-11-11' } },
  B10: { at: 'residential', spells: [aSpell('residential', START, '2020-04-19')] },
  B11: {
    at: 'kinship',
    spells: [aSpell('residential', START, '2022-01-02'), aSpell('kinship', '2022-01-01')],
  },
  W12: { at: 'again', spells: [home, aSpell('residential', '2022-01-02', null, again)] },
  B13: { at: 'kinship', spells: [aSpell('residential', START), aSpell('kinship', '2022-01-01')] },
  B14: {
    at: 'residential',
    child: { birthDate: '2020-04-21' },
    policies: [aPolicy('health_basic', '2020-04-21')],
  },
  B15: { at: 'residential', spells: [aSpell('residential', START, FUTURE)] },
  B16: {
    at: 'support',
    spells: [home, aSpell('deceased', '2022-01-01')],
    supports: [{ id: 'support', programme: 'emdad', startsOn: '2022-01-02', endsOn: null }],
  },
  W17: {
    at: 'residential',
    spells: [aSpell('residential', START, START), aSpell('residential', START, null, again)],
  },
  W18: { at: 'kinship', spells: [aSpell('kinship', START)] },
  B19: {
    at: 'kinship',
    spells: [
      home,
      aSpell('adoption_trial', '2022-01-01', '2022-07-02'),
      aSpell('adopted', '2022-07-02', '2023-01-01'),
      aSpell('kinship', '2023-01-01'),
    ],
  },
  W20: after('adopted'),
  W21: after('adoption_trial'),
  W22: after('kinship', { relation: null }),
  W23: { ...after('reunified', { relation: 'mother' }), child: { legalStatus: 'parents_deceased' } },
  W24: after('host_family', { orderNumber: null }),
  B25: {
    at: 'residential',
    child: { birthDate: '2002-01-01' },
    policies: [aPolicy('social_security', START)],
  },
  W26: { ...after('independent'), child: { birthDate: '2008-01-01' } },
  B27: {
    at: 'adopted',
    child: { birthDate: '2003-01-01' },
    spells: [home, aSpell('adoption_trial', '2022-01-01', '2022-07-02'), aSpell('adopted', '2022-07-02')],
    policies: [],
  },
  W28: living('crowded', '2021-01-01'),
  W29: living('for boys'),
  W30: living('closed'),
  W31: after('absconded'),
  R32: { at: 'residential', spells: [home] },
  // What these two find is stored later: see `signLastMonthAndChangeIt`.
  R33: { ...fromHome('signed'), at: 'kinship' },
  W40: { at: 'residential', spells: [aSpell('residential', START, null, { orderNumber: null })] },
  W41: { at: 'order', orders: [anOrder({ validUntil: '2024-05-25' })] },
  B42: { at: 'order', orders: [anOrder({ issuedOn: FUTURE })] },
  R43: { child: { legalStatus: 'unknown' } },
  R44: { at: 'asked', legalEvents: [{ id: 'asked', kind: 'adoption_requested', onDay: '2024-03-01' }] },
  B50: {
    at: 'accident',
    policies: [aPolicy('health_basic', START), aPolicy('accident', '2022-01-01', '2021-12-31')],
  },
  W51: {
    at: 'again',
    policies: [aPolicy('health_basic', START), aPolicy('health_basic', '2022-01-01', null, 'again')],
  },
  W52: { policies: [] },
  W53: { at: 'health_basic', policies: [aPolicy('health_basic', START, '2024-06-10')] },
  W54: {
    at: 'accident',
    policies: [aPolicy('health_basic', START), aPolicy('accident', '2010-01-01', '2011-01-01')],
  },
  R55: { at: 'health_basic', child: { birthDate: '2005-01-01' } },
  B60: paid({ amountRial: 0, state: 'approved' }),
  B61: { at: 'again', payments: [aPayment(), aPayment(again)] },
  B62: paid({ approvedById: 'worker' }),
  W63: paid({ forMonth: '1398-12' }),
  B64: {
    ...paid({ forMonth: '1400-10', parts: [{ from: '2021-12-22', to: '2022-01-01' }] }),
    spells: [home, aSpell('deceased', '2022-01-01')],
  },
  W65: { at: '1402-12', payments: [aPayment(grant), aPayment({ ...grant, forMonth: '1402-11', ...again })] },
  W66: paid({ kind: 'by_hand', amountRial: 59_999_999, state: 'approved' }),
  B67: { at: 'account', accounts: [anAccount({ sheba: 'IR000000000000000000000000' })] },
  W68: paid({ ...grant, state: 'approved' }),
  W70: { goals: [] },
  W71: { reviews: [] },
  W72: { spells: after('kinship').spells ?? [], contacts: [] },
  W73: { schooling: [] },
  W74: { child: { birthDate: '2006-12-01' } },
  W75: left,
  R76: {
    ...left,
    at: '2024-05-20',
    contacts: [
      aContact('2024-04-01'),
      ...['2024-04-10', '2024-05-01', '2024-05-20'].map((day) => aContact(day, false)),
    ],
  },
  R90: fromHome('emptied'),
  R91: living('altered', '2024-05-02'),
  // No fault of hers: her home's month is told.
  R92: living('miscounted'),
}

/** Children without a fault of their own, some of them needed for another's. */
const others: Readonly<Record<string, Planted>> = {
  clean: {},
  twice: { child: { nationalId: '0370000110' } },
  double: {
    child: { firstName: 'یگانه', lastName: 'همانند', fatherName: 'رضا', birthDate: '2011-12-11' },
  },
  'first in the crowd': living('crowded'),
}

/** The homes, by what is special about them. */
export const plantedCenters: readonly (CenterFacts & { readonly name: string; readonly code: string })[] = [
  aCenter(),
  aCenter({ id: 'crowded', capacity: 1 }),
  aCenter({ id: 'for boys', licensedSex: 'male' }),
  aCenter({ id: 'closed', closedOn: '2022-01-01' }),
  ...['signed', 'altered', 'miscounted', 'emptied'].map((id) => aCenter({ id })),
].map((center, index) => ({
  ...center,
  id: plantedId(center.id),
  name: `خانه ${String(index + 1)}`,
  code: String(index + 1),
}))

/** A file for each rule with its fault, and those around them. */
export const plantedFiles: readonly JudgedFile[] = Object.entries({ ...faults, ...others }).map(
  ([name, planted], index) => plant(name, index + 1, planted),
)

/** What the rules find in the files as they are first stored: all but what a signed month tells. */
export const foundInFiles: readonly PlantedFinding[] = [
  ...ruleCodes
    .filter((rule) => !['R33', 'R90', 'R91', 'R92'].includes(rule))
    .map((rule) => foundAt(rule, rule, faults[rule].at)),
  foundAt('B04', 'twice'),
  foundAt('W07', 'double'),
]

function foundAt(rule: RuleCode, name: string, record?: string): PlantedFinding {
  return {
    rule,
    childId: plantedId(name),
    recordId: plantedId(record === undefined ? name : `${name} ${record}`),
  }
}

const BEFORE = { created_at: '2020-01-01T00:00:00.000Z', updated_at: '2020-01-01T00:00:00.000Z', revision: 1 }

/** A subsidy of 60,000,000 rial, and two who keep files. */
export async function plantTariffAndKeepers({ db }: Pick<Context, 'db'>): Promise<void> {
  await db
    .insertInto('tariffs')
    .values({
      ...BEFORE,
      ...{ id: plantedId('tariff'), programme: 'resident_subsidy', starts_on: '2023-03-21' },
      ...{ rhythm: 'monthly', amount_rial: 60_000_000 },
    })
    .execute()
  for (const [name, role] of [
    ['worker', 'social_worker'],
    ['director', 'director'],
  ] as const) {
    const called = `planted ${name}`
    await db
      .insertInto('users')
      .values({ ...BEFORE, id: plantedId(name), name: called, name_key: called, role, disabled: 0 })
      .execute()
  }
}

/**
 * Plants one fault of each rule in a register without children, past every command, because a form refuses most of them; the
 * register's day is `PLANTED_DAY`. Answers everything that the rules find in it then.
 */
export async function plantFaults(context: Context): Promise<readonly PlantedFinding[]> {
  await plantTariffAndKeepers(context)
  await storeFiles(context.db, plantedFiles, plantedCenters)
  const returns = await signLastMonthAndChangeIt(context)
  return [
    ...foundInFiles,
    foundAt('R33', 'R33', 'kinship'),
    foundAt('R91', 'R91', 'residential'),
    { ...foundAt('R90', 'R90'), recordId: returns.emptied },
    { rule: 'R92', childId: null, recordId: returns.miscounted },
  ]
}

/**
 * Ordibehesht 1403 is signed for four homes. Then a place of it and a day of it are put right in the forms, a file is taken off,
 * and a stay goes to another home without a trace, which no form does.
 */
async function signLastMonthAndChangeIt(
  context: Context,
): Promise<{ readonly emptied: string; readonly miscounted: string }> {
  const { db } = context
  const director = {
    ...{ id: plantedId('director'), name: 'planted director', role: 'director' as const },
    centerId: null,
  }
  const signing = { ...context, user: director, now: '2024-05-22T08:00:00.000Z' }
  const sign = async (home: string): Promise<string> =>
    (await signReturn(signing, plantedId(home), '1403-02')).id
  const correct = async (spell: string, values: Readonly<Record<string, string>>): Promise<void> => {
    const stored = db.selectFrom('placements').selectAll().where('id', '=', plantedId(spell))
    const before = await stored.executeTakeFirstOrThrow()
    await db.updateTable('placements').set(values).where('id', '=', before.id).execute()
    await recordChange(
      { ...signing, now: '2024-05-23T08:00:00.000Z' },
      {
        ...{ subject: 'placement', recordId: before.id, childId: before.child_id },
        ...{ before: { ...before }, after: { ...before, ...values } },
      },
    )
  }
  await db
    .updateTable('placements')
    .set({ kind: 'host_family' })
    .where('id', '=', plantedId('R33 kinship'))
    .execute()
  await sign('signed')
  await sign('altered')
  const returns = { emptied: await sign('emptied'), miscounted: await sign('miscounted') }
  await correct('R33 kinship', { kind: 'kinship' })
  await correct('R91 residential', { starts_on: '2024-05-05' })
  await db
    .updateTable('children')
    .set({ deleted_at: '2024-05-23T08:00:00.000Z' })
    .where('id', '=', plantedId('R90'))
    .execute()
  await db
    .updateTable('placements')
    .set({ center_id: plantedId('home') })
    .where('id', '=', plantedId('R92 residential'))
    .execute()
  return returns
}
