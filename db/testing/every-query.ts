import { join } from 'node:path'
import type { Input, MethodName } from '../contract/contract'
import { everyDeclared } from '../contract/records/declared'
import { acceptAll, admissionTo } from './files'
import type { Known } from './every-command'

/** A query with what it is asked. */
export type Question = { [Name in MethodName]: readonly [name: Name, input: Input<Name>] }[MethodName]

const month = '1403-02'
const period = { from: '2024-04-20', to: '2024-05-20' }

/**
 * Every query of the register about the records that are known by now, once at least; what speaks of one child, of several. The
 * folder holds a picture, `chosen.png`.
 */
export function everyQuestion(known: Known, folder: string): Question[] {
  const questions = [...ofNobody(known, folder)]
  for (const name of ['one', 'two']) {
    const childId = known[name]
    if (childId !== undefined) questions.push(...ofChild(childId, known))
  }
  return questions
}

function ofNobody(known: Known, folder: string): Question[] {
  const { home, one, two, enrolment, list, photo, template } = known
  const province = { kind: 'province', ...period } as const
  const asked: Question[] = [
    ['register.status', {}],
    ['users.list', {}],
    ['rules.check', {}],
    ['centers.list', {}],
    ['children.search', {}],
    ['children.search', { text: 'رضایی', order: 'birth_date', limit: 2, insured: true }],
    ['insurance.watch', { list: 'uninsured' }],
    ['insurance.watch', { list: 'ending' }],
    ['insurance.watch', { list: 'growing_out', within: 90 }],
    ['insurance.enrolmentLists', {}],
    ['staff.list', {}],
    ['programmes.list', {}],
    ['tariffs.list', {}],
    ['payments.month', { month }],
    ['payments.preview', { month, part: 'entitled' }],
    ['payments.preview', { month, part: 'not_entitled' }],
    ['payments.differences', {}],
    ['payments.lines', { month }],
    ['paymentLists.list', {}],
    ['paymentLists.candidates', { month }],
    ['accounts.ofCenters', {}],
    ['centerCosts.list', {}],
    ['independence.readiness', {}],
    ['independence.afterCare', {}],
    ['independence.outcomes', { from: '2024-01-01', to: '2024-06-01' }],
    ['desk.tasks', { within: 366 }],
    ['desk.overview', {}],
    ['desk.findings', {}],
    ['drafts.take', { form: 'admission' }],
    ['duplicates.list', {}],
    ['duplicates.merges', {}],
    ['children.recent', {}],
    ['letters.templates', {}],
    ['letters.photoList', { ask: {} }],
    ['reports.figures', province],
    ['reports.behind', { request: province, code: 'insured.total' }],
    ['reports.insuredByMonth', { month }],
    ['reports.province', period],
    ['returns.list', {}],
    ['daily.homes', {}],
    ['documents.chosenPicture', { path: join(folder, 'chosen.png') }],
  ]
  if (home !== undefined) {
    asked.push(
      ...listed('center', { centerId: home }),
      ['daily.residents', { centerId: home, day: '2024-05-24' }],
      ['daily.shiftLogs', { centerId: home, day: '2024-01-01' }],
      ['daily.incidents', { centerId: home, day: '2024-01-01' }],
      ['daily.mustKnows', { centerId: home, day: '2024-01-01' }],
      ['daily.visits', { centerId: home, day: '2024-01-01' }],
      ['daily.medicines', { centerId: home, day: '2024-01-01' }],
      ['daily.doses', { centerId: home, day: '2024-01-01' }],
      ['daily.appointments', { centerId: home, day: '2024-01-01' }],
      ['children.nextFileNumber', { centerId: home }],
      ['children.checkAdmission', admissionTo(home, { child: { birthDate: '2006-07-01' } })],
      ['returns.open', { centerId: home, month }],
    )
  }
  if (one !== undefined && two !== undefined) {
    asked.push(
      ['duplicates.compare', { keptId: one, mergedId: two }],
      ['documents.photos', { childIds: [one] }],
      ['documents.photos', { childIds: [two] }],
    )
  }
  if (enrolment !== undefined) {
    asked.push(
      ['insurance.enrolmentList', { id: enrolment }],
      ['insurance.readAnswer', { listId: enrolment, path: join(folder, 'answer.csv') }],
    )
  }
  if (list !== undefined) asked.push(['paymentLists.get', { id: list }])
  if (photo !== undefined) asked.push(['documents.page', { pageId: photo }])
  if (one !== undefined && template !== undefined) {
    asked.push(['letters.draft', { childId: one, templateId: template }])
  }
  return asked
}

function ofChild(childId: string, { home = '', one = '' }: Known): Question[] {
  const bare = { relativeName: null, relation: null, orderNumber: null, orderDate: null, note: null }
  const policy = { kind: 'health_basic', startsOn: '2024-05-26', endsOn: null } as const
  const order = { kind: 'extension', issuedOn: '2024-05-26', validUntil: null } as const
  return [
    ['children.get', { id: childId }],
    [
      'children.similar',
      {
        ...{ firstName: 'سارا', lastName: 'رضایی', fatherName: null, birthDate: '2006-07-01' },
        ...{ nationalId: null, foreignId: null, centerId: home, exceptId: childId },
      },
    ],
    [
      'placements.checkMove',
      {
        ...{ ...bare, childId, kind: 'residential', on: '2024-05-26', centerId: home, entryRoute: null },
        ...{ emdad: 'keep', accepted: acceptAll },
      },
    ],
    ['insurance.check', { childId, fields: policy, accepted: [] }],
    [
      'orders.check',
      { childId, fields: { ...order, number: null, court: null, branch: null, note: null }, accepted: [] },
    ],
    ['payments.differences', { childId }],
    ['payments.lines', { childId }],
    ['money.ofChild', { childId }],
    ['independence.ofChild', { childId }],
    ['relatives.ofChild', { childId }],
    ['relatives.search', { childId, text: 'مریم' }],
    ['legal.ofChild', { childId }],
    ['health.ofChild', { childId }],
    ['education.ofChild', { childId }],
    ['care.ofChild', { childId }],
    ['documents.ofChild', { childId }],
    ['duplicates.merges', { childId }],
    ['duplicates.compare', { keptId: one, mergedId: childId }],
    ['children.history', { id: childId }],
    ['children.asOf', { id: childId, on: '2024-05-25' }],
    ['children.openings', { id: childId }],
    ['letters.ofChild', { childId }],
    ['letters.faceSheet', { childId }],
    ...listed('child', { childId }),
  ]
}

/** The lists that follow from declarations. */
const listed = (owner: 'child' | 'center', input: object): Question[] =>
  everyDeclared
    .filter((declared) => declared.methods === 'listed' && declared.owner === owner)
    .map(
      ({ name }) => [`${name}.${owner === 'child' ? 'ofChild' : 'ofCenter'}`, input] as unknown as Question,
    )
