import { join } from 'node:path'
import type { Input, MethodName, Output } from '../contract/contract'
import { grantDocuments } from '../contract/independence'
import { everyDeclared } from '../contract/records/declared'
import { sampleFields } from './declared'
import { acceptAll, admissionTo, homeFields } from './files'
import { pngOf, written } from './documents'
import { shebas } from './money'
import { director } from './service'

type Ask = <Name extends MethodName>(name: Name, input: Input<Name>) => Promise<Output<Name>>

/** Records of the walk by a word for each, as they come to be known. */
export type Known = Record<string, string>

const day = { late: '2024-05-24', early: '2023-06-01' }
const month = '1403-02'
const none = { orderNumber: null, orderDate: null, note: null }
const png = (seed: number) => pngOf(40, 60, { seed }).toString('base64')

/**
 * Asks every command of an open register once at least, each so that it is done, in an order in which a home could come to them: two
 * homes, four children of whom two are one. `known` is told each record when it is there.
 */
export async function askEveryCommand(ask: Ask, known: Known, folder: string): Promise<void> {
  await home(ask, known)
  await file(ask, known)
  await care(ask, known)
  await papers(ask, known, folder)
  await money(ask, known)
  await independence(ask, known)
  await moves(ask, known)
  await twins(ask, known)
  await users(ask)
  const to = join(folder, 'whole.zip')
  await ask('register.export', { to })
  await ask('register.import', { from: to, acceptWarnings: true })
}

async function home(ask: Ask, known: Known) {
  known['home'] = (await ask('centers.save', { fields: homeFields({ capacity: 2 }) })).id
  const other = homeFields({ name: 'خانهٔ نوجوانان', kind: 'adolescent_home' })
  known['otherHome'] = (await ask('centers.save', { fields: other })).id
  await ask('centers.save', { id: known['otherHome'], revision: 1, fields: { ...other, capacity: 9 } })
  const person = { centerId: known['home'], firstName: 'زهرا', lastName: 'کریمی', role: 'carer' as const }
  const fields = { ...person, nationalId: null, startsOn: day.early, endsOn: null }
  const { id, revision } = await ask('staff.save', { fields })
  await ask('staff.remove', { id, revision })
  await ask('staff.save', { fields })
  await ask('settings.save', {
    ...{ ageBands: [{ code: '0+', from: 0, to: null }], currency: 'rial', idleMinutes: 20 },
    ...{ afterCareEveryMonths: 2, planFromAge: 14, reviewEveryMonths: 3, visitEveryMonths: 2 },
  })
  await ask('drafts.keep', { form: 'admission', typed: '{}' })
  await ask('drafts.drop', { form: 'admission' })
}

async function file(ask: Ask, known: Known) {
  const { home = '', otherHome = '' } = known
  const admit = async (name: string, centerId: string, child: object, insurance = false) => {
    const policy = { kind: 'health_basic', policyNumber: '۷', startsOn: day.early, endsOn: null } as const
    const asked = admissionTo(centerId, { child, ...(insurance ? { insurance: policy } : {}) })
    known[name] = (await ask('children.admit', asked)).childId
  }
  await admit('one', home, { fileNumber: '1', birthDate: '2006-07-01', nationalId: '0499370899' }, true)
  await admit('two', otherHome, { fileNumber: '2', firstName: 'رضا', sex: 'male', birthDate: '2016-01-01' })
  await admit('twin', home, { fileNumber: '3', birthDate: '2006-07-01', fatherName: 'محمود' })
  await admit('like', otherHome, { fileNumber: '4', birthDate: '2006-07-02' })
  const { one = '' } = known
  const { child } = await ask('children.get', { id: one })
  const { id, revision, centerId: _center, createdAt: _created, ...fields } = child
  await ask('children.update', {
    ...{ id, revision, accepted: acceptAll },
    fields: { ...fields, worker: 'خانم کریمی', notes: 'تازه' },
  })
  await ask('children.noteOpening', { id: one })
}

/** A record of the file saved, saved again, taken off and saved once more. */
async function twice(ask: Ask, known: Known, name: string, save: object) {
  const saved = await askAny(ask, `${name}.save`, save)
  await askAny(ask, `${name}.save`, { ...save, ...saved })
  await askAny(ask, `${name}.remove`, { id: saved['id'], revision: 2 })
  known[name] = String((await askAny(ask, `${name}.save`, save))['id'])
}
// Which method it is, its declaration says: the compiler sees none that takes them all.
const askAny = async (ask: Ask, name: string, input: unknown) =>
  (await ask(name as 'goals.save', input as Input<'goals.save'>)) as Record<string, unknown>

