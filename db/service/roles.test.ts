import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract, type MethodName } from '../contract/contract'
import { roles, type Role } from '../contract/method'
import { sampleInputs } from '../testing/declared'
import { childPage, homeFields } from '../testing/files'
import { director, openTestService, type TestService } from '../testing/service'

const names = Object.keys(contract) as MethodName[]
const password = 'password of them all'
const settings = { ageBands: [{ code: '0+', from: 0, to: null }], currency: 'rial', idleMinutes: 10 }
const range = { kind: 'province', from: '2024-04-20', to: '2024-05-20' }
const none = { id: 'none', revision: 1 }
const month = '1403-02'
const ofNone = { childId: 'none', fields: { kind: 'accident', startsOn: '2024-01-01', endsOn: null } }
const noOrder = { orderNumber: null, orderDate: null, note: null }
const admission = {
  child: childPage(),
  placement: { centerId: 'none', startsOn: '2022-03-21', entryRoute: 'judicial', ...noOrder },
  insurance: null,
}
const spell = {
  ...{ kind: 'reunified', centerId: null, entryRoute: null, relativeName: null, relation: null },
  ...noOrder,
}
const move = { ...spell, childId: 'none', on: '2024-01-01', emdad: 'keep' }
const { firstName, lastName, fatherName, birthDate, nationalId, foreignId } = childPage()
const anOrder = {
  childId: 'none',
  fields: {
    ...{ kind: 'entrustment', number: '۱۲', issuedOn: '2024-01-01', court: null, branch: null },
    ...{ validUntil: null, note: null },
  },
}

