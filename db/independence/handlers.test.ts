import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { historyHandlers } from '../history/handlers'
import type { Context } from '../context/context'
import { contract } from '../contract/contract'
import type { Changed } from '../contract/changes'
import { moneyHandlers } from '../money/handlers'
import { openTestRegister, tableRows, type TestRegister } from '../testing/register'
import { plantChild, plantHome } from '../testing/files'
import { independenceHandlers } from './handlers'
import { recordHandlers } from '../records/handlers'
import { failure, planItem, roadSteps } from '../testing/independence'

let register: TestRegister
let context: Context
let homeId: string
let childId: string
const noted: Changed[] = []

beforeEach(async () => {
  register = await openTestRegister()
  noted.length = 0
  context = register.context({ noteChange: (changed) => noted.push(changed) })
  homeId = await plantHome(context, { kind: 'adolescent_home' })
  childId = await young('2007-05-10')
})
afterEach(() => register.dispose())

let files = 0
const young = (birthDate: string | null, lastName = 'رضایی', home = homeId) =>
  plantChild(context, home, { child: { birthDate, lastName, fileNumber: `f${String((files += 1))}` } })

const {
  ofChild,
  savePlan,
  requestGrant,
  computeGrant,
  refuseGrant,
  contact,
  move,
  readiness,
  outcomes,
  afterCare,
} = roadSteps(() => context)
const tariff = (amountRial: number, different: object = {}) =>
  moneyHandlers['tariffs.save'](
    context,
    contract['tariffs.save'].input.parse({
      fields: {
        programme: 'transition_grant', startsOn: '2023-03-21', endsOn: null, ageFrom: null, ageTo: null, centerKind: null,
        amountRial, rhythm: 'once', source: null, ...different,
      },
    }),
  ) // prettier-ignore

describe('a plan', () => {
  it('is stored whole, keeps its revision over what is taken off, and tells each change', async () => {
    expect((await ofChild(childId)).plan).toEqual({ revision: 0, items: [] })
    const items = [
      planItem('savings', 'in_progress'),
      { ...planItem('employment', 'not_started', '2024-09-01'), goal: ' کار ', who: 'مددکار' },
    ]
    expect(await savePlan({ childId, revision: 0, items })).toEqual({ revision: 1 })
    expect((await ofChild(childId)).plan).toEqual({
      revision: 1,
      items: [
        { ...planItem('employment', 'not_started', '2024-09-01'), goal: 'کار', who: 'مددکار' },
        planItem('savings', 'in_progress'),
      ],
    })
    expect(noted.at(-1)).toEqual({ subject: 'plan', childId })
    expect(await savePlan({ childId, revision: 1, items })).toEqual({ revision: 1 })
    expect(await savePlan({ childId, revision: 1, items: items.slice(0, 1) })).toEqual({ revision: 2 })
    expect(await savePlan({ childId, revision: 2, items: [] })).toEqual({ revision: 3 })
    expect((await ofChild(childId)).plan).toEqual({ revision: 3, items: [] })
    expect(await savePlan({ childId, revision: 3, items })).toEqual({ revision: 4 })
    const history = await historyHandlers['children.history'](context, { id: childId })
    expect(history.filter(({ subject }) => subject === 'plan')).toHaveLength(6)
  })

  it('is refused over a newer save, for nobody, and with a field said twice', async () => {
    const items = [planItem('housing', 'ready')]
    await savePlan({ childId, revision: 0, items })
    await expect(savePlan({ childId, revision: 0, items })).rejects.toEqual(failure({ code: 'STALE' }))
    await expect(savePlan({ childId: 'nobody', revision: 0, items })).rejects.toEqual(
      failure({ code: 'NOT_FOUND', reason: 'child' }),
    )
    await expect(
      savePlan({ childId, revision: 1, items: [...items, planItem('housing', 'ready')] }),
    ).rejects.toEqual(failure({ code: 'INVALID_INPUT', fields: { 'items.1.field': 'not_valid' } }))
  })
})

