import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { admissionHandlers } from '../admission/handlers'
import { historyHandlers } from '../history/handlers'
import type { Context } from '../context/context'
import { contract, type Input } from '../contract/contract'
import { addDays } from '../contract/jalali'
import { openTestRegister, tableRows, type TestRegister } from '../testing/register'
import { plantChild, plantHome } from '../testing/files'
import { supportsHandlers } from './handlers'

let register: TestRegister
let context: Context
let childId: string

beforeEach(async () => {
  register = await openTestRegister()
  context = register.context()
  childId = await plantChild(context, await plantHome(context))
})
afterEach(() => register.dispose())

type Saved = Input<'supports.save'>

function save(
  fields: Partial<Saved['fields']>,
  key: { id?: string; revision?: number; childId?: string } = {},
) {
  return supportsHandlers['supports.save'](
    context,
    contract['supports.save'].input.parse({
      childId,
      ...key,
      fields: { programme: 'emdad', startsOn: '2023-01-01', endsOn: null, ...fields },
    }),
  )
}
const supports = async () => (await admissionHandlers['children.get'](context, { id: childId })).supports
const failure = (reason: object) => expect.objectContaining({ failure: reason }) as unknown

describe('supports', () => {
  it('are stored, changed and taken off, and each step is told', async () => {
    const { id } = await save({})
    expect(await save({ endsOn: '2023-06-01' }, { id, revision: 1 })).toEqual({ id, revision: 2 })
    expect(await supports()).toEqual([
      {
        ...{ id, revision: 2, childId, programme: 'emdad', startsOn: '2023-01-01' },
        ...{ endsOn: '2023-06-01', agreedRial: null },
      },
    ])
    await supportsHandlers['supports.remove'](context, { id, revision: 2 })
    expect(await supports()).toEqual([])
    const history = await historyHandlers['children.history'](context, { id: childId })
    const told = history
      .filter(({ subject }) => subject === 'support')
      .map(({ changes }) => changes['ends_on'])
    expect(told).toEqual([{ from: '2023-06-01', to: null }, { from: null, to: '2023-06-01' }, undefined])
  })

  it('may have an amount agreed for her, and are of a programme that there is', async () => {
    const { id } = await save({ programme: 'sponsor', agreedRial: 5_000_000 })
    expect(await supports()).toMatchObject([{ programme: 'sponsor', agreedRial: 5_000_000 }])
    await save({ programme: 'sponsor' }, { id, revision: 1 })
    expect(await supports()).toMatchObject([{ agreedRial: null }])
    const unknown = failure({ code: 'NOT_FOUND', reason: 'programme' })
    await expect(save({ programme: 'none' })).rejects.toEqual(unknown)
    await expect(save({ programme: 'none' }, { id, revision: 2 })).rejects.toEqual(unknown)
    expect(() => save({ agreedRial: 0 })).toThrow('not_positive')
  })

  it('are refused over a newer save, for nobody, and for another child', async () => {
    const { id } = await save({})
    await expect(save({}, { id, revision: 2 })).rejects.toEqual(failure({ code: 'STALE' }))
    await expect(save({}, { id })).rejects.toEqual(
      failure({ code: 'INVALID_INPUT', fields: { revision: 'required' } }),
    )
    await expect(save({}, { childId: 'nobody' })).rejects.toEqual(
      failure({ code: 'NOT_FOUND', reason: 'child' }),
    )
    const other = await plantChild(context, await plantHome(context), { child: { fileNumber: '2' } })
    await expect(save({}, { id, revision: 1, childId: other })).rejects.toEqual(
      failure({ code: 'NOT_FOUND', reason: 'child' }),
    )
    await expect(supportsHandlers['supports.remove'](context, { id, revision: 5 })).rejects.toEqual(
      failure({ code: 'STALE' }),
    )
    await expect(supportsHandlers['supports.remove'](context, { id: 'none', revision: 1 })).rejects.toEqual(
      failure({ code: 'NOT_FOUND' }),
    )
  })

  it('of one programme never share a day, whatever is tried; of two programmes they may', async () => {
    const day = (number: number) => addDays('2023-01-01', number)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(30), fc.option(fc.nat(10))), { minLength: 1, maxLength: 5 }),
        async (spans) => {
          await register.db.deleteFrom('supports').execute()
          const kept: { from: number; to: number }[] = []
          for (const [from, length] of spans) {
            const to = length === null ? 999 : from + length
            const clash = kept.some(
              (span) =>
                Math.max(span.from, from) < Math.min(span.to, to) || (span.from < to && from < span.to),
            )
            const saving = save({ startsOn: day(from), endsOn: length === null ? null : day(to) })
            if (clash) await expect(saving).rejects.toEqual(failure({ code: 'CONFLICT', reason: 'overlap' }))
            else {
              await saving
              kept.push({ from, to })
            }
          }
          expect(await tableRows(register.db, 'supports')).toHaveLength(kept.length)
          await save({ programme: 'education', startsOn: day(0) })
        },
      ),
      { numRuns: 20 },
    )
  })
})
