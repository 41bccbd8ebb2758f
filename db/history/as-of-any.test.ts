import { sql } from 'kysely'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SubjectMethodName } from '../context/context'
import { addDays } from '../contract/jalali'
import { pngOf } from '../testing/documents'
import { openTestRegister, type TestRegister } from '../testing/register'
import { acceptAll, childPage, plantChild, plantHome } from '../testing/files'
import { askingIn } from '../testing/steps'
import { morningsOf, standingInTables } from '../testing/as-of'

// A file of which every subject is written, put right, taken off, merged and parted again, day by day.

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

interface Step {
  readonly days: number
  readonly what: keyof typeof steps
  readonly word: string
  readonly offset: number
}
interface Whose {
  readonly childId: string
  readonly otherId: string
}

const on = ({ offset }: Step): string => addDays('2022-06-01', offset)
/** A live record of the child in a table. */
const live = async (table: string, childId: string): Promise<{ id: string; revision: number } | undefined> =>
  (
    await sql<{ id: string; revision: number }>`SELECT id, revision FROM ${sql.table(table)}
      WHERE child_id = ${childId} AND deleted_at IS NULL ORDER BY id`.execute(register.db)
  ).rows[0]

/** Saves a new record, or over the one there is when the word says so. */
async function saved(table: string, childId: string, { offset }: Step) {
  const known = offset % 3 === 0 ? await live(table, childId) : undefined
  return known ? { id: known.id, revision: known.revision, childId } : { childId }
}
const removed =
  (table: string, method: SubjectMethodName) =>
  async ({ childId }: Whose): Promise<void> => {
    const known = await live(table, childId)
    if (known) await ask(method, { id: known.id, revision: known.revision })
  }

