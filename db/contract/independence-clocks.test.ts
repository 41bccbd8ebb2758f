import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planFields, planStates, type BudgetFields } from './independence'
import { afterCareOf, budgetMonths, contactAtMark, leavingsOf, readinessOf } from './independence-clocks'
import { addDays, daysBetween, jalaliMonthsLater, toIso, toJalali } from './jalali'
import { placementKinds, type PlacementKind } from './placements'

const day = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2005-03-21', days))
const iso = (year: number, month: number, dayOfMonth: number) => toIso({ year, month, day: dayOfMonth }) ?? ''
const none: BudgetFields = {
  incomeRial: null,
  aidRial: null,
  livingRial: null,
  rentRial: null,
  otherRial: null,
  depositRial: null,
  savingsRial: null,
  grantRial: null,
}

describe('months of the Jalali calendar', () => {
  it('keep the day, or take the last of a shorter month', () => {
    expect(jalaliMonthsLater(iso(1403, 1, 31), 6)).toBe(iso(1403, 7, 30))
    expect(jalaliMonthsLater(iso(1403, 11, 30), 1)).toBe(iso(1403, 12, 30))
    expect(jalaliMonthsLater(iso(1402, 11, 30), 1)).toBe(iso(1402, 12, 29))
    expect(jalaliMonthsLater(iso(1403, 1, 15), -1)).toBe(iso(1402, 12, 15))
  })

  it('are counted as one would by going month by month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 40 }), (from, months) => {
        const start = toJalali(from)
        let { year, month } = start
        for (let step = 0; step < months; step += 1) {
          month += 1
          if (month === 13) [year, month] = [year + 1, 1]
        }
        let last = start.day
        while (toIso({ year, month, day: last }) === null) last -= 1
        expect(jalaliMonthsLater(from, months)).toBe(iso(year, month, last))
      }),
    )
  })
})

describe('readiness', () => {
  it('counts what is needed and names the weakest first', () => {
    const item = (
      field: (typeof planFields)[number],
      state: (typeof planStates)[number],
      dueOn = null as string | null,
    ) => ({ field, state, dueOn })
    expect(readinessOf([]).weakest).toEqual(['employment', 'housing', 'education'])
    const told = readinessOf(
      [
        ...planFields.map((field) => item(field, 'ready')).slice(4),
        item('employment', 'not_needed'),
        item('housing', 'in_progress', '2024-01-01'),
        item('education', 'not_started', '2024-05-26'),
      ],
      '2024-05-26',
    )
    expect(told).toMatchObject({
      ready: 5,
      needed: 8,
      weakest: ['income', 'education', 'housing'],
      overdue: 1,
    })
    expect(told.states.income).toBeNull()
    expect(readinessOf(planFields.map((field) => item(field, 'not_needed')))).toMatchObject({
      needed: 0,
      strength: 1,
    })
  })

  it('never falls when a field comes nearer to ready', () => {
    const states = fc.array(fc.option(fc.constantFrom(...planStates)), { minLength: 9, maxLength: 9 })
    fc.assert(
      fc.property(states, fc.nat(8), (chosen, place) => {
        const items = chosen.flatMap((state, index) => {
          const field = planFields[index]
          return state === null || field === undefined ? [] : [{ field, state, dueOn: null }]
        })
        const field = planFields[place] ?? 'savings'
        const before = readinessOf(items)
        const others = items.filter((item) => item.field !== field)
        const after = readinessOf([...others, { field, state: 'ready', dueOn: null }])
        if (before.states[field] !== 'not_needed')
          expect(after.strength).toBeGreaterThanOrEqual(before.strength)
        expect(after.weakest).not.toContain(field)
        expect(before.ready + before.weakest.length).toBeLessThanOrEqual(before.needed)
      }),
    )
  })
})

