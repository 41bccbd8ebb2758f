import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultAgeBands, khuzestanAgeBands, type AgeBand } from '../contract/age-bands'
import { addDays } from '../contract/jalali'
import type { Figure, ReportRequest } from '../contract/reports'
import { defaultSettings } from '../settings/queries'
import { openTestRegister, type TestRegister } from '../testing/register'
import { anyRegister, anyRequest, provinceYear, store } from '../testing/histories/histories'
import { childIdsBehind, childIdsOfReport, recordsBehind, reportFor } from './queries'
import { recount, type RawRegister } from '../testing/recount/figures'
import { standsToday } from './standing'

let register: TestRegister
beforeAll(async () => {
  register = await openTestRegister()
})
afterAll(() => register.dispose())

/** The figures of a report as the oracle gives them: 0 where it lists nobody. */
function expectedOf(
  figures: readonly Figure[],
  raw: RawRegister,
  request: ReportRequest,
  bands: readonly AgeBand[],
  today: string,
) {
  const about = { today, planFromAge: defaultSettings.planFromAge }
  const { lists, sums, bases } = recount(raw, request, bands, about)
  const codes = new Set([...figures.map(({ code }) => code), ...lists.keys(), ...sums.keys()])
  return {
    lists,
    values: Object.fromEntries(
      [...codes]
        .sort()
        .map((code) => [
          code,
          { value: sums.has(code) ? sums.get(code) : (lists.get(code)?.length ?? 0), base: bases.get(code) },
        ]),
    ),
  }
}

const valuesOf = (figures: readonly Figure[]) =>
  Object.fromEntries(
    [...figures]
      .sort((one, other) => (one.code < other.code ? -1 : 1))
      .map(({ code, value, base }) => [code, { value, base }]),
  )

describe('random histories', () => {
  it('give every figure, list and base of a slow recount, and keep the identity', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyRegister,
        fc.array(anyRequest, { minLength: 3, maxLength: 3 }),
        fc.boolean(),
        fc.nat(),
        async (raw, requests, other, pick) => {
          await store(register.db, raw)
          const bands = other ? khuzestanAgeBands : defaultAgeBands
          const context = register.context({
            settings: { ...defaultSettings, ageBands: [...bands] },
          })
          for (const request of [...requests, provinceYear]) {
            const { identity, ...made } = await reportFor(context, request)
            // What stands today is held against the desk, in standing.test.ts.
            const report = { identity, figures: made.figures.filter(({ code }) => !standsToday(code)) }
            const expected = expectedOf(report.figures, raw, request, bands, context.today)
            expect(valuesOf(report.figures)).toEqual(expected.values)
            expect(report.identity).toMatchObject({
              holds: true,
              closing: expected.values['residential.closing']?.value,
            })
            expect(new Map(await childIdsOfReport(context, request))).toEqual(
              new Map([...expected.lists].filter(([code]) => !/^(centers|staff)\./u.test(code))),
            )
            const listed = report.figures.filter((figure) => figure.listed)
            const counted = listed.filter((figure) => figure.value !== 0)
            for (const figures of [listed, counted]) {
              const figure = figures[pick % figures.length]
              if (figure === undefined) continue
              const behind = await recordsBehind(context, request, figure.code)
              expect(behind.figure).toEqual(figure)
              expect(behind.records.map(({ id }) => id).sort()).toEqual(expected.lists.get(figure.code) ?? [])
              if (/^(centers|staff)\./u.test(figure.code)) continue
              expect(await childIdsBehind(context, request, figure.code)).toEqual(
                expected.lists.get(figure.code) ?? [],
              )
            }
          }
        },
      ),
      { numRuns: 24 },
    )
  }, 120_000)

  it('count admissions and exits by the day before and the day itself where no spell is of no day', async () => {
    await fc.assert(
      fc.asyncProperty(anyRegister, anyRequest, async (made, request) => {
        const raw = {
          ...made,
          children: made.children.map((child) => ({
            ...child,
            spells: child.spells.filter((spell) => spell.startsOn !== spell.endsOn),
          })),
        }
        await store(register.db, raw)
        const { figures } = await reportFor(register.context(), request)
        let admissions = 0
        let exits = 0
        for (const child of raw.children.filter((one) => !one.deleted)) {
          const spells = child.spells.filter(
            (spell) =>
              spell.kind === 'residential' &&
              !spell.deleted &&
              (request.kind === 'province' || spell.centerId === request.centerId),
          )
          const there = (day: string) =>
            spells.some((spell) => spell.startsOn <= day && (spell.endsOn === null || day < spell.endsOn))
          for (let day = request.from; day <= request.to; day = addDays(day, 1)) {
            const before = there(addDays(day, -1))
            if (there(day) && !before) admissions++
            if (!there(day) && before) exits++
          }
        }
        expect(figures.find(({ code }) => code === 'residential.admissions')?.value).toBe(admissions)
        expect(figures.find(({ code }) => code === 'residential.exits')?.value).toBe(exits)
      }),
      { numRuns: 24 },
    )
  }, 60_000)
})