async function care(ask: Ask, known: Known) {
  const { one: childId = '', home: centerId = '' } = known
  for (const [name, fields] of Object.entries(spoken)) await twice(ask, known, name, { childId, fields })
  for (const declared of everyDeclared) {
    const { name, owner, methods } = declared
    if (methods === 'own' || known[name] !== undefined) continue
    const fields = Object.entries(sampleFields(declared)).map(([field, value]) => {
      const { kind } = required(declared.fields[field])
      const at = everyDeclared.find(({ file }) => kind.is === 'reference' && file === kind.to)
      return [field, value === null || at === undefined ? value : known[at.name]] as const
    })
    const whose = owner === 'child' ? { childId } : { centerId }
    await twice(ask, known, name, { ...whose, fields: Object.fromEntries(fields) })
  }
  await ask('daily.tickDose', {
    ...{ medicineId: required(known['medicines']), onDay: '2024-01-01', atTime: '08:00', outcome: 'given' },
  })
  await ask('health.save', {
    ...{ childId, revision: 0 },
    fields: { bloodGroup: 'A+', disabilityKind: null, disabilityDegree: null, note: null },
  })
  await relatives(ask, known)
}

/** Records of which rules, tasks and figures take notice, by the name of their methods. */
const spoken = {
  goals: {
    ...{ plannedOn: day.early, area: 'family', goal: 'دیدار', who: null, result: null },
    ...{ dueOn: day.late, state: 'open' },
  },
  reviews: { heldOn: day.late, attended: null, decision: 'ادامه', nextOn: null },
  education: {
    ...{ level: 'primary', grade: null, school: null, place: null, result: null },
    ...{ startsOn: day.early, endsOn: null, outReason: null },
  },
  legalEvents: { kind: 'adoption_requested', onDay: day.late, note: null },
  orders: {
    ...{ kind: 'entrustment', number: '۱۲', court: null, branch: null, note: null },
    ...{ issuedOn: day.early, validUntil: '2024-06-10' },
  },
  contacts: {
    ...{ contactedOn: day.late, kind: 'visit', reached: true, met: null, needs: null, outcome: null },
    ...{ living: null, work: null, study: null },
  },
  supports: { programme: 'sponsor', startsOn: day.early, endsOn: null },
  insurance: { kind: 'accident', startsOn: day.early, endsOn: '2024-06-01', policyNumber: null },
}

async function relatives(ask: Ask, known: Known) {
  const { one = '', two = '', twin = '' } = known
  const kin = { kind: 'full' as const }
  const { linkId } = await ask('siblings.link', { childId: one, siblingId: two, ...kin })
  await ask('siblings.unlink', { linkId, revision: 1 })
  await ask('siblings.link', { childId: two, siblingId: one, ...kin })
  await ask('siblings.link', { childId: two, siblingId: twin, ...kin })
  const person = { firstName: 'مریم', lastName: 'رضایی', fatherName: null, nationalId: null, birthDate: null }
  const more = { life: 'alive' as const, phone: null, address: null, note: null }
  const relation = { relation: 'aunt', isGuardian: false, standing: null, reason: null }
  const save = (different: Partial<Input<'relatives.save'>>) =>
    ask('relatives.save', { childId: one, person: { ...person, ...more }, relation, ...different })
  const { id, relativeId } = await save({ alsoSiblings: true })
  await save({
    id,
    revision: 1,
    relativeId,
    relativeRevision: 1,
    person: { ...person, ...more, phone: '۰۲۵' },
  })
  await ask('relatives.remove', { id, revision: 2 })
}

