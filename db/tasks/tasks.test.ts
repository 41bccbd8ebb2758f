import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Output } from '../contract/contract'
import { requiredSlots, type DocumentSlot } from '../contract/documents'
import { addDays } from '../contract/jalali'
import { pngOf } from '../testing/documents'
import { handlers } from '../service/handlers'
import { aCenter, aContact, aFile, aPolicy, aSpell } from '../testing/rules'
import type { JudgedFile } from '../child-file/judged-file'
import { storeFiles } from '../testing/store-files'
import { openFileOver, openTestRegister, type TestRegister } from '../testing/register'

let register: TestRegister
beforeEach(async () => {
  register = await openTestRegister()
})
afterEach(() => register.dispose())

type Tasks = Output<'desk.tasks'>['rows']

let clock = 0
/** Asks on a day, as a command or query of that day would. */
function on(day: string) {
  clock += 1
  return register.context({
    today: day,
    realToday: day,
    now: `${day}T08:00:00.${String(clock % 1000).padStart(3, '0')}Z`,
  })
}
/** The tasks as they were kept and brought up to date, which are those that a new opening derives from nothing. */
async function tasksOn(day: string, within = 0): Promise<Tasks> {
  const ask = { within, offset: 0, limit: 1000 }
  const { rows } = await handlers['desk.tasks'](on(day), ask)
  const anew = await handlers['desk.tasks']({ ...on(day), file: openFileOver(register.db) }, ask)
  expect(rows).toEqual(anew.rows)
  return rows
}
const kindsOf = (tasks: Tasks) => tasks.map(({ kind }) => kind)

const CHILD = '00000000-0000-7000-8000-00000000000a'
const HOME = '00000000-0000-7000-8000-00000000000b'

/** A child of seven admitted on 1402/10/11 with nothing on her file but her name and her home; ids that the contract takes. */
async function admit(given: Parameters<typeof aFile>[0] = {}): Promise<void> {
  const bare: JudgedFile = aFile({
    spells: [
      aSpell('residential', '2024-01-01', null, {
        id: 'stay',
        centerId: HOME,
        orderNumber: null,
        orderDate: null,
      }),
    ],
    policies: [],
    goals: [],
    reviews: [],
    schooling: [],
    ...given,
    child: {
      id: CHILD,
      centerId: HOME,
      birthDate: '2017-01-01',
      createdAt: '2024-01-01T08:00:00.000Z',
      ...given.child,
    },
  })
  await storeFiles(register.db, [bare], [aCenter({ id: HOME })])
}

