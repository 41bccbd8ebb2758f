import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysInJalaliMonth, toIso, toJalali } from './jalali'
import { clockKinds, legalEventKinds, orderKinds, type Clock, type ClockKind } from './legal'
import { legalClocks, type ClockSpell, type LegalFile } from './legal-clocks'
import { placementKinds, type PlacementKind } from './placements'

const iso = (year: number, month: number, day: number) => toIso({ year, month, day }) ?? ''
const spell = (kind: PlacementKind, startsOn: string, about: Partial<ClockSpell> = {}): ClockSpell => ({
  id: `${kind} ${startsOn}`,
  kind,
  startsOn,
  endsOn: null,
  orderNumber: null,
  ...about,
})
const nothing: LegalFile = {
  spells: [],
  orders: [],
  events: [],
  birthDate: null,
  today: iso(1403, 3, 6),
}
const clocks = (about: Partial<LegalFile>) => legalClocks({ ...nothing, ...about })
const clock = (kind: ClockKind, about: Partial<LegalFile>) =>
  clocks(about).find((running) => running.kind === kind) ?? null
const day = (before: number) => addDays(nothing.today, -before)
const order = (
  issuedOn: string,
  validUntil: string | null,
  kind: (typeof orderKinds)[number] = 'entrustment',
) => ({
  id: `${kind} ${issuedOn}`,
  kind,
  issuedOn,
  validUntil,
})

describe('the order a stay rests on', () => {
  const stay = [spell('residential', day(10))]

  it('is asked for three days after admission, until it or its number is there', () => {
    expect(clock('order_missing', { spells: stay })).toEqual({
      kind: 'order_missing',
      startsOn: day(10),
      dueOn: day(7),
      daysLeft: -7,
      recordId: stay[0]?.id,
    })
    expect(clocks({ spells: [spell('residential', day(10), { orderNumber: '۱۲' })] })).toMatchObject([
      { kind: 'two_years' },
    ])
    expect(clock('order_missing', { spells: stay, orders: [order(day(10), null)] })).toBeNull()
    expect(clock('order_missing', { spells: stay, orders: [order(day(400), day(9))] })).toBeNull()
    expect(clock('order_missing', { spells: stay, orders: [order(day(400), day(11))] })).not.toBeNull()
    expect(clock('order_missing', { spells: stay, orders: [order(day(-1), null)] })).not.toBeNull()
    for (const kind of ['host_family', 'trial_custody', 'adoption', 'release', 'other'] as const) {
      expect(clock('order_missing', { spells: stay, orders: [order(day(9), null, kind)] })).not.toBeNull()
    }
    expect(clock('order_missing', { spells: [spell('kinship', day(10))] })).toBeNull()
    expect(clock('order_missing', { spells: [spell('residential', day(10), { endsOn: day(0) })] })).toBeNull()
  })

  it('counts the stay through another home and through absence', () => {
    const first = spell('residential', day(30), { endsOn: day(20), orderNumber: '۱' })
    const absent = spell('absconded', day(20), { endsOn: day(10) })
    expect(clock('order_missing', { spells: [first, absent, ...stay] })).toBeNull()
    const home = spell('reunified', day(20), { endsOn: day(10) })
    expect(clock('order_missing', { spells: [first, home, ...stay] })).toMatchObject({ startsOn: day(10) })
    expect(
      clock('order_missing', { spells: [{ ...first, endsOn: day(21) }, absent, ...stay] }),
    ).toMatchObject({
      startsOn: day(10),
    })
  })

  it('ends by its newest order, and has no end where that has none', () => {
    const orders = [order(day(10), day(-20)), order(day(5), day(-90), 'extension')]
    expect(clock('order_end', { spells: stay, orders })).toEqual({
      kind: 'order_end',
      startsOn: day(5),
      dueOn: day(-90),
      daysLeft: 90,
      recordId: 'extension ' + day(5),
    })
    expect(clock('order_end', { spells: stay, orders: [...orders].reverse() })).toMatchObject({
      daysLeft: 90,
    })
    expect(clock('order_end', { spells: stay, orders: [order(day(10), day(2))] })).toMatchObject({
      daysLeft: -2,
    })
    expect(
      clock('order_end', { spells: stay, orders: [...orders, order(day(4), null, 'guardianship')] }),
    ).toBeNull()
    const twoOfOneDay = [order(day(5), day(-3)), order(day(5), null, 'extension')]
    expect(clock('order_end', { spells: stay, orders: twoOfOneDay })).toBeNull()
    expect(clock('order_end', { spells: stay, orders: twoOfOneDay.reverse() })).toBeNull()
    expect(clock('order_end', { spells: [spell('host_family', day(9))], orders })).toBeNull()
  })
})

