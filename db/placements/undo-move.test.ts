import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../context/context'
import { contract, type Input } from '../contract/contract'
import { addDays } from '../contract/jalali'
import { allowedMoves, type PlacementKind } from '../contract/placements'
import { admissionHandlers } from '../admission/handlers'
import { historyHandlers } from '../history/handlers'
import { supportsHandlers } from '../supports/handlers'
import { openTestRegister, tableRows, type TestRegister } from '../testing/register'
import { acceptAll, plantChild, plantHome } from '../testing/files'
import { minuteByMinute } from '../testing/steps'
import { placementsHandlers } from './handlers'

let register: TestRegister
let context: Context
let homeId: string

/** Each step has a moment of its own, as in life. */
const later = minuteByMinute(() => register)

beforeEach(async () => {
  register = await openTestRegister()
  context = register.context()
  homeId = await plantHome(context)
})
afterEach(() => register.dispose())

const move = (childId: string, different: Partial<Input<'placements.move'>>) =>
  placementsHandlers['placements.move'](
    later(),
    contract['placements.move'].input.parse({
      childId,
      kind: 'kinship',
      on: '2023-04-01',
      centerId: different.kind === 'residential' ? homeId : null,
      entryRoute: null,
      orderNumber: '12',
      orderDate: '2023-01-01',
      relativeName: null,
      relation: null,
      note: null,
      emdad: 'keep',
      accepted: acceptAll,
      ...different,
    }),
  )
const undo = (childId: string) => placementsHandlers['placements.undoMove'](later(), { childId })
const conflict = expect.objectContaining({
  failure: { code: 'CONFLICT', reason: 'changed_since' },
}) as unknown

/** Everything of the register that an export or a screen shows: live rows without the counters of saves. */
async function shown(): Promise<unknown> {
  const tables = ['children', 'placements', 'supports', 'insurance', 'accepted_warnings', 'centers'] as const
  const contents = await Promise.all(
    tables.map(async (table) => {
      const rows: Record<string, unknown>[] = await tableRows(register.db, table)
      return rows
        .filter((row) => (row['deleted_at'] ?? null) === null)
        .map(({ revision: _revision, updated_at: _updated, ...row }) => row)
    }),
  )
  return Object.fromEntries(tables.map((table, at) => [table, contents[at]]))
}

describe('placements.undoMove', () => {
  it('takes back the named move only while it is the latest', async () => {
    const childId = await plantChild(context, homeId)
    const first = await move(childId, { kind: 'kinship', on: '2023-04-01' })
    await move(childId, { kind: 'host_family', on: '2023-05-01' })
    await expect(
      placementsHandlers['placements.undoMove'](later(), { childId, placementId: first.placementId }),
    ).rejects.toMatchObject({ failure: { code: 'CONFLICT', reason: 'changed_since' } })
    await undo(childId)
    await placementsHandlers['placements.undoMove'](later(), { childId, placementId: first.placementId })
  })

  it('after any walk of allowed moves, undone one by one, gives the register as it was before each', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            choice: fc.nat(100),
            days: fc.integer({ min: 0, max: 60 }),
            emdad: fc.constantFrom('start', 'stop', 'keep'),
          }),
          { minLength: 1, maxLength: 5 },
        ),
        async (steps) => {
          const childId = await plantChild(context, homeId)
          const before: unknown[] = []
          let at: PlacementKind = 'residential'
          let on = '2022-06-01'
          for (const { choice, days, emdad } of steps) {
            // She is a child: what only a grown person may do is not among her moves.
            const open: readonly PlacementKind[] = allowedMoves[at].filter((kind) => kind !== 'independent')
            const kind = open[choice % Math.max(open.length, 1)]
            if (kind === undefined) break
            on = addDays(on, days)
            before.push(await shown())
            await move(childId, { kind, on, emdad })
            at = kind
          }
          while (before.length > 0) {
            await undo(childId)
            expect(await shown()).toEqual(before.pop())
          }
          await expect(undo(childId)).rejects.toMatchObject({
            failure: { code: 'NOT_FOUND', reason: 'no_move' },
          })
        },
      ),
      { numRuns: 25 },
    )
  })

  it('brings back an end of امداد that was set before', async () => {
    const childId = await plantChild(context, homeId)
    await supportsHandlers['supports.save'](later(), {
      childId,
      fields: { programme: 'emdad', startsOn: '2022-05-01', endsOn: '2024-03-01', agreedRial: null },
    })
    const before = await shown()
    await move(childId, { emdad: 'stop' })
    expect(await shown()).not.toEqual(before)
    await undo(childId)
    expect(await shown()).toEqual(before)
  })

  it('is refused when the opened spell was put right since', async () => {
    const childId = await plantChild(context, homeId)
    const { placementId } = await move(childId, {})
    const { placements } = await admissionHandlers['children.get'](context, { id: childId })
    const opened = placements.find(({ id }) => id === placementId)
    const { childId: _child, centerName: _name, ...fields } = opened ?? { childId: '', centerName: '' }
    await placementsHandlers['placements.correct'](
      later(),
      contract['placements.correct'].input.parse({ ...fields, note: 'اصلاح', accepted: acceptAll }),
    )
    const file = await admissionHandlers['children.get'](context, { id: childId })
    expect(file.canUndoMove).toBe(false)
    const before = await shown()
    await expect(undo(childId)).rejects.toEqual(conflict)
    expect(await shown()).toEqual(before)
  })

  it('is refused when امداد it started was taken off, or runs again where it stopped it', async () => {
    const first = await plantChild(context, homeId)
    await move(first, { emdad: 'start' })
    const [started] = (await admissionHandlers['children.get'](context, { id: first })).supports
    await supportsHandlers['supports.remove'](later(), { id: started?.id ?? '', revision: 1 })
    await expect(undo(first)).rejects.toEqual(conflict)

    const second = await plantChild(context, homeId)
    await move(second, { emdad: 'start' })
    await move(second, { kind: 'residential', on: '2023-06-01', emdad: 'stop' })
    await supportsHandlers['supports.save'](later(), {
      childId: second,
      fields: { programme: 'emdad', startsOn: '2023-08-01', endsOn: null, agreedRial: null },
    })
    await expect(undo(second)).rejects.toEqual(conflict)
  })

  it('takes nothing back of a child who was only admitted', async () => {
    const childId = await plantChild(context, homeId)
    const file = await admissionHandlers['children.get'](context, { id: childId })
    expect(file.canUndoMove).toBe(false)
    await expect(undo(childId)).rejects.toMatchObject({ failure: { code: 'NOT_FOUND', reason: 'no_move' } })
  })

  it('is told in the history like every other step', async () => {
    const childId = await plantChild(context, homeId)
    await move(childId, {})
    const before = (await historyHandlers['children.history'](context, { id: childId })).length
    expect(await undo(childId)).toEqual({ reopenedPlacementId: expect.any(String) as unknown })
    const history = await historyHandlers['children.history'](context, { id: childId })
    expect(history).toHaveLength(before + 2)
    expect(history.slice(0, 2).map(({ changes }) => changes['ends_on'] ?? changes['kind'])).toEqual([
      { from: '2023-04-01', to: null },
      { from: 'kinship', to: null },
    ])
  })
})