describe('a budget', () => {
  it('says what is missing and makes nothing up', () => {
    expect(budgetMonths(none)).toEqual({
      monthlyRial: null,
      startRial: null,
      months: null,
      missing: ['incomeRial', 'livingRial', 'rentRial'],
    })
    const known = { ...none, incomeRial: 50, livingRial: 60, rentRial: 40 }
    expect(budgetMonths(known)).toEqual({
      monthlyRial: -50,
      startRial: null,
      months: null,
      missing: ['savingsRial'],
    })
    expect(budgetMonths({ ...known, grantRial: 500, depositRial: 230 })).toEqual({
      monthlyRial: -50,
      startRial: 270,
      months: 5,
      missing: [],
    })
    expect(budgetMonths({ ...known, aidRial: 50, savingsRial: 0 }).months).toBe('lasting')
    expect(budgetMonths({ ...known, aidRial: 50, depositRial: 1 }).months).toBe(0)
  })

  it('lasts as many months as can be paid one after the other', () => {
    const sum = fc.nat(1_000_000_000)
    const fields = fc.record({
      incomeRial: sum, aidRial: fc.option(sum), livingRial: sum, rentRial: sum, otherRial: fc.option(sum),
      depositRial: fc.option(sum), savingsRial: fc.option(sum), grantRial: sum,
    }) // prettier-ignore
    fc.assert(
      fc.property(fields, (budget) => {
        let money = budget.grantRial + (budget.savingsRial ?? 0) - (budget.depositRial ?? 0)
        const costs = budget.livingRial + budget.rentRial + (budget.otherRial ?? 0)
        const monthly = budget.incomeRial + (budget.aidRial ?? 0) - costs
        let months: number | 'lasting' = 0
        if (money >= 0 && monthly >= 0) months = 'lasting'
        else if (monthly < -1000) {
          for (money += monthly; money >= 0; money += monthly) months += 1
        } else fc.pre(money < 0)
        expect(budgetMonths(budget).months).toBe(months)
      }),
    )
  })
})

/** The definition, day by day: from leaving, the first day that has nobody reached within the months before it is the day due. */
function slowDue(
  leftOn: string,
  contacts: readonly { contactedOn: string; reached: boolean }[],
  everyMonths: number,
  forMonths: number,
  today: string,
): string | null {
  const endsOn = jalaliMonthsLater(leftOn, forMonths)
  let last = leftOn
  for (let on = leftOn; on <= today; on = addDays(on, 1)) {
    if (contacts.some(({ contactedOn, reached }) => reached && contactedOn === on)) last = on
  }
  if (today > endsOn || last >= endsOn) return null
  let on = last
  for (;;) {
    on = addDays(on, 1)
    if (on === endsOn || on === jalaliMonthsLater(last, everyMonths)) return on
  }
}