/** An input each method takes, so that nothing but the role stands between the caller and the register. Records it names need not exist. */
const inputs: Readonly<Record<string, unknown>> = {
  ...sampleInputs(),
  'users.create': { name: 'نام تازه', role: 'viewer', password },
  'users.update': { ...none, role: 'viewer', disabled: false },
  'users.setPassword': { id: 'none', password },
  'session.changePassword': { oldPassword: 'not hers at all', newPassword: password },
  'settings.save': settings,
  'centers.save': { fields: homeFields() },
  'children.search': {},
  'children.get': { id: 'none' },
  'children.similar': { firstName, lastName, fatherName, birthDate, nationalId, foreignId },
  'children.nextFileNumber': { centerId: 'none' },
  'children.checkAdmission': admission,
  'children.admit': admission,
  'children.update': { ...none, fields: childPage() },
  'children.history': { id: 'none' },
  'children.asOf': { id: 'none', on: '2024-05-01' },
  'children.noteOpening': { id: 'none' },
  'children.openings': { id: 'none' },
  'drafts.take': { form: 'admission' },
  'drafts.keep': { form: 'admission', typed: '{}' },
  'drafts.drop': { form: 'admission' },
  'duplicates.compare': { keptId: 'none', mergedId: 'other' },
  'duplicates.notSame': { oneId: 'none', otherId: 'other' },
  'duplicates.merge': { keptId: 'none', mergedId: 'other', fields: {} },
  'duplicates.undo': { mergeId: 'none' },
  'placements.checkMove': move,
  'placements.move': move,
  'placements.undoMove': { childId: 'none' },
  'placements.correct': { ...spell, ...none, startsOn: '2024-01-01', endsOn: null },
  'supports.save': { childId: 'none', fields: { programme: 'emdad', startsOn: '2024-01-01', endsOn: null } },
  'supports.remove': none,
  'insurance.check': ofNone,
  'insurance.save': ofNone,
  'insurance.remove': none,
  'insurance.watch': { list: 'uninsured' },
  'insurance.enrolmentList': { id: 'none' },
  'insurance.makeEnrolmentList': { childIds: ['none'], insuranceKind: 'health_basic', insurer: null },
  'insurance.answerEnrolment': {
    ...{ listId: 'none', answeredOn: '2024-05-01', sha256: null },
    answers: [{ childId: 'none', answer: 'refused', policyNumber: null, startsOn: null, endsOn: null }],
  },
  'insurance.readAnswer': { listId: 'none', path: '/none.csv' },
  'staff.save': {
    fields: {
      ...{ centerId: null, firstName, lastName, role: 'educator', nationalId: null },
      ...{ startsOn: '2024-01-01', endsOn: null },
    },
  },
  'staff.remove': none,
  'programmes.save': {
    fields: {
      ...{ name: 'برنامه', basis: 'support', payee: 'child', proration: 'days', rounding: 'nearest' },
      ...{ roundingUnit: 1, rateDay: 'month_end', conditions: [], decileLimit: null, active: true },
    },
  },
  'tariffs.save': {
    fields: {
      ...{ programme: 'none', startsOn: '2024-01-01', endsOn: null, ageFrom: null, ageTo: null },
      ...{ centerKind: null, amountRial: 1, rhythm: 'monthly', source: null },
    },
  },
  'tariffs.remove': none,
  'payments.month': { month },
  'payments.preview': { month, part: 'entitled' },
  'payments.run': { month },
  'payments.settle': { month },
  'payments.addLine': { month, childId: 'none', programme: 'emdad', amountRial: 1, reason: 'دستی' },
  'payments.correct': { lineId: 'none', amountRial: 1, reason: 'اشتباه' },
  'payments.approve': { lines: { month } },
  'payments.pay': { lines: { month }, paidOn: '2024-05-25', reference: null },
  'payments.reverse': { lineIds: ['none'], reason: 'اشتباه' },
  'paymentLists.get': { id: 'none' },
  'paymentLists.candidates': { month },
  'paymentLists.make': { month },
  'money.ofChild': { childId: 'none' },
  'conditions.save': {
    childId: 'none',
    fields: { kind: 'income_decile', value: 2, number: null, startsOn: '2024-01-01', endsOn: null },
  },
  'conditions.remove': none,
  'accounts.save': {
    ...{ childId: 'none', centerId: null },
    fields: {
      ...{ purpose: 'payment', sheba: 'IR820540102680020817909002', ownerName: 'صاحب' },
      ...{ startsOn: '2024-01-01', endsOn: null },
    },
  },
  'accounts.remove': none,
  'savings.save': { childId: 'none', kind: 'opening', onDay: '2024-01-01', amountRial: 1, note: null },
  'savings.remove': none,
  'centerCosts.save': { centerId: 'none', month, amountRial: 1, note: null },
  'independence.ofChild': { childId: 'none' },
  'independence.outcomes': { from: '2024-01-01', to: '2024-05-01' },
  'independence.savePlan': { childId: 'none', revision: 0, items: [] },
  'independence.saveBudget': {
    ...{ childId: 'none', revision: 0 },
    fields: {},
  },
  'grants.save': {
    ...{ childId: 'none', programme: 'transition_grant', requestedOn: '2024-01-01' },
    ...{ documents: [], note: null },
  },
  'grants.compute': none,
  'grants.refuse': { ...none, note: null },
  'care.ofChild': { childId: 'none' },
  'education.ofChild': { childId: 'none' },
  'health.ofChild': { childId: 'none' },
  'health.save': {
    ...{ childId: 'none', revision: 0 },
    fields: { bloodGroup: null, disabilityKind: null, disabilityDegree: null, note: null },
  },
  'legal.ofChild': { childId: 'none' },
  'orders.check': anOrder,
  'orders.save': anOrder,
  'orders.remove': none,
  'relatives.ofChild': { childId: 'none' },
  'relatives.search': { childId: 'none', text: 'احمدی' },
  'relatives.save': {
    childId: 'none',
    person: {
      ...{ firstName, lastName, fatherName, nationalId: null, birthDate: null, life: 'unknown' },
      ...{ phone: null, address: null, note: null },
    },
    relation: { relation: 'aunt', isGuardian: false, standing: null, reason: null },
  },
  'relatives.remove': none,
  'siblings.link': { childId: 'none', siblingId: 'other', kind: 'full' },
  'siblings.unlink': { linkId: 'none', revision: 1 },
  'documents.ofChild': { childId: 'none' },
  'documents.page': { pageId: 'none' },
  'documents.photos': { childIds: ['none'] },
  'documents.chosenPicture': { path: '/none.png' },
  'documents.addPage': {
    ...{ childId: 'none', slot: 'other', title: null, datedOn: null },
    source: { path: '/none.png' },
  },
  'documents.update': { ...none, slot: 'other', title: null, datedOn: null },
  'documents.remove': none,
  'documents.putBack': { id: 'none' },
  'letters.saveTemplate': { title: 'معرفی', addressee: null, body: 'متن' },
  'letters.removeTemplate': none,
  'letters.draft': { childId: 'none', templateId: 'school' },
  'letters.make': {
    ...{ childId: 'none', templateId: 'school', datedOn: '2024-01-01', addressee: null, body: 'متن' },
  },
  'letters.ofChild': { childId: 'none' },
  'letters.faceSheet': { childId: 'none' },
  'letters.photoList': { ask: {} },
  'tables.write': { table: { table: 'payment_list', id: 'none' }, format: 'csv', path: '/none.csv' },
  'reports.figures': range,
  'reports.behind': { request: range, code: 'centers.total' },
  'reports.insuredByMonth': { month },
  'reports.province': { from: range.from, to: range.to },
  'returns.open': { centerId: 'none', month },
  'returns.sign': { centerId: 'none', month },
}
const inputOf = (name: MethodName): unknown => inputs[name] ?? {}
/** Methods that end or change the session; what they do is in service.test.ts. */
const endsSession = new Set<MethodName>([
  'register.close',
  'register.open',
  'register.create',
  'register.openDemo',
  'session.lock',
  'session.recover',
  'session.signIn',
])