describe('a task', () => {
  it('appears on its first day and not the day before', async () => {
    await admit({ child: { nationalId: null } })
    const firstDays = {
      order_missing: '2024-01-04',
      care_plan: '2024-01-31',
      identity: '2024-03-01',
      // Six Jalali months after 1402/10/11: 1403/04/11.
      review: '2024-07-01',
    } as const
    for (const [kind, first] of Object.entries(firstDays)) {
      expect(kindsOf(await tasksOn(addDays(first, -1)))).not.toContain(kind)
      const task = (await tasksOn(first)).find((one) => one.kind === kind)
      expect(task).toMatchObject({ dueOn: first, overdueDays: 0, childId: CHILD })
      const later = (await tasksOn(addDays(first, 9))).find((one) => one.kind === kind)
      expect(later).toMatchObject({ dueOn: first, overdueDays: 9 })
    }
  })

  it('is shown so many days ahead as asked, and counted by kind', async () => {
    await admit()
    expect(kindsOf(await tasksOn('2024-01-02', 1))).not.toContain('order_missing')
    expect(kindsOf(await tasksOn('2024-01-02', 2))).toContain('order_missing')
    const asked = await handlers['desk.tasks'](on('2024-02-01'), {
      within: 0,
      kinds: ['document', 'care_plan'],
      offset: 0,
      limit: 1,
    })
    expect(asked).toMatchObject({ total: 2, overdue: 1 })
    expect(kindsOf(asked.rows)).toEqual(['care_plan'])
    expect(asked.byKind).toEqual(expect.arrayContaining([{ kind: 'order_missing', count: 1 }]))
    const elsewhere = await handlers['desk.tasks'](on('2024-01-31'), {
      within: 0,
      centerId: CHILD,
      offset: 0,
      limit: 9,
    })
    expect(elsewhere).toMatchObject({ total: 0, byKind: [] })
  })

  it('is found by the worker who answers for the file, and by nobody where nobody does', async () => {
    await admit({ child: { worker: 'زهرا کریمی' } })
    const of = (worker?: string) =>
      handlers['desk.tasks'](on('2024-02-01'), {
        ...(worker === undefined ? {} : { worker }),
        within: 0,
        offset: 0,
        limit: 1000,
      })
    const all = await of()
    expect(all.byWorker).toEqual([{ worker: 'زهرا کریمی', count: all.total }])
    expect((await of('زهرا کریمی')).rows).toEqual(all.rows)
    expect((await of('')).total).toBe(0)
  })

  it('is gone as soon as the thing is done, and back when it is undone', async () => {
    await admit({ child: { nationalId: null } })
    const day = '2024-08-01'
    const stands = async (kind: string) => kindsOf(await tasksOn(day)).includes(kind as Tasks[number]['kind'])

    expect(await stands('order_missing')).toBe(true)
    const order = await handlers['orders.save'](on(day), {
      childId: CHILD,
      fields: {
        ...{ kind: 'entrustment', number: '۱', issuedOn: '2024-01-02', court: null, branch: null },
        ...{ validUntil: '2025-01-01', note: null, documentId: null },
      },
      accepted: [],
    })
    expect(await stands('order_missing')).toBe(false)
    await handlers['orders.remove'](on(day), order)
    expect(await stands('order_missing')).toBe(true)

    expect(await stands('care_plan')).toBe(true)
    const goal = {
      ...{ plannedOn: day, area: 'health' as const, goal: 'آزمون', who: null, dueOn: day },
      ...{ state: 'open' as const, result: null },
    }
    const saved = await handlers['goals.save'](on(day), { childId: CHILD, fields: goal })
    expect(await stands('care_plan')).toBe(false)
    expect(await stands('goal')).toBe(true)
    await handlers['goals.save'](on(day), {
      ...saved,
      childId: CHILD,
      fields: { ...goal, state: 'reached' },
    })
    expect(await stands('goal')).toBe(false)

    expect(await stands('review')).toBe(true)
    const review = await handlers['reviews.save'](on(day), {
      childId: CHILD,
      fields: { heldOn: day, attended: null, decision: 'آزمون', nextOn: '2024-08-20' },
    })
    expect(await stands('review')).toBe(false)
    expect((await tasksOn(day, 30)).find(({ kind }) => kind === 'review')?.dueOn).toBe('2024-08-20')
    await handlers['reviews.remove'](on(day), review)
    expect(await stands('review')).toBe(true)

    expect(await stands('insurance_end')).toBe(true)
    await handlers['insurance.save'](on(day), {
      childId: CHILD,
      fields: {
        kind: 'health_basic',
        policyNumber: null,
        startsOn: '2024-01-01',
        endsOn: null,
        insurer: null,
        holder: null,
      },
      accepted: [],
    })
    expect(await stands('insurance_end')).toBe(false)
  })

  it('names the papers that a file lacks on one line, below everything that has a day', async () => {
    await admit()
    const day = '2024-08-01'
    const papers = (tasks: Tasks) => tasks.filter(({ kind }) => kind === 'document')
    const before = await tasksOn(day, 30)
    expect(before.at(-1)?.kind).toBe('document')
    expect(papers(before)).toMatchObject([
      { childId: CHILD, dueOn: null, overdueDays: null, details: { slots: requiredSlots.join(' ') } },
    ])
    const add = (slot: DocumentSlot, side: number) =>
      handlers['documents.addPage'](on(day), {
        childId: CHILD,
        slot,
        title: null,
        datedOn: null,
        source: { base64: pngOf(side, side).toString('base64') },
      })
    await add('birth_certificate', 3)
    expect(papers(await tasksOn(day))).toMatchObject([{ details: { slots: 'photo judicial_order' } }])
    await add('photo', 4)
    await add('judicial_order', 5)
    expect(papers(await tasksOn(day))).toEqual([])
  })

  it('of one child among others is derived again alone, and stands in its place', async () => {
    await storeFiles(
      register.db,
      ['2023-11-01', '2024-01-01', '2024-03-01'].map((from, index) => {
        const id = `00000000-0000-7000-8000-00000000001${String(index)}`
        return aFile({
          spells: [aSpell('residential', from, null, { id: `stay ${id}`, centerId: HOME })],
          policies: [],
          goals: [],
          reviews: [],
          child: { id, centerId: HOME, legalStatus: null, createdAt: `${from}T08:00:00.000Z` },
        })
      }),
      [aCenter({ id: HOME })],
    )
    const day = '2024-08-01'
    const childId = '00000000-0000-7000-8000-000000000011'
    const first = await tasksOn(day, 366)
    const review = { heldOn: '2024-07-20', attended: null, decision: 'آزمون', nextOn: null }
    const saved = await handlers['reviews.save'](on(day), { childId, fields: review })
    const then = await tasksOn(day, 366)
    expect(then.filter((task) => task.childId !== childId)).toEqual(
      first.filter((task) => task.childId !== childId),
    )
    expect(then).not.toEqual(first)
    await handlers['reviews.remove'](on(day), saved)
    expect(await tasksOn(day, 366)).toEqual(first)
  })

  it('asks for a visit in person where a child lives in a family, and a call does not do', async () => {
    await admit({
      spells: [aSpell('kinship', '2024-01-01', null, { id: 'stay' })],
      policies: [aPolicy('health_basic', '2024-01-01')],
      contacts: [{ ...aContact('2024-03-01'), kind: 'phone' }],
    })
    expect(kindsOf(await tasksOn('2024-03-29'))).not.toContain('visit')
    // Three Jalali months after 1402/10/11: 1403/01/11.
    expect((await tasksOn('2024-03-31')).find(({ kind }) => kind === 'visit')).toMatchObject({
      dueOn: '2024-03-30',
      overdueDays: 1,
    })
    const fields = {
      ...{ contactedOn: '2024-03-31', kind: 'visit' as const, reached: true, met: null, living: null },
      ...{ work: null, study: null, needs: null, outcome: null },
    }
    await handlers['contacts.save'](on('2024-03-31'), { childId: CHILD, fields })
    expect(kindsOf(await tasksOn('2024-03-31'))).not.toContain('visit')
  })

  it('asks nothing of a child who has died', async () => {
    await admit({ spells: [aSpell('deceased', '2024-01-05', null, { id: 'death' })] })
    expect(await tasksOn('2024-06-01', 366)).toEqual([])
  })
})