describe('a budget', () => {
  it('is stored, changed, and refused over a newer save; what nobody said stays missing', async () => {
    const save = (revision: number, fields: object) =>
      independenceHandlers['independence.saveBudget'](
        context,
        contract['independence.saveBudget'].input.parse({ childId, revision, fields }),
      )
    expect(await save(0, { incomeRial: 90_000_000, rentRial: 0 })).toEqual({ revision: 1 })
    expect((await ofChild(childId)).budget).toEqual({
      revision: 1,
      fields: {
        incomeRial: 90_000_000, aidRial: null, livingRial: null, rentRial: 0, otherRial: null, depositRial: null,
        savingsRial: null, grantRial: null,
      },
    }) // prettier-ignore
    expect(await save(1, { livingRial: 5 })).toEqual({ revision: 2 })
    expect((await ofChild(childId)).budget.fields).toMatchObject({ incomeRial: null, livingRial: 5 })
    await expect(save(1, {})).rejects.toEqual(failure({ code: 'STALE' }))
    await expect(save(0, {})).rejects.toEqual(failure({ code: 'STALE' }))
  })

  it('is told what the register knows: the tariff of the grant today', async () => {
    expect((await ofChild(childId)).grantRial).toBeNull()
    await tariff(200_000_000, { endsOn: '2024-03-20' })
    await tariff(460_000_000, { startsOn: '2024-03-20' })
    await tariff(500_000_000, { startsOn: '2024-03-20', centerKind: 'adolescent_home' })
    await tariff(1_000_000, { startsOn: '2024-03-20', centerKind: 'infant_home' })
    expect(await ofChild(childId)).toMatchObject({ grantRial: 500_000_000, savingsRial: 0 })
  })
})

describe('a grant', () => {
  it('needs its papers and a tariff, becomes a line once, and is paid in the ledger', async () => {
    const asked = await requestGrant(childId, { documents: ['request'], requestedOn: '2024-05-01' })
    await expect(computeGrant(asked)).rejects.toEqual(
      failure({ code: 'CONFLICT', reason: 'documents_missing' }),
    )
    const ready = await requestGrant(childId, { ...asked, requestedOn: '2024-05-01' })
    await expect(computeGrant(ready)).rejects.toEqual(failure({ code: 'CONFLICT', reason: 'no_tariff' }))
    await tariff(200_000_000, { endsOn: '2024-05-02' })
    await tariff(460_000_000, { startsOn: '2024-05-02' })
    const { lineId, revision } = await computeGrant(ready)
    const [line] = await tableRows(register.db, 'payment_lines')
    expect(line).toMatchObject({
      id: lineId, run_id: null, run_month: '1403-03', for_month: '1403-03', programme: 'transition_grant', child_id: childId,
      center_id: homeId, source_id: asked.id, kind: 'once', amount_rial: 200_000_000, days: null,
    }) // prettier-ignore
    expect((await ofChild(childId)).grants).toMatchObject([
      {
        id: asked.id,
        state: 'computed',
        lineId,
        amountRial: 200_000_000,
        lineState: 'computed',
        paidOn: null,
      },
    ])
    expect(noted).toContainEqual({ subject: 'payment', childId })
    const done = { id: asked.id, revision }
    const settled = failure({ code: 'CONFLICT', reason: 'already_computed' })
    await expect(computeGrant(done)).rejects.toEqual(settled)
    await expect(refuseGrant(done)).rejects.toEqual(settled)
    await expect(requestGrant(childId, done)).rejects.toEqual(settled)
    const lines = { lineIds: [lineId] }
    await moneyHandlers['payments.approve'](context, contract['payments.approve'].input.parse({ lines }))
    await moneyHandlers['payments.pay'](
      context,
      contract['payments.pay'].input.parse({ lines, paidOn: '2024-05-26', reference: '۹' }),
    )
    expect((await ofChild(childId)).grants).toMatchObject([{ lineState: 'paid', paidOn: '2024-05-26' }])
  })

  it('whose line was put right shows the new one; whose line was reversed may be computed again', async () => {
    await tariff(200_000_000)
    const asked = await requestGrant(childId)
    const { lineId, revision } = await computeGrant(asked)
    const right = contract['payments.correct'].input.parse({
      lineId, amountRial: 150_000_000, reason: 'اشتباه', accepted: ['W66', 'W68'].map((rule) => ({ rule, reason: 'بررسی شد' })),
    }) // prettier-ignore
    const { id: newLine } = await moneyHandlers['payments.correct'](context, right)
    expect((await ofChild(childId)).grants).toMatchObject([
      { lineId: newLine, amountRial: 150_000_000, lineState: 'computed' },
    ])
    await expect(computeGrant({ id: asked.id, revision })).rejects.toEqual(
      failure({ reason: 'already_computed' }),
    )
    const reversal = contract['payments.reverse'].input.parse({ lineIds: [newLine], reason: 'پس گرفته شد' })
    await moneyHandlers['payments.reverse'](context, reversal)
    expect((await ofChild(childId)).grants).toMatchObject([{ state: 'computed', lineState: 'reversed' }])
    const again = await computeGrant({ id: asked.id, revision })
    expect((await ofChild(childId)).grants).toMatchObject([{ lineId: again.lineId, lineState: 'computed' }])
  })

  it('of transition for the second time in a life asks for a reason', async () => {
    await tariff(200_000_000)
    await tariff(70_000_000, { programme: 'marriage' })
    await computeGrant(await requestGrant(childId))
    await computeGrant(await requestGrant(childId, { programme: 'marriage' }))
    const second = await requestGrant(childId)
    await expect(computeGrant(second)).rejects.toEqual(
      failure({
        code: 'RULE_BLOCKED',
        findings: [expect.objectContaining({ rule: 'W65', severity: 'warn', recordId: null }) as unknown],
      }),
    )
    const { lineId } = await computeGrant(second, [{ rule: 'W65', reason: 'با موافقت استان' }])
    expect(await tableRows(register.db, 'accepted_warnings')).toContainEqual(
      expect.objectContaining({ rule: 'W65', record_id: lineId, reason: 'با موافقت استان' }),
    )
    expect(await tableRows(register.db, 'payment_lines')).toHaveLength(3)
  })

  it('is refused by the director, and never made for who has died', async () => {
    await tariff(200_000_000)
    const asked = await requestGrant(childId)
    const { revision } = await refuseGrant(asked, 'شرایط ندارد')
    expect((await ofChild(childId)).grants).toMatchObject([
      { state: 'refused', note: 'شرایط ندارد', lineId: null },
    ])
    const over = failure({ code: 'CONFLICT', reason: 'already_refused' })
    await expect(computeGrant({ id: asked.id, revision })).rejects.toEqual(over)
    await expect(requestGrant(childId, { id: asked.id, revision })).rejects.toEqual(over)
    const late = await requestGrant(childId)
    await move(childId, 'deceased', '2024-05-26')
    await expect(computeGrant(late)).rejects.toEqual(
      failure({
        code: 'RULE_BLOCKED',
        findings: expect.arrayContaining([expect.objectContaining({ rule: 'B64' })]) as unknown,
      }),
    )
  })

  it('is refused for what is no grant, for a day to come, over a newer save and for nobody', async () => {
    await expect(requestGrant(childId, { programme: 'emdad' })).rejects.toEqual(
      failure({ code: 'NOT_FOUND', reason: 'programme' }),
    )
    await expect(requestGrant(childId, { programme: 'none' })).rejects.toEqual(failure({ code: 'NOT_FOUND' }))
    await expect(requestGrant(childId, { requestedOn: '2024-05-27' })).rejects.toEqual(
      failure({ code: 'INVALID_INPUT', fields: { requestedOn: 'in_the_future' } }),
    )
    const { id } = await requestGrant(childId)
    await expect(requestGrant(childId, { id, revision: 9 })).rejects.toEqual(failure({ code: 'STALE' }))
    await expect(computeGrant({ id, revision: 9 })).rejects.toEqual(failure({ code: 'STALE' }))
    await expect(requestGrant('nobody')).rejects.toEqual(failure({ code: 'NOT_FOUND', reason: 'child' }))
    await expect(requestGrant(await young('2007-01-01'), { id, revision: 1 })).rejects.toEqual(
      failure({ code: 'NOT_FOUND', reason: 'child' }),
    )
  })
})

