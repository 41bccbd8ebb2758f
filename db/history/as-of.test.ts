import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '../contract/jalali'
import { openTestRegister, type TestRegister } from '../testing/register'
import { acceptAll, childPage, plantChild, plantHome } from '../testing/files'
import { askingIn } from '../testing/steps'
import { morningsOf, standingInTables } from '../testing/as-of'

let register: TestRegister
let homeId: string
let day = '2024-05-01'

beforeAll(async () => {
  register = await openTestRegister()
  homeId = await plantHome(context())
})
afterAll(() => register.dispose())

const context = morningsOf(
  () => register,
  () => day,
)
const ask = askingIn(context)

const changes = fc.array(
  fc.record({
    days: fc.nat(2),
    what: fc.constantFrom('page', 'support', 'end', 'remove', 'policy', 'contact'),
    word: fc.constantFrom('سارا', 'نگار', 'پریا', 'مینا'),
    day: fc.integer({ min: 0, max: 300 }),
  }),
  { minLength: 1, maxLength: 10 },
)

async function change(
  childId: string,
  { what, word, day: offset }: { what: string; word: string; day: number },
) {
  const startsOn = addDays('2022-06-01', offset)
  const supports = await register.db
    .selectFrom('supports')
    .selectAll()
    .where('child_id', '=', childId)
    .where('deleted_at', 'is', null)
    .execute()
  const [support] = supports
  const accepted = acceptAll
  if (what === 'page') {
    const { child } = await ask('children.get', { id: childId })
    await ask('children.update', {
      id: childId,
      revision: child.revision,
      fields: childPage({ fileNumber: child.fileNumber, firstName: word, notes: offset % 2 ? word : null }),
      accepted,
    })
  } else if (what === 'support') {
    if (supports.length === 0)
      await ask('supports.save', {
        childId,
        fields: { programme: 'education', startsOn, endsOn: null },
      })
  } else if (what === 'end' && support) {
    await ask('supports.save', {
      childId,
      id: support.id,
      revision: support.revision,
      fields: {
        programme: 'education',
        startsOn: support.starts_on,
        endsOn: addDays(support.starts_on, 10 + offset),
      },
    })
  } else if (what === 'remove' && support) {
    await ask('supports.remove', { id: support.id, revision: support.revision })
  } else if (what === 'policy') {
    const policies = await register.db
      .selectFrom('insurance')
      .select('id')
      .where('child_id', '=', childId)
      .where('deleted_at', 'is', null)
      .execute()
    if (policies.length === 0)
      await ask('insurance.save', { childId, fields: { kind: 'accident', startsOn, endsOn: null } })
  } else if (what === 'contact') {
    await ask('contacts.save', {
      childId,
      fields: {
        contactedOn: startsOn,
        kind: 'phone',
        reached: false,
        met: null,
        living: null,
        work: null,
        study: null,
        needs: word,
        outcome: null,
      },
    })
  }
}

describe('the file of a past day', () => {
  it('is what it was on that day, whatever happened since', async () => {
    let number = 500
    await fc.assert(
      fc.asyncProperty(changes, async (steps) => {
        day = '2024-01-01'
        number += 1
        const childId = await plantChild(context(), homeId, { child: { fileNumber: String(number) } })
        const taken: { on: string; child: Record<string, unknown>; records: Record<string, unknown> }[] = []
        const take = async () => {
          const { child } = await ask('children.get', { id: childId })
          const { revision: _revision, ...page } = child
          taken.push({ on: day, child: page, records: await standingInTables(register.db, childId) })
        }
        for (const step of steps) {
          if (step.days > 0) await take()
          day = addDays(day, step.days)
          await change(childId, step)
        }
        await take()
        for (const { on, child, records } of taken) {
          const past = await ask('children.asOf', { id: childId, on })
          const { revision: _revision, ...page } = past.child ?? { revision: 0 }
          expect(page).toEqual(child)
          expect(
            Object.fromEntries(
              past.records.map(({ subject, recordId, values }) => [`${subject} ${recordId}`, values]),
            ),
          ).toEqual(records)
          expect(past.changesSince.every(({ at }) => at > on)).toBe(true)
        }
        expect(await ask('children.asOf', { id: childId, on: '2023-12-31' })).toMatchObject({
          child: null,
          records: [],
        })
      }),
      { numRuns: 12 },
    )
  })

  it('knows nothing of a merge that came later, and everything of one before it', async () => {
    day = '2024-02-01'
    const keptId = await plantChild(context(), homeId, {
      child: { fileNumber: '901', birthDate: '2009-01-01' },
    })
    const mergedId = await plantChild(context(), homeId, {
      child: { fileNumber: '902', birthDate: '2009-01-01', motherName: 'لیلا' },
      placement: { startsOn: '2015-01-01', orderDate: '2014-12-01' },
    })
    await register.db
      .updateTable('placements')
      .set({ ends_on: '2016-01-01' })
      .where('child_id', '=', mergedId)
      .execute()
    const before = await standingInTables(register.db, keptId)
    day = '2024-02-03'
    const { mergeId } = await ask('duplicates.merge', { keptId, mergedId, fields: { motherName: 'merged' } })
    const after = await standingInTables(register.db, keptId)
    day = '2024-02-05'
    await ask('duplicates.undo', { mergeId })
    const at = async (on: string) => {
      const { child, records } = await ask('children.asOf', { id: keptId, on })
      return {
        mother: child?.motherName,
        records: Object.fromEntries(
          records.map(({ subject, recordId, values }) => [`${subject} ${recordId}`, values]),
        ),
      }
    }
    expect(await at('2024-02-02')).toEqual({ mother: null, records: before })
    expect(await at('2024-02-04')).toEqual({ mother: 'لیلا', records: after })
    expect(await at('2024-02-06')).toEqual({ mother: null, records: before })
  })

  it('never holds psychology, neither the record nor its change', async () => {
    day = '2024-03-01'
    const childId = await plantChild(context(), homeId, { child: { fileNumber: '903' } })
    const at = '2024-03-01T09:00:00.000Z'
    await register.db
      .insertInto('psychology_records')
      .values({
        ...{
          id: 'secret',
          child_id: childId,
          kind: 'session',
          on_day: '2024-02-01',
          by_name: null,
          tool: null,
        },
        ...{
          summary: 'راز',
          plan: null,
          created_at: at,
          updated_at: at,
          revision: 1,
          external_id: null,
          deleted_at: null,
        },
      })
      .execute()
    await register.db
      .insertInto('audit')
      .values({
        ...{
          id: 'zz',
          at: '2024-03-02T09:00:00.000Z',
          user_id: null,
          method: 'psychology.save',
          subject: 'psychology',
        },
        ...{ record_id: 'secret', child_id: childId, changes: '{"record":{"from":null,"to":"added"}}' },
      })
      .execute()
    for (const on of ['2024-03-01', '2024-03-03']) {
      expect(JSON.stringify(await ask('children.asOf', { id: childId, on }))).not.toMatch(
        /psychology|secret|راز/u,
      )
    }
  })

  it('asks for a day', async () => {
    await expect(ask('children.asOf', { id: 'none', on: 'yesterday' })).rejects.toMatchObject({
      failure: { code: 'INVALID_INPUT' },
    })
  })
})