describe('two years without a guardian (art. 8 ج)', () => {
  const from = iso(1401, 12, 29)

  it('run from the first day of unbroken care and anew from a guardian who came', () => {
    const spells = [
      spell('residential', from, { endsOn: iso(1402, 2, 1) }),
      spell('absconded', iso(1402, 2, 1), { endsOn: iso(1402, 2, 9) }),
      spell('host_family', iso(1402, 2, 9)),
    ]
    expect(clock('two_years', { spells })).toMatchObject({
      startsOn: from,
      dueOn: iso(1403, 12, 29),
      recordId: spells[0]?.id,
    })
    const came = (onDay: string) => ({ id: 'came ' + onDay, kind: 'guardian_came' as const, onDay })
    const events = [came(iso(1402, 5, 31)), came(iso(1402, 1, 1))]
    expect(clock('two_years', { spells, events })).toMatchObject({
      startsOn: iso(1402, 5, 31),
      dueOn: iso(1404, 5, 31),
      recordId: 'came ' + iso(1402, 5, 31),
    })
    for (const onDay of [iso(1400, 1, 1), iso(1403, 3, 7)]) {
      expect(clock('two_years', { spells, events: [came(onDay)] })).toMatchObject({ startsOn: from })
    }
  })

  it('are told only in care, and are broken by any other life', () => {
    for (const kind of placementKinds) {
      const isCare = ['residential', 'kinship', 'host_family', 'trustee', 'adoption_trial'].includes(kind)
      expect(clock('two_years', { spells: [spell(kind, from)] }) !== null).toBe(isCare)
      const between = [
        spell('residential', from, { endsOn: day(90) }),
        spell(kind, day(90), { endsOn: day(60) }),
        spell('residential', day(60)),
      ]
      expect(clock('two_years', { spells: between })?.startsOn).toBe(
        isCare || kind === 'absconded' ? from : day(60),
      )
    }
    // The first day counts, and an absence before it does not.
    const spells = [spell('absconded', from, { endsOn: day(5) }), spell('residential', day(5))]
    expect(clock('two_years', { spells })?.startsOn).toBe(day(5))
    // 30 Esfand of a leap year becomes the 29th of a common one.
    expect(
      clock('two_years', { spells: [spell('residential', iso(1399, 12, 30))], today: iso(1400, 1, 1) }),
    ).toMatchObject({ dueOn: iso(1401, 12, 29) })
  })
})

describe('an adoption (art. 11)', () => {
  const event = (kind: (typeof legalEventKinds)[number], onDay: string) => ({
    id: `${kind} ${onDay}`,
    kind,
    onDay,
  })
  const asked = event('adoption_requested', iso(1402, 6, 31))
  const today = iso(1402, 8, 1)

  it('waits two months for the opinion, from the first request that nothing answers', () => {
    expect(clock('opinion', { events: [asked], today })).toEqual({
      kind: 'opinion',
      startsOn: asked.onDay,
      dueOn: iso(1402, 8, 30),
      daysLeft: 29,
      recordId: asked.id,
    })
    const again = event('adoption_requested', iso(1402, 7, 10))
    expect(clock('opinion', { events: [again, asked], today })).toMatchObject({ recordId: asked.id })
    for (const kind of ['opinion_given', 'adoption_closed'] as const) {
      expect(clock('opinion', { events: [asked, event(kind, asked.onDay)], today })).toBeNull()
      expect(clock('opinion', { events: [asked, again, event(kind, iso(1402, 7, 9))], today })).toMatchObject(
        {
          recordId: again.id,
        },
      )
      expect(clock('opinion', { events: [asked, event(kind, iso(1402, 8, 2))], today })).not.toBeNull()
    }
    expect(clock('opinion', { events: [asked, event('guardian_came', today)], today })).not.toBeNull()
    for (const kind of ['adopted', 'transferred_out', 'deceased'] as const) {
      expect(clock('opinion', { events: [asked], spells: [spell(kind, today)], today })).toBeNull()
    }
  })

  it('ends its trial custody after six months', () => {
    const trial = spell('adoption_trial', iso(1402, 6, 31))
    expect(clock('trial_custody', { spells: [trial], today: iso(1402, 7, 1) })).toMatchObject({
      startsOn: trial.startsOn,
      dueOn: iso(1402, 12, 29),
      recordId: trial.id,
    })
    const spells = [{ ...trial, endsOn: today }, spell('adopted', today)]
    expect(clock('trial_custody', { spells, today })).toBeNull()
    expect(clock('trial_custody', { spells, today: addDays(today, -1) })).not.toBeNull()
  })
})