describe('a contact', () => {
  it('is stored, put right and taken off; who was not reached answers nothing', async () => {
    const { id, revision } = await contact(childId, '2024-05-01', { met: 'خودش', needs: 'کار' })
    expect((await ofChild(childId)).contacts).toMatchObject([
      { reached: true, met: 'خودش', living: 'rented', needs: 'کار' },
    ])
    const changed = await contact(
      childId,
      '2024-05-02',
      { reached: false, outcome: 'پاسخ نداد' },
      { id, revision },
    )
    expect((await ofChild(childId)).contacts).toMatchObject([
      {
        revision: 2,
        contactedOn: '2024-05-02',
        reached: false,
        met: null,
        living: null,
        work: null,
        study: null,
        outcome: 'پاسخ نداد',
      },
    ])
    await expect(contact(childId, '2024-05-02', {}, { id, revision })).rejects.toEqual(
      failure({ code: 'STALE' }),
    )
    await expect(contact(childId, '2024-05-27')).rejects.toEqual(
      failure({ code: 'INVALID_INPUT', fields: { contactedOn: 'in_the_future' } }),
    )
    await recordHandlers['contacts.remove'](context, { id, revision: changed.revision })
    expect((await ofChild(childId)).contacts).toEqual([])
    const history = await historyHandlers['children.history'](context, { id: childId })
    expect(history.filter(({ subject }) => subject === 'contact')).toHaveLength(3)
  })
})