const steps = {
  page: async ({ childId }: Whose, { word, offset }: Step) => {
    const { child } = await ask('children.get', { id: childId })
    const fields = childPage({
      fileNumber: child.fileNumber,
      firstName: word,
      notes: offset % 2 ? word : null,
    })
    await ask('children.update', { id: childId, revision: child.revision, fields, accepted: acceptAll })
  },
  order: async ({ childId }: Whose, step: Step) => {
    await ask('orders.save', {
      ...(await saved('orders', childId, step)),
      fields: {
        ...{ kind: 'entrustment', number: step.word, issuedOn: on(step), court: null, branch: null },
        ...{ validUntil: null, note: null },
      },
      accepted: acceptAll,
    })
  },
  orderGone: removed('orders', 'orders.remove'),
  event: async ({ childId }: Whose, step: Step) => {
    await ask('legalEvents.save', {
      ...(await saved('legal_events', childId, step)),
      fields: { kind: 'guardian_came', onDay: on(step), note: step.word },
    })
  },
  eventGone: removed('legal_events', 'legalEvents.remove'),
  health: async ({ childId }: Whose, step: Step) => {
    const known = await live('health', childId)
    await ask('health.save', {
      ...{ childId, revision: known?.revision ?? 0 },
      fields: { bloodGroup: null, disabilityKind: null, disabilityDegree: null, note: step.word },
    })
  },
  visit: async ({ childId }: Whose, step: Step) => {
    await ask('healthRecords.save', {
      ...(await saved('health_records', childId, step)),
      fields: { kind: 'visit', title: step.word, startsOn: on(step), endsOn: null, who: null, result: null },
    })
  },
  visitGone: removed('health_records', 'healthRecords.remove'),
  goal: async ({ childId }: Whose, step: Step) => {
    await ask('goals.save', {
      ...(await saved('care_goals', childId, step)),
      fields: {
        ...{ plannedOn: on(step), area: 'family', goal: step.word, who: null, dueOn: null },
        ...{ state: 'open', result: null },
      },
    })
  },
  goalGone: removed('care_goals', 'goals.remove'),
  review: async ({ childId }: Whose, step: Step) => {
    await ask('reviews.save', {
      ...(await saved('reviews', childId, step)),
      fields: { heldOn: on(step), attended: null, decision: step.word, nextOn: null },
    })
  },
  reviewGone: removed('reviews', 'reviews.remove'),
  report: async ({ childId }: Whose, step: Step) => {
    await ask('socialReports.save', {
      ...(await saved('social_reports', childId, step)),
      fields: { kind: 'entry', onDay: on(step), byName: null, body: step.word },
    })
  },
  reportGone: removed('social_reports', 'socialReports.remove'),
  note: async ({ childId }: Whose, step: Step) => {
    await ask('psychology.save', {
      ...(await saved('psychology_records', childId, step)),
      fields: { kind: 'session', onDay: on(step), byName: null, tool: null, summary: step.word, plan: null },
    })
  },
  relative: async ({ childId }: Whose, { word, offset }: Step) => {
    const [known] = (await ask('relatives.ofChild', { childId })).relatives
    const over = known && offset % 2 === 0
    await ask('relatives.save', {
      childId,
      ...(over
        ? {
            ...{ id: known.id, revision: known.revision, relativeId: known.relativeId },
            relativeRevision: known.relativeRevision,
          }
        : {}),
      person: {
        ...{ firstName: word, lastName: 'رضایی', fatherName: null, nationalId: null, birthDate: null },
        ...{ life: 'alive', phone: null, address: word, note: null },
      },
      relation: { relation: 'aunt', isGuardian: false, standing: null, reason: word },
    })
  },
  knownRelative: async ({ childId, otherId }: Whose, { word }: Step) => {
    const [known] = (await ask('relatives.ofChild', { childId: otherId })).relatives
    const own = (await ask('relatives.ofChild', { childId })).relatives
    if (!known || own.some(({ relativeId }) => relativeId === known.relativeId)) return
    await ask('relatives.save', {
      ...{
        childId,
        relativeId: known.relativeId,
        relativeRevision: known.relativeRevision,
        person: known.person,
      },
      relation: { relation: 'aunt', isGuardian: false, standing: null, reason: word },
    })
  },
  relativeOfOther: async ({ otherId }: Whose, step: Step) => {
    await steps.relative({ childId: otherId, otherId }, step)
  },
  relativeGone: removed('child_relatives', 'relatives.remove'),
  sibling: async ({ childId, otherId }: Whose) => {
    const [link] = (await ask('relatives.ofChild', { childId })).siblings
    if (link) await ask('siblings.unlink', { linkId: link.linkId, revision: link.revision })
    else await ask('siblings.link', { childId, siblingId: otherId, kind: 'full' })
  },
  document: async ({ childId }: Whose, { word, offset }: Step) => {
    await ask('documents.addPage', {
      ...{ childId, slot: 'other', title: word, datedOn: null },
      source: { base64: pngOf(4, 4, { seed: offset }).toString('base64') },
    }).catch(() => undefined)
  },
  documentMoved: async ({ childId }: Whose, { word }: Step) => {
    const known = await live('documents', childId)
    if (known) await ask('documents.update', { ...known, slot: 'medical', title: word, datedOn: null })
  },
  documentGone: removed('documents', 'documents.remove'),
  move: async ({ childId }: Whose, { word }: Step) => {
    const open = (await ask('children.get', { id: childId })).placements.find(({ endsOn }) => endsOn === null)
    await ask('placements.move', {
      ...{ childId, kind: open?.kind === 'residential' ? 'kinship' : 'residential', on: addDays(day, -1) },
      ...{ centerId: open?.kind === 'residential' ? null : homeId, entryRoute: 'return', orderNumber: null },
      ...{
        orderDate: null,
        relativeName: word,
        relation: 'aunt',
        note: null,
        emdad: 'start',
        accepted: acceptAll,
      },
    }).catch(() => undefined)
  },
  moveUndone: async ({ childId }: Whose) => {
    await ask('placements.undoMove', { childId }).catch(() => undefined)
  },
  merge: async ({ childId, otherId }: Whose) => {
    const merges = await ask('duplicates.merges', { childId })
    if (merges.length === 0) {
      await ask('duplicates.merge', { keptId: childId, mergedId: otherId, fields: {}, spells: 'kept' }).catch(
        () => undefined,
      )
    }
  },
  parted: async ({ childId }: Whose) => {
    const [merge] = await ask('duplicates.merges', { childId })
    if (merge?.canUndo) await ask('duplicates.undo', { mergeId: merge.id })
  },
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  days: fc.nat(2),
  what: fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])),
  word: fc.constantFrom('سارا', 'نگار', 'پریا'),
  offset: fc.integer({ min: 0, max: 300 }),
})

it('the file of a past day is what it was, whatever was written in any subject since', async () => {
  let number = 0
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 30 }), async (walk) => {
      day = '2024-01-01'
      number += 2
      const childId = await plantChild(context(), homeId, { child: { fileNumber: String(number) } })
      const otherId = await plantChild(context(), homeId, { child: { fileNumber: String(number + 1) } })
      const taken: { on: string; records: Record<string, unknown>; child: unknown }[] = []
      const take = async (): Promise<void> => {
        const { revision: _revision, ...child } = (await ask('children.get', { id: childId })).child
        taken.push({ on: day, child, records: await standingInTables(register.db, childId) })
      }
      for (const step of walk) {
        if (step.days > 0) await take()
        day = addDays(day, step.days)
        const merged = (await ask('duplicates.merges', { childId })).length > 0
        // The other file is not there while it stands in this one.
        if (merged && ['knownRelative', 'relativeOfOther', 'sibling'].includes(step.what)) continue
        await steps[step.what]({ childId, otherId }, step)
      }
      await take()
      for (const { on: past, child, records } of taken) {
        const seen = await ask('children.asOf', { id: childId, on: past })
        const { revision: _revision, ...page } = seen.child ?? { revision: 0 }
        expect(page).toEqual(child)
        expect(
          Object.fromEntries(
            seen.records.map(({ subject, recordId, values }) => [`${subject} ${recordId}`, values]),
          ),
        ).toEqual(records)
      }
    }),
    { numRuns: 12 },
  )
}, 180_000)