test.each(Object.keys(inputs) as MethodName[])('%s takes the input it is asked with', (name) => {
  expect(contract[name].input.safeParse(inputs[name]).error?.issues ?? []).toEqual([])
})

async function codeOf(home: TestService, name: MethodName): Promise<string> {
  const result = await home.service.answer(name, inputOf(name))
  if (result.ok) return 'OK'
  return result.error.reason === 'role' ? 'FORBIDDEN role' : result.error.code
}

describe('before anyone is signed in', () => {
  let home: TestService
  beforeAll(async () => {
    home = openTestService()
  })
  afterAll(() => home.dispose())

  test.each(names.filter((name) => contract[name].roles !== 'anyone'))(
    'without a file %s is locked',
    async (name) => {
      expect(await home.refused(name, inputOf(name))).toEqual({ code: 'LOCKED', reason: 'no_register' })
    },
  )

  test('with a file that nobody is signed in to, every one of them is locked', async () => {
    await home.create()
    await home.ask('session.lock', { why: 'asked' })
    for (const name of names.filter((each) => contract[each].roles !== 'anyone')) {
      expect(await home.refused(name, inputOf(name))).toEqual({ code: 'LOCKED', reason: 'not_signed_in' })
    }
  })
})

describe.each([...roles])('%s', (role: Role) => {
  let home: TestService
  beforeAll(async () => {
    home = openTestService()
    await home.create()
    if (role === 'director') return
    await home.ask('users.create', { name: role, role, password })
    await home.ask('session.lock', { why: 'asked' })
    await home.ask('session.signIn', { userName: role, password })
  })
  afterAll(() => home.dispose())

  test.each(names.filter((name) => !endsSession.has(name)))('%s', async (name) => {
    const access = contract[name].roles as string | readonly string[]
    const allowed = access === 'anyone' || access.includes(role)
    const code = await codeOf(home, name)
    if (allowed) {
      expect(code).not.toBe('FORBIDDEN role')
      expect(code).not.toBe('LOCKED')
      expect(code).not.toBe('UNEXPECTED')
    } else {
      expect(code).toBe('FORBIDDEN role')
    }
  })

  test('the methods that end a session ask for no role', () => {
    for (const name of endsSession) expect(contract[name].roles).toBe('anyone')
  })

  test('a forbidden method is forbidden whatever is sent to it', async () => {
    for (const name of names) {
      const access = contract[name].roles as string | readonly string[]
      if (access === 'anyone' || access.includes(role)) continue
      for (const input of [undefined, null, 'x', { extra: true }]) {
        const result = await home.service.answer(name, input)
        expect(result).toEqual({ ok: false, error: { code: 'FORBIDDEN', reason: 'role' } })
      }
    }
  })

  test('still sits as the same user afterwards', async () => {
    const { user } = await home.ask('register.status', {})
    expect(user).toMatchObject({ role, name: role === 'director' ? director.userName : role })
  })
})