it('judges the register again when something changed, and counts what nobody accepted', async () => {
  await admit({ goals: [], reviews: [] })
  const day = '2024-02-20'
  const ask = async () => handlers['desk.findings'](on(day), { severity: 'warn', offset: 0, limit: 100 })
  const before = await ask()
  expect(before.rows.map(({ finding }) => finding.rule)).toEqual(
    expect.arrayContaining(['W40', 'W70', 'W73']),
  )
  expect(before.rows[0]?.finding.childId).toBe(CHILD)
  await handlers['goals.save'](on(day), {
    childId: CHILD,
    fields: {
      ...{ plannedOn: day, area: 'health', goal: 'آزمون', who: null, dueOn: null },
      ...{ state: 'open', result: null },
    },
  })
  const after = await ask()
  expect(after.counts.some(({ rule }) => rule === 'W70')).toBe(false)
  expect(after.total).toBe(before.total - 1)
})

it('counts the month as a return would', async () => {
  await admit()
  const overview = await handlers['desk.overview'](on('2024-01-15'), {})
  expect(overview.month).toEqual({ admissions: 1, exits: 0, moves: 0 })
  expect(overview.stock[0]).toEqual({ kind: 'residential', children: 1 })
  expect(overview.occupancy).toEqual([
    { centerId: HOME, name: `خانه ${HOME}`, residents: 1, capacity: null, lastSignedMonth: null },
  ])
})