it('tells of 18 while she is in care and her birth date is known, the nearest clock first', () => {
  const birthDate = iso(1385, 12, 29)
  const spells = [spell('residential', day(10))]
  expect(clock('eighteen', { spells, birthDate })).toMatchObject({
    startsOn: birthDate,
    dueOn: iso(1403, 12, 29),
    recordId: null,
  })
  expect(clock('eighteen', { spells })).toBeNull()
  expect(clock('eighteen', { spells: [spell('independent', day(10))], birthDate })).toBeNull()
  expect(clocks({ spells, birthDate }).map(({ kind }) => kind)).toEqual([
    'order_missing',
    'eighteen',
    'two_years',
  ])
})

// The same once more, plainly and slowly: day by day, month by month.

function monthsOn(from: string, months: number): string {
  let { year, month, day: left } = toJalali(from)
  for (let step = 0; step < months; step += 1) {
    month += 1
    if (month === 13) {
      month = 1
      year += 1
    }
  }
  left = Math.min(left, daysInJalaliMonth(year, month))
  return iso(year, month, left)
}

function slowly(file: LegalFile): Clock[] {
  const kindOn = (on: string) =>
    file.spells.filter(({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || on < endsOn)).at(-1)
  const care: (string | undefined)[] = ['residential', 'kinship', 'host_family', 'trustee', 'adoption_trial']
  const now = kindOn(file.today)
  /** Back from today, day by day, as long as each day is of these kinds or of absence; the last of these kinds is the first day. */
  const firstDay = (kinds: (string | undefined)[]): string | null => {
    if (!kinds.includes(now?.kind)) return null
    let found = file.today
    for (let on = file.today; ; on = addDays(on, -1)) {
      const kind = kindOn(on)?.kind
      if (kinds.includes(kind)) found = on
      else if (kind !== 'absconded') return found
    }
  }
  const told: Omit<Clock, 'daysLeft'>[] = []
  const stayed = firstDay(['residential'])
  if (stayed !== null) {
    const reaching = file.orders.filter(
      ({ kind, issuedOn, validUntil }) =>
        ['entrustment', 'extension', 'guardianship'].includes(kind) &&
        issuedOn <= file.today &&
        (validUntil ?? '9999') >= stayed,
    )
    const numbered = file.spells.some(
      ({ kind, orderNumber, startsOn }) =>
        kind === 'residential' && orderNumber !== null && startsOn >= stayed && startsOn <= file.today,
    )
    const newest = [...reaching].sort((one, other) =>
      `${one.issuedOn}${one.validUntil ?? '9999'}` < `${other.issuedOn}${other.validUntil ?? '9999'}`
        ? 1
        : -1,
    )[0]
    if (newest === undefined && !numbered) {
      told.push({
        kind: 'order_missing',
        startsOn: stayed,
        dueOn: addDays(stayed, 3),
        recordId: kindOn(stayed)?.id ?? null,
      })
    }
    if (newest !== undefined && newest.validUntil !== null) {
      told.push({
        kind: 'order_end',
        startsOn: newest.issuedOn,
        dueOn: newest.validUntil,
        recordId: newest.id,
      })
    }
  }
  const inCare = firstDay(care)
  if (inCare !== null) {
    const came = file.events
      .filter(({ kind, onDay }) => kind === 'guardian_came' && onDay > inCare && onDay <= file.today)
      .map(({ onDay }) => onDay)
      .sort()
      .at(-1)
    const startsOn = came ?? inCare
    const recordId =
      file.events.filter(({ kind, onDay }) => kind === 'guardian_came' && onDay === came).at(-1)?.id ??
      kindOn(inCare)?.id ??
      null
    told.push({ kind: 'two_years', startsOn, dueOn: monthsOn(startsOn, 24), recordId })
    if (file.birthDate !== null) {
      told.push({
        kind: 'eighteen',
        startsOn: file.birthDate,
        dueOn: monthsOn(file.birthDate, 216),
        recordId: null,
      })
    }
  }
  const waiting = file.events
    .filter(
      ({ kind, onDay }) =>
        kind === 'adoption_requested' &&
        onDay <= file.today &&
        !file.events.some(
          (answer) =>
            (answer.kind === 'opinion_given' || answer.kind === 'adoption_closed') &&
            answer.onDay >= onDay &&
            answer.onDay <= file.today,
        ),
    )
    .map(({ onDay }) => onDay)
    .sort()[0]
  if (waiting !== undefined && !['adopted', 'transferred_out', 'deceased'].includes(now?.kind ?? '')) {
    const recordId =
      file.events.find(({ kind, onDay }) => kind === 'adoption_requested' && onDay === waiting)?.id ?? null
    told.push({ kind: 'opinion', startsOn: waiting, dueOn: monthsOn(waiting, 2), recordId })
  }
  if (now?.kind === 'adoption_trial') {
    told.push({
      kind: 'trial_custody',
      startsOn: now.startsOn,
      dueOn: monthsOn(now.startsOn, 6),
      recordId: now.id,
    })
  }
  const left = (dueOn: string) => (Date.parse(dueOn) - Date.parse(file.today)) / 86_400_000
  return told.map((running) => ({ ...running, daysLeft: left(running.dueOn) }))
}

it('tells what a plain walk over the days tells', () => {
  const START = iso(1399, 12, 28)
  const dayIn = fc.integer({ min: 0, max: 120 }).map((days) => addDays(START, days))
  const spells = fc
    .array(
      fc.record({
        kind: fc.oneof(
          fc.constantFrom<PlacementKind>('residential', 'absconded', 'kinship'),
          fc.constantFrom(...placementKinds),
        ),
        days: fc.integer({ min: 1, max: 40 }),
        gap: fc.constantFrom(0, 0, 0, 3),
        orderNumber: fc.constantFrom(null, null, null, '۱'),
      }),
      { maxLength: 6 },
    )
    .chain((chain) =>
      fc.boolean().map((isOpen) => {
        let startsOn = START
        return chain.map(({ kind, days, gap, orderNumber }, index): ClockSpell => {
          const from = addDays(startsOn, gap)
          startsOn = addDays(from, days)
          const endsOn = isOpen && index === chain.length - 1 ? null : startsOn
          return { id: String(index), kind, startsOn: from, endsOn, orderNumber }
        })
      }),
    )
  const orders = fc
    .array(
      fc.record({
        kind: fc.constantFrom(...orderKinds),
        issuedOn: dayIn,
        days: fc.option(fc.nat(60), { nil: null }),
      }),
      { maxLength: 4 },
    )
    .map((list) =>
      list.map(({ kind, issuedOn, days }) => ({
        // Two of one day and end differ in nothing that is told but their id.
        id: `${issuedOn} ${String(days)}`,
        kind,
        issuedOn,
        validUntil: days === null ? null : addDays(issuedOn, days),
      })),
    )
  const events = fc
    .array(fc.record({ kind: fc.constantFrom(...legalEventKinds), onDay: dayIn }), { maxLength: 5 })
    .map((list) => list.map((event) => ({ ...event, id: `${event.kind} ${event.onDay}` })))
  const birthDate = fc.option(dayIn, { nil: null })
  const files = fc.record({ spells, orders, events, birthDate, today: dayIn })
  const byKind = (one: Clock, other: Clock) => clockKinds.indexOf(one.kind) - clockKinds.indexOf(other.kind)
  const seen = new Set<ClockKind>()
  fc.assert(
    fc.property(files, (file) => {
      const told = legalClocks(file)
      for (const { kind } of told) seen.add(kind)
      expect([...told].sort(byKind)).toEqual(slowly(file).sort(byKind))
      expect(told.map(({ daysLeft }) => daysLeft)).toEqual(
        told.map(({ daysLeft }) => daysLeft).sort((one, other) => one - other),
      )
    }),
    { numRuns: 1500 },
  )
  expect(seen.size).toBe(clockKinds.length)
})