async function papers(ask: Ask, known: Known, folder: string) {
  const { one: childId = '' } = known
  const about = { childId, title: null, datedOn: null }
  const add = (
    slot: 'photo' | 'birth_certificate',
    source: Input<'documents.addPage'>['source'],
    more = {},
  ) => ask('documents.addPage', { ...about, ...more, slot, source })
  await add('photo', { base64: png(1) })
  known['photo'] = (await add('photo', { base64: png(2) })).pageId
  const { documentId: id } = await add('birth_certificate', {
    path: written(join(folder, 'page.png'), pngOf(40, 60, { seed: 3 })),
  })
  const { pageId } = await add('birth_certificate', { base64: png(4) }, { documentId: id })
  await ask('documents.update', { id, revision: 2, slot: 'judicial_order', title: 'حکم', datedOn: null })
  await ask('documents.remove', { id, revision: 3, pageId })
  await ask('documents.putBack', { id, pageId })
  await ask('documents.remove', { id, revision: 5 })
  await ask('documents.putBack', { id })
  const text = { title: 'معرفی', addressee: 'مدیر {مرکز}', body: 'سرکار {نام}' }
  const template = await ask('letters.saveTemplate', text)
  known['template'] = template.id
  await ask('letters.saveTemplate', { ...text, id: template.id, revision: 1, body: 'متن دیگر' })
  known['letter'] = (
    await ask('letters.make', {
      ...{ childId, templateId: template.id, datedOn: day.late, addressee: null, body: 'متن' },
    })
  ).id
  await ask('letters.removeTemplate', { id: template.id, revision: 2 })
  await ask('tables.write', { table: { table: 'centers' }, format: 'csv', path: join(folder, 'list.csv') })
  await insurance(ask, known)
}

async function insurance(ask: Ask, known: Known) {
  const { one = '', two = '' } = known
  const asked = { childIds: [one, two], insuranceKind: 'supplementary' as const, insurer: null }
  known['enrolment'] = (await ask('insurance.makeEnrolmentList', asked)).id
  const answer = { policyNumber: null, startsOn: null, endsOn: null }
  await ask('insurance.answerEnrolment', {
    ...{ listId: known['enrolment'], answeredOn: day.late, sha256: 'ab'.repeat(32) },
    answers: [
      { ...answer, childId: one, answer: 'enrolled', startsOn: day.late },
      { ...answer, childId: two, answer: 'refused' },
    ],
  })
}

async function money(ask: Ask, known: Known) {
  const { one = '', two = '', home: centerId = '' } = known
  await ask('tariffs.addExamples', {})
  const row = { programme: 'sponsor', startsOn: '2020-01-01', endsOn: null, ageFrom: null, ageTo: null }
  const tariff = { ...row, centerKind: null, amountRial: 1_000_000, rhythm: 'monthly' as const, source: null }
  const { id } = await ask('tariffs.save', { fields: tariff })
  await ask('tariffs.remove', { id, revision: 1 })
  await ask('tariffs.save', { fields: tariff })
  const own = {
    name: 'برنامه',
    basis: 'support',
    payee: 'child',
    proration: 'days',
    rounding: 'nearest',
  } as const
  const run = {
    roundingUnit: 1,
    rateDay: 'month_end',
    conditions: [] as 'permission'[],
    decileLimit: null,
    active: true,
  } as const
  await ask('programmes.save', { fields: { ...own, ...run } })
  for (const programme of await ask('programmes.list', {})) {
    if (!['sponsor', 'resident_subsidy'].includes(programme.id)) continue
    const {
      id: code,
      revision,
      builtIn: _builtIn,
      ...fields
    } = programme as typeof programme & { builtIn?: boolean }
    await ask('programmes.save', { id: code, revision, fields: { ...fields, active: true } })
  }
  const span = { startsOn: day.early, endsOn: null }
  const income = { kind: 'income_decile' as const, value: 2, number: null, ...span }
  const condition = await ask('conditions.save', { childId: one, fields: income })
  await ask('conditions.remove', condition)
  await ask('conditions.save', { childId: one, fields: income })
  const account = (sheba: string) => ({ purpose: 'payment' as const, sheba, ownerName: 'صاحب', ...span })
  const first = await ask('accounts.save', { childId: one, centerId: null, fields: account(shebas[0]) })
  await ask('accounts.remove', first)
  await ask('accounts.save', { childId: one, centerId: null, fields: account(shebas[0]) })
  await ask('accounts.save', { childId: null, centerId, fields: account(shebas[1]) })
  const saving = {
    childId: one,
    kind: 'opening' as const,
    onDay: day.early,
    amountRial: 5_000_000,
    note: null,
  }
  await ask('savings.remove', await ask('savings.save', saving))
  await ask('savings.save', saving)
  await ask('centerCosts.save', { centerId, month, amountRial: 9_000_000, note: null })
  await ledger(ask, known, { one, two })
}

