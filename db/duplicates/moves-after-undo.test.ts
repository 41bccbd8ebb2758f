import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addDays } from '../contract/jalali'
import { allowedMoves, type PlacementKind } from '../contract/placements'
import { openTestRegister, tableRows, type TestRegister } from '../testing/register'
import { acceptAll, plantChild, plantHome } from '../testing/files'
import { askingIn, minuteByMinute } from '../testing/steps'

let register: TestRegister
let homeId: string
const context = minuteByMinute(() => register)
const ask = askingIn(context)

beforeAll(async () => {
  register = await openTestRegister()
  homeId = await plantHome(context())
})
afterAll(() => register.dispose())

interface Step {
  readonly choice: number
  readonly days: number
  readonly emdad: 'start' | 'stop' | 'keep'
}
const walks: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    choice: fc.nat(100),
    days: fc.integer({ min: 0, max: 60 }),
    emdad: fc.constantFrom('start', 'stop', 'keep'),
  }),
  { maxLength: 4 },
)

/** The child's live spells and supports without the counters of saves. */
async function recordsOf(childId: string): Promise<unknown> {
  const rows: Record<string, unknown>[] = [
    ...(await tableRows(register.db, 'placements')),
    ...(await tableRows(register.db, 'supports')),
  ]
  return rows
    .filter((row) => row['child_id'] === childId && row['deleted_at'] === null)
    .map(({ revision: _revision, updated_at: _updated, ...row }) => row)
}

/** Admits a child and walks her on; her records as they were before each move, the last one last. */
async function walked(steps: readonly Step[], firstName: string, startsOn: string) {
  const childId = await plantChild(context(), homeId, {
    child: { firstName },
    placement: { startsOn, orderDate: startsOn },
  })
  const before: unknown[] = []
  let at: PlacementKind = 'residential'
  let on = startsOn
  for (const { choice, days, emdad } of steps) {
    // She is a child: what only a grown person may do is not among her moves.
    const open: readonly PlacementKind[] = allowedMoves[at].filter((kind) => kind !== 'independent')
    const kind = open[choice % Math.max(open.length, 1)]
    if (kind === undefined) break
    on = addDays(on, days)
    before.push(await recordsOf(childId))
    await ask('placements.move', {
      ...{ childId, kind, on, centerId: kind === 'residential' ? homeId : null, entryRoute: null },
      ...{ orderNumber: '12', orderDate: '2022-01-01', relativeName: null, relation: null, note: null },
      ...{ emdad, accepted: acceptAll },
    })
    at = kind
  }
  return { childId, before }
}

it('the moves of both files can be taken back one by one after a merge was', async () => {
  let merged = 0
  await fc.assert(
    fc.asyncProperty(
      walks,
      walks,
      fc.constantFrom('kept' as const, 'merged' as const),
      fc.constantFrom('2022-03-21', '2023-05-01'),
      fc.integer({ min: 1, max: 2 }),
      async (ofKept, ofMerged, spells, startsOn, times) => {
        const kept = await walked(ofKept, 'سارا', '2022-03-21')
        const other = await walked(ofMerged, 'ساره', startsOn)
        for (let time = 0; time < times; time += 1) {
          const asked = { keptId: kept.childId, mergedId: other.childId, fields: {}, spells }
          const done = await ask('duplicates.merge', asked).catch((error: unknown) => {
            // A rule forbids it: then nothing was done.
            expect(error).toMatchObject({ failure: { code: 'RULE_BLOCKED' } })
          })
          if (!done) break
          merged += 1
          await ask('duplicates.undo', done)
        }
        for (const { childId, before } of [kept, other]) {
          while (before.length > 0) {
            expect((await ask('children.get', { id: childId })).canUndoMove).toBe(true)
            await ask('placements.undoMove', { childId })
            expect(await recordsOf(childId)).toEqual(before.pop())
          }
        }
      },
    ),
    { numRuns: 12 },
  )
  expect(merged).toBeGreaterThan(3)
}, 60_000)

it('a move whose record was put right before the merge cannot be taken back after it either', async () => {
  const step = { choice: 0, days: 30, emdad: 'keep' } as const
  const { childId } = await walked([step], 'سارا', '2022-03-21')
  const twin = await walked([], 'ساره', '2022-03-21')
  const { placements } = await ask('children.get', { id: childId })
  const {
    childId: _child,
    centerName: _name,
    ...opened
  } = placements.at(-1) ?? { childId: '', centerName: '' }
  await ask('placements.correct', { ...opened, note: 'اصلاح', accepted: acceptAll } as never)
  for (const [keptId, mergedId] of [
    [childId, twin.childId],
    [twin.childId, childId],
  ] as const) {
    await ask(
      'duplicates.undo',
      await ask('duplicates.merge', { keptId, mergedId, fields: {}, spells: 'kept' }),
    )
    expect((await ask('children.get', { id: childId })).canUndoMove).toBe(false)
  }
})
