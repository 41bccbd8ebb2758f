import type { Input, MethodName } from '../contract/contract'
import { sampleInputs } from './declared'
import { acceptAll, childPage, homeFields } from './files'
import type { Spoken } from './spoken'

/** The password of every user that a walk makes. */
export const walkPassword = 'password of them all'

type Inputs = { readonly [Name in MethodName]?: Input<Name> }

/**
 * An input that each method takes, about records that stand in the register, so that nothing but the role stands between the caller and
 * her answer. A method without one fails the walk over methods and roles.
 */
export function methodInputs(spoken: Spoken): Readonly<Record<string, unknown>> {
  const { childId, otherChildId, centerId, first } = spoken
  const settings: Input<'settings.save'> = {
    ageBands: [{ code: '0+', from: 0, to: null }],
    currency: 'rial',
    idleMinutes: 10,
  }
  const range: Input<'reports.figures'> = { kind: 'province', from: '2024-04-20', to: '2024-05-20' }
  const month = '1403-02'
  const policy: Input<'insurance.check'> = {
    childId,
    fields: { kind: 'accident', startsOn: '2024-01-01', endsOn: null },
  }
  const noOrder = { orderNumber: null, orderDate: null, note: null }
  const admission: Input<'children.admit'> = {
    child: childPage(),
    placement: { centerId, startsOn: '2022-03-21', entryRoute: 'judicial', ...noOrder },
    insurance: null,
    accepted: acceptAll,
  }
  const spell = {
    ...({ kind: 'reunified', centerId: null, entryRoute: null, relativeName: null, relation: null } as const),
    ...noOrder,
  }
  const move: Input<'placements.move'> = {
    ...spell,
    childId,
    on: '2024-05-25',
    emdad: 'keep',
    accepted: acceptAll,
  }
  const { firstName = '', lastName = '', fatherName = '' } = childPage()
  const { birthDate = null, nationalId = null, foreignId = null } = childPage()
  const anOrder: Input<'orders.check'> = {
    childId,
    fields: {
      ...{ kind: 'entrustment', number: '۱۲', issuedOn: '2024-01-01', court: null, branch: null },
      ...{ validUntil: null, note: null },
    },
  }

  const homeDay: Input<'daily.residents'> = { centerId, day: '2024-05-20' }
  const inputs: Inputs = {
    'insurance.enrolmentLists': {},
    'staff.list': {},
    'programmes.list': {},
    'tariffs.list': {},
    'tariffs.addExamples': {},
    'payments.differences': {},
    'payments.lines': {},
    'paymentLists.list': {},
    'accounts.ofCenters': {},
    'centerCosts.list': {},
    'independence.readiness': {},
    'independence.afterCare': {},
    'desk.tasks': {},
    'desk.overview': {},
    'desk.findings': {},
    'duplicates.list': {},
    'duplicates.merges': {},
    'children.recent': {},
    'letters.templates': {},
    'returns.list': {},
    'register.status': {},
    'register.renewRecoveryKey': {},
    'register.close': {},
    'users.list': {},
    'rules.check': {},
    'register.backup': {},
    'centers.list': {},
    'register.create': {
      path: spoken.place('new.sarpanah'),
      center: homeFields(),
      userName: 'او',
      password: walkPassword,
    },
    'register.open': { path: spoken.place('new.sarpanah') },
    'register.openDemo': { path: spoken.place('demo.sarpanah'), scenario: 'qom' },
    'register.confirmRecoveryKey': {
      groups: [
        { index: 0, text: 'A' },
        { index: 1, text: 'B' },
      ],
    },
    'register.export': { to: spoken.place('package') },
    'register.import': { from: spoken.place('package') },
    'session.signIn': { userName: 'او', password: walkPassword },
    'session.recover': { recoveryKey: 'A-B', userName: 'او', newPassword: walkPassword },
    'session.lock': { why: 'asked' },
    'users.create': { name: 'نام تازه', role: 'viewer', password: walkPassword },
    'users.update': { ...first('users'), role: 'viewer', disabled: false },
    'users.setPassword': { id: first('users').id, password: walkPassword },
    'session.changePassword': { oldPassword: walkPassword, newPassword: walkPassword },
    'settings.save': settings,
    'centers.save': { fields: homeFields() },
    'children.search': {},
    'children.get': { id: childId },
    'children.similar': { firstName, lastName, fatherName, birthDate, nationalId, foreignId },
    'children.nextFileNumber': { centerId },
    'children.checkAdmission': admission,
    'children.admit': admission,
    'children.update': { ...spoken.child, fields: childPage({ fileNumber: '909' }), accepted: acceptAll },
    'children.history': { id: childId },
    'children.asOf': { id: childId, on: '2024-05-01' },
    'children.noteOpening': { id: childId },
    'children.openings': { id: childId },
    'drafts.take': { form: 'admission' },
    'drafts.keep': { form: 'admission', typed: '{}' },
    'drafts.drop': { form: 'admission' },
    'duplicates.compare': { keptId: childId, mergedId: otherChildId },
    'duplicates.notSame': { oneId: childId, otherId: otherChildId },
    'duplicates.merge': { keptId: childId, mergedId: otherChildId, fields: {} },
    'duplicates.undo': { mergeId: first('merges').id },
    'placements.checkMove': move,
    'placements.move': move,
    'placements.undoMove': { childId },
    'placements.correct': { ...spell, ...first('placements'), startsOn: '2024-01-01', endsOn: null },
    'supports.save': { childId, fields: { programme: 'emdad', startsOn: '2024-01-01', endsOn: null } },
    'supports.remove': first('supports'),
    'insurance.check': policy,
    'insurance.save': policy,
    'insurance.remove': first('insurance'),
    'insurance.watch': { list: 'uninsured' },
    'insurance.enrolmentList': { id: first('enrolment_lists').id },
    'insurance.makeEnrolmentList': { childIds: [childId], insuranceKind: 'health_basic', insurer: null },
    'insurance.answerEnrolment': {
      ...{ listId: first('enrolment_lists').id, answeredOn: '2024-05-01', sha256: null },
      answers: [{ childId, answer: 'refused', policyNumber: null, startsOn: null, endsOn: null }],
    },
    'insurance.readAnswer': { listId: first('enrolment_lists').id, path: spoken.place('list.csv') },
    'staff.save': {
      fields: {
        ...{ centerId: null, firstName, lastName, role: 'educator', nationalId: null },
        ...{ startsOn: '2024-01-01', endsOn: null },
      },
    },
    'staff.remove': first('staff'),
    'programmes.save': {
      fields: {
        ...{ name: 'برنامه', basis: 'support', payee: 'child', proration: 'days', rounding: 'nearest' },
        ...{ roundingUnit: 1, rateDay: 'month_end', conditions: [], decileLimit: null, active: true },
      },
    },
    'tariffs.save': {
      fields: {
        ...{ programme: 'emdad', startsOn: '2024-01-01', endsOn: null, ageFrom: null, ageTo: null },
        ...{ centerKind: null, amountRial: 1, rhythm: 'monthly', source: null },
      },
    },
    'tariffs.remove': first('tariffs'),
    'payments.month': { month },
    'payments.preview': { month, part: 'entitled' },
    'payments.run': { month },
    'payments.settle': { month },
    'payments.addLine': { month, childId, programme: 'emdad', amountRial: 1, reason: 'دستی' },
    'payments.correct': { lineId: first('payment_lines').id, amountRial: 1, reason: 'اشتباه' },
    'payments.approve': { lines: { month } },
    'payments.pay': { lines: { month }, paidOn: '2024-05-25', reference: null },
    'payments.reverse': { lineIds: [first('payment_lines').id], reason: 'اشتباه' },
    'paymentLists.get': { id: first('payment_lists').id },
    'paymentLists.candidates': { month },
    'paymentLists.make': { month },
    'money.ofChild': { childId },
    'conditions.save': {
      childId,
      fields: { kind: 'income_decile', value: 2, number: null, startsOn: '2024-01-01', endsOn: null },
    },
    'conditions.remove': first('conditions'),
    'accounts.save': {
      ...{ childId, centerId: null },
      fields: {
        ...{ purpose: 'payment', sheba: 'IR820540102680020817909002', ownerName: 'صاحب' },
        ...{ startsOn: '2024-01-01', endsOn: null },
      },
    },
    'accounts.remove': first('accounts'),
    'savings.save': { childId, kind: 'opening', onDay: '2024-01-01', amountRial: 1, note: null },
    'savings.remove': first('savings_entries'),
    'centerCosts.save': { centerId, month, amountRial: 1, note: null },
    'independence.ofChild': { childId },
    'independence.outcomes': { from: '2024-01-01', to: '2024-05-01' },
    'independence.savePlan': { childId, revision: 0, items: [] },
    'independence.saveBudget': {
      ...{ childId, revision: 0 },
      fields: {},
    },
    'grants.save': {
      ...{ childId, programme: 'transition_grant', requestedOn: '2024-01-01' },
      ...{ documents: [], note: null },
    },
    'grants.compute': first('grant_requests'),
    'grants.refuse': { ...first('grant_requests'), note: null },
    'daily.homes': {},
    'daily.residents': homeDay,
    'daily.shiftLogs': homeDay,
    'daily.incidents': homeDay,
    'daily.mustKnows': homeDay,
    'daily.visits': homeDay,
    'daily.medicines': homeDay,
    'daily.doses': homeDay,
    'daily.appointments': homeDay,
    'daily.tickDose': {
      ...{ medicineId: first('medicines').id, onDay: '2024-05-20', atTime: '08:00' },
      outcome: 'given',
    },
    'care.ofChild': { childId },
    'education.ofChild': { childId },
    'health.ofChild': { childId },
    'health.save': {
      ...{ childId, revision: 0 },
      fields: { bloodGroup: null, disabilityKind: null, disabilityDegree: null, note: null },
    },
    'legal.ofChild': { childId },
    'orders.check': anOrder,
    'relatives.ofChild': { childId },
    'relatives.search': { childId, text: 'احمدی' },
    'relatives.save': {
      childId,
      person: {
        ...{ firstName, lastName, fatherName, nationalId: null, birthDate: null, life: 'unknown' },
        ...{ phone: null, address: null, note: null },
      },
      relation: { relation: 'aunt', isGuardian: false, standing: null, reason: null },
    },
    'siblings.link': { childId, siblingId: otherChildId, kind: 'full' },
    'siblings.unlink': { linkId: first('siblings').id, revision: first('siblings').revision },
    'documents.ofChild': { childId },
    'documents.page': { pageId: first('document_pages').id },
    'documents.photos': { childIds: [childId] },
    'documents.chosenPicture': { path: spoken.place('page.png') },
    'documents.addPage': {
      ...{ childId, slot: 'other', title: null, datedOn: null },
      source: { path: spoken.place('page.png') },
    },
    'documents.update': { ...first('documents'), slot: 'other', title: null, datedOn: null },
    'documents.remove': first('documents'),
    'documents.putBack': { id: first('documents').id },
    'letters.saveTemplate': { title: 'معرفی', addressee: null, body: 'متن' },
    'letters.removeTemplate': first('letter_templates'),
    'letters.draft': { childId, templateId: 'school' },
    'letters.make': {
      ...{ childId, templateId: 'school', datedOn: '2024-01-01', addressee: null, body: 'متن' },
    },
    'letters.ofChild': { childId },
    'letters.faceSheet': { childId },
    'letters.photoList': { ask: { text: 'احمدی' } },
    'tables.write': {
      table: { table: 'payment_list', id: first('payment_lists').id },
      format: 'csv',
      path: spoken.place('list.csv'),
    },
    'reports.figures': range,
    'reports.behind': { request: range, code: 'centers.total' },
    'reports.insuredByMonth': { month },
    'reports.province': { from: range.from, to: range.to },
    'returns.open': { centerId, month },
    'returns.sign': { centerId, month },
  }
  return { ...sampleInputs(spoken), ...inputs }
}