async function ledger(ask: Ask, known: Known, { one, two }: { readonly one: string; readonly two: string }) {
  const reason = 'دستی'
  const byHand = {
    month,
    childId: one,
    programme: 'one_off_aid',
    amountRial: 1_000_000,
    reason,
    accepted: acceptAll,
  }
  const { id: lineId } = await ask('payments.addLine', byHand)
  const { id } = await ask('payments.correct', { lineId, amountRial: 2_000_000, reason, accepted: acceptAll })
  await ask('payments.reverse', { lineIds: [id], reason })
  await ask('payments.run', { month })
  await ask('payments.addLine', { ...byHand, childId: two })
  await ask('payments.approve', { lines: { month } })
  known['list'] = (await ask('paymentLists.make', { month, allowWithoutAccount: true })).id
  await ask('payments.pay', { listId: known['list'], paidOn: day.late, reference: null })
  const { rows } = await ask('payments.lines', { childId: one, state: 'paid', programme: 'sponsor' })
  known['line'] = rows[0]?.id ?? ''
  // What was paid comes out otherwise.
  const tariffs = await ask('tariffs.list', {})
  const paid = tariffs.find(({ programme }) => programme === 'sponsor')
  const { id: tariffId, revision, ...fields } = required(paid)
  await ask('tariffs.save', { id: tariffId, revision, fields: { ...fields, amountRial: 1_500_000 } })
  await ask('payments.settle', { month: '1403-03' })
}

async function independence(ask: Ask, known: Known) {
  const { one: childId = '' } = known
  const item = { field: 'housing', state: 'in_progress', goal: null, who: null, dueOn: day.late } as const
  await ask('independence.savePlan', { childId, revision: 0, items: [item] })
  await ask('independence.saveBudget', { childId, revision: 0, fields: { incomeRial: 90_000_000 } })
  const asked = { childId, programme: 'transition_grant', requestedOn: day.late, note: null }
  const refused = await ask('grants.save', { ...asked, documents: [] })
  await ask('grants.refuse', { ...refused, note: 'زود است' })
  const grant = await ask('grants.save', { ...asked, documents: [...grantDocuments] })
  const tariff = {
    programme: 'transition_grant',
    startsOn: day.early,
    endsOn: null,
    ageFrom: null,
    ageTo: null,
  }
  const rows = await ask('tariffs.list', {})
  if (!rows.some(({ programme, endsOn }) => programme === tariff.programme && endsOn === null)) {
    const amount = { centerKind: null, amountRial: 500_000_000, rhythm: 'once' as const, source: null }
    await ask('tariffs.save', { fields: { ...tariff, ...amount }, endPrevious: true })
  }
  await ask('grants.compute', { ...grant, accepted: acceptAll })
}

async function moves(ask: Ask, known: Known) {
  const { two: childId = '', home = '' } = known
  const bare = { centerId: null, entryRoute: null, relativeName: null, relation: null, ...none }
  const move = { childId, ...bare, kind: 'kinship' as const, on: '2024-05-01', accepted: acceptAll }
  await ask('placements.move', { ...move, emdad: 'start' })
  await ask('placements.undoMove', { childId })
  await ask('placements.move', { ...move, emdad: 'start' })
  await ask('placements.move', {
    ...move,
    kind: 'residential',
    centerId: home,
    on: '2024-05-20',
    emdad: 'stop',
  })
  const { placements } = await ask('children.get', { id: childId })
  const [spell] = placements
  const { id, revision, kind, centerId, endsOn } = required(spell)
  await ask('placements.correct', {
    ...{ ...bare, id, revision, kind, centerId, startsOn: '2022-04-01', endsOn, accepted: acceptAll },
    entryRoute: 'judicial',
  })
  await ask('returns.sign', { centerId: home, month })
  await ask('placements.move', {
    ...move,
    childId: known['one'] ?? '',
    kind: 'independent',
    on: '2024-05-25',
    emdad: 'keep',
  })
}

async function twins(ask: Ask, known: Known) {
  const { one = '', twin = '', like = '' } = known
  await ask('duplicates.notSame', { oneId: one, otherId: like })
  await ask('children.noteOpening', { id: twin })
  const merge = {
    keptId: one,
    mergedId: twin,
    fields: { motherName: 'merged' as const },
    spells: 'kept' as const,
  }
  const { mergeId } = await ask('duplicates.merge', merge)
  await ask('duplicates.undo', { mergeId })
  await ask('duplicates.merge', merge)
}

async function users(ask: Ask) {
  const password = 'password of them all'
  const { id } = await ask('users.create', { name: 'مددکار', role: 'social_worker', password })
  await ask('users.update', { id, revision: 1, role: 'viewer', disabled: false })
  await ask('users.setPassword', { id, password: 'another of them all' })
  await ask('session.changePassword', { oldPassword: director.password, newPassword: password })
  await ask('register.backup', {})
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the walk has not come to it')
  return value
}