describe('readiness', () => {
  it('lists young people in care, the weakest plan first, of equal ones who turns 18 first', async () => {
    const other = await plantHome(context, { name: 'خانه دوم' })
    const oldest = await young('2006-06-01')
    const kin = await young('2008-01-01', 'بهاری', other)
    await move(kin, 'kinship', '2024-05-01')
    await young('2010-01-01')
    await young(null)
    await move(await young('2006-07-01'), 'reunified', '2024-05-01')
    const placement = { startsOn: '2010-03-21', orderDate: '2010-03-20' }
    const grown = await plantChild(context, homeId, {
      child: { birthDate: '2001-01-01', fileNumber: 'g' },
      placement,
    })
    const grownKin = await plantChild(context, homeId, {
      child: { birthDate: '2001-01-02', fileNumber: 'k' },
      placement,
    })
    await move(grownKin, 'kinship', '2024-05-01')
    await savePlan({
      childId: oldest,
      revision: 0,
      items: [planItem('housing', 'in_progress', '2024-05-01')],
    })
    await savePlan({
      childId: grown,
      revision: 0,
      items: [planItem('housing', 'ready'), planItem('savings', 'not_needed')],
    })
    const rows = await readiness()
    expect(rows.map((row) => row.childId)).toEqual([childId, kin, oldest, grown])
    expect(contract['independence.readiness'].output.parse(rows)).toEqual(rows)
    expect(rows[2]).toMatchObject({
      age: 17,
      turns18On: '2024-05-31',
      overdue: 1,
      ready: 0,
      needed: 9,
      weakest: ['employment', 'education', 'income'],
    })
    expect(rows[1]).toMatchObject({ placementKind: 'kinship', centerName: 'خانه دوم' })
    expect((await readiness(other)).map((row) => row.childId)).toEqual([kin])
    context = register.context({ settings: { ...context.settings, planFromAge: 17 } })
    expect((await readiness()).map((row) => row.childId)).toEqual([childId, oldest, grown])
    expect((await ofChild(kin)).readiness).toBeNull()
    expect((await ofChild(oldest)).readiness).toEqual(rows[2])
  })
})

describe('outcomes', () => {
  it('take those whose mark lies in the period, and the contact nearest to it', async () => {
    const other = await plantHome(context, { name: 'خانه دوم' })
    const leave = async (on: string, home = homeId) => {
      const id = await young('2006-06-01', 'رضایی', home)
      await move(id, 'independent', on)
      return id
    }
    // 1402/09/15: six months later is 1403/03/15; the register stands on 1403/03/06.
    await leave('2023-12-06')
    const working = await leave('2023-11-06')
    await contact(working, '2024-05-10', { work: 'apprentice', study: 'university', living: 'no_home' })
    const silent = await leave('2023-11-07')
    await contact(silent, '2024-05-10', { reached: false })
    await contact(silent, '2024-01-10')
    const back = await leave('2023-11-08', other)
    await move(back, 'residential', '2024-02-01', homeId)
    const early = await leave('2022-11-08')
    await contact(early, '2023-11-08', { work: 'military', study: 'vocational', living: 'dormitory' })
    const period = ['2023-03-21', '2025-03-20'] as const
    const all = await outcomes(...period)
    expect(contract['independence.outcomes'].output.parse(all)).toEqual(all)
    expect(all).toEqual([
      { months: 6, cohort: 4, inTouch: 1, working: 1, studying: 1, housed: 0, returned: 1 },
      { months: 12, cohort: 1, inTouch: 1, working: 0, studying: 1, housed: 1, returned: 0 },
      { months: 24, cohort: 0, inTouch: 0, working: 0, studying: 0, housed: 0, returned: 0 },
    ])
    expect((await outcomes(...period, other)).map(({ cohort, returned }) => [cohort, returned])).toEqual([
      [1, 1],
      [0, 0],
      [0, 0],
    ])
    expect((await outcomes('2024-05-05', '2024-05-05'))[0]?.cohort).toBe(1)
    // Back in a home: told, not due, and not of the home she had left.
    const row = (await afterCare()).find(({ childId: id }) => id === back)
    expect(row).toMatchObject({ returnedOn: '2024-02-01', dueOn: null, placementKind: 'residential' })
    expect((await afterCare(other)).map(({ childId: id }) => id)).toEqual([])
  })
})