describe('after-care', () => {
  it('is due from month to month as the plain definition says', () => {
    const contacts = fc.array(
      fc.record({ after: fc.integer({ min: -60, max: 900 }), reached: fc.boolean() }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(
        day,
        contacts,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 26 }),
        fc.integer({ min: 0, max: 900 }),
        (leftOn, made, everyMonths, forMonths, passed) => {
          const today = addDays(leftOn, passed)
          const known = made.map(({ after, reached }) => ({ contactedOn: addDays(leftOn, after), reached }))
          const clock = afterCareOf({
            leftOn,
            returnedOn: null,
            contacts: known,
            everyMonths,
            forMonths,
            today,
          })
          const dueOn = slowDue(leftOn, known, everyMonths, forMonths, today)
          expect(clock.dueOn).toBe(dueOn)
          let late = 0
          while (dueOn !== null && addDays(dueOn, late) < today) late += 1
          expect(clock.overdueDays).toBe(late)
          const silent = known.filter(
            ({ contactedOn, reached }) =>
              !reached && contactedOn >= leftOn && contactedOn <= today &&
              contactedOn > (clock.lastReachedOn ?? '0000'),
          ) // prettier-ignore
          expect(clock.notReached).toBe(silent.length)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('ends on a return, on death, and on its last day', () => {
    const clock = (about: Partial<Parameters<typeof afterCareOf>[0]>) =>
      afterCareOf({
        leftOn: iso(1401, 1, 31), returnedOn: null, contacts: [], everyMonths: 3, forMonths: 24, today: iso(1401, 5, 1), ...about,
      }) // prettier-ignore
    expect(clock({})).toMatchObject({ dueOn: iso(1401, 4, 31), overdueDays: 1, endsOn: iso(1403, 1, 31) })
    expect(clock({ returnedOn: iso(1401, 4, 1) })).toMatchObject({
      dueOn: null,
      overdueDays: 0,
      returnedOn: iso(1401, 4, 1),
    })
    expect(clock({ endedOn: iso(1401, 5, 1) }).dueOn).toBeNull()
    expect(clock({ today: iso(1403, 1, 31) }).dueOn).toBe(iso(1401, 4, 31))
    expect(clock({ today: iso(1403, 2, 1) }).dueOn).toBeNull()
    const near = [{ contactedOn: iso(1402, 12, 1), reached: true }]
    expect(clock({ today: iso(1403, 1, 1), contacts: near }).dueOn).toBe(iso(1403, 1, 31))
  })

  it('forgets the tries of a day on which she was reached after all', () => {
    const contacts = [false, true, false].map((reached) => ({ contactedOn: iso(1401, 3, 1), reached }))
    const about = {
      leftOn: iso(1401, 1, 1),
      returnedOn: null,
      everyMonths: 3,
      forMonths: 24,
      today: iso(1401, 4, 1),
    }
    expect(afterCareOf({ ...about, contacts })).toMatchObject({ notReached: 0, dueOn: iso(1401, 6, 1) })
    const later = { contactedOn: iso(1401, 3, 2), reached: false }
    expect(afterCareOf({ ...about, contacts: [...contacts, later] }).notReached).toBe(1)
  })

  it('begins anew with every leaving', () => {
    const chain: [PlacementKind, string][] = [
      ['residential', '2010-01-01'],
      ['independent', '2020-01-01'],
      ['reunified', '2020-03-01'],
      ['kinship', '2020-05-01'],
      ['independent', '2021-01-01'],
      ['transferred_out', '2021-02-01'],
      ['residential', '2021-03-01'],
    ]
    const spells = chain.map(([kind, startsOn]) => ({ kind, startsOn }))
    expect(leavingsOf(spells, '2024-01-01')).toEqual([
      { leftOn: '2020-01-01', returnedOn: '2020-05-01', endedOn: null },
      { leftOn: '2021-01-01', returnedOn: '2021-03-01', endedOn: '2021-02-01' },
    ])
    expect(leavingsOf(spells, '2020-04-30')).toEqual([
      { leftOn: '2020-01-01', returnedOn: null, endedOn: null },
    ])
    expect(leavingsOf(spells, '2019-12-31')).toEqual([])
  })

  it('has as many leavings as spells of independent life that follow another kind', () => {
    const kinds = fc.array(fc.constantFrom(...placementKinds), { maxLength: 8 })
    fc.assert(
      fc.property(kinds, (chain) => {
        const spells = chain.map((kind, index) => ({ kind, startsOn: addDays('2020-01-01', index) }))
        const expected = chain.filter(
          (kind, index) => kind === 'independent' && chain[index - 1] !== 'independent',
        )
        expect(leavingsOf(spells, '2021-01-01')).toHaveLength(expected.length)
      }),
    )
  })
})

describe('the contact that speaks for a mark', () => {
  it('is the nearest that reached her, of two equally near the later, within three months', () => {
    const mark = iso(1402, 7, 15)
    const at = (days: number, reached = true) => ({ contactedOn: addDays(mark, days), reached })
    const find = (...contacts: ReturnType<typeof at>[]) => contactAtMark(contacts, iso(1402, 1, 15), mark)
    expect(find()).toBeNull()
    expect(find(at(-10), at(9), at(40))).toEqual(at(9))
    expect(find(at(-10), at(10))).toEqual(at(10))
    expect(find(at(10), at(-10))).toEqual(at(10))
    expect(find(at(0, false), at(80))).toEqual(at(80))
    const edge = daysBetween(mark, iso(1402, 10, 15))
    expect(find(at(edge))).toEqual(at(edge))
    expect(find(at(edge + 1))).toBeNull()
    expect(contactAtMark([at(-20)], addDays(mark, -19), mark)).toBeNull()
  })
})
