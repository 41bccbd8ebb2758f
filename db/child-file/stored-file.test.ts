import fc from 'fast-check'
import { expect, it } from 'vitest'
import { RegisterError } from '../context/errors'
import { anyDay, anyFile } from '../testing/any-file'
import { aCenter, aPayment } from '../testing/judged-files'
import { openTestRegister, tableRows, type TestRegister } from '../testing/register'
import { storeFiles } from '../testing/store-files'
import { changedRow, stepOn, type FileStep } from './file-step'
import { readFiles } from './files'
import type { JudgedFile } from './judged-file'
import { readPayments } from './payments'
import { storeStep } from './store'
import { readStoredFile, type StoredFile } from './stored-file'

/** A register of its own for each file, which is torn down again. */
async function withFile(
  file: JudgedFile,
  work: (register: TestRegister, file: StoredFile) => Promise<void>,
): Promise<void> {
  const register = await openTestRegister()
  try {
    await storeFiles(register.db, [file], [aCenter()])
    await work(register, await readStoredFile(register.db, file.child.id))
  } finally {
    await register.dispose()
  }
}

const storable = fc.tuple(anyFile, fc.array(fc.uuid(), { maxLength: 2 })).map(([file, ids]) => ({
  ...file,
  contacts: (file.contacts ?? []).map((contact, at) => ({ ...contact, id: `contact ${String(at)}` })),
  payments: ids.map((id) => aPayment({ id, forMonth: '1402-12' })),
}))

it('is the same file whether it is read alone or among all, with every row whole', async () => {
  await fc.assert(
    fc.asyncProperty(storable, (given) =>
      withFile(given, async ({ db }, file) => {
        const byId = (one: { readonly id: string }, other: { readonly id: string }) =>
          one.id < other.id ? -1 : 1
        const [alone] = await readFiles(db, given.child.id)
        const payments = (await readPayments(db, [given.child.id])).get(given.child.id) ?? []
        const [among] = await readFiles(db)
        expect(file.judged).toEqual({ ...alone, payments })
        expect(alone).toEqual(among)
        expect([file.child]).toEqual(await tableRows(db, 'children'))
        expect([...file.placements].sort(byId)).toEqual(await tableRows(db, 'placements'))
        expect([...file.supports].sort(byId)).toEqual(await tableRows(db, 'supports'))
        expect([...file.policies].sort(byId)).toEqual(await tableRows(db, 'insurance'))
      }),
    ),
    { numRuns: 15 },
  )
})

it('stands after a step as the rules judged it, or is as it was', async () => {
  const put = fc.record({ end: fc.option(anyDay), off: fc.nat(3), change: fc.nat(3), isChild: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(storable, put, (given, { end, off, change, isChild }) =>
      withFile(given, async (register, file) => {
        const context = register.context()
        const now = context.now
        const ended = <Row extends StoredFile['supports'][number] | StoredFile['placements'][number]>(
          rows: readonly Row[],
        ): Row[] => rows.filter((_, at) => at === change).map((row) => ({ ...row, ends_on: end }))
        const step: FileStep = stepOn(file, {
          ...(isChild ? { child: changedRow(file.child, { worker: 'سارا' }, now) } : {}),
          placements: ended(file.placements).map((row) => changedRow(row, {}, now)),
          supports: ended(file.supports).map((row) => changedRow(row, {}, now)),
          off: file.policies.filter((_, at) => at === off).map(({ id }) => id),
        })
        const before = await readStoredFile(register.db, given.child.id)
        const stored = await storeStep(context, step).then(
          () => true,
          (error: unknown) => {
            expect(error).toBeInstanceOf(RegisterError)
            return false
          },
        )
        const after = await readStoredFile(register.db, given.child.id)
        expect(after.judged).toEqual(stored ? { ...step.judged, child: after.judged.child } : before.judged)
        expect(after.judged.child).toMatchObject({
          ...step.judged.child,
          ...(stored ? {} : before.judged.child),
        })
        const told = (await tableRows(register.db, 'audit')).map(({ record_id }) => record_id)
        const differing = step.changes.filter(
          ({ before: was, after: is }) =>
            is === null || JSON.stringify({ ...was, ...about }) !== JSON.stringify({ ...is, ...about }),
        )
        expect(told).toEqual(stored ? differing.map(({ id }) => id) : [])
      }),
    ),
    { numRuns: 25 },
  )
})

/** What counts saves is not told. */
const about = { revision: 0, updated_at: '' }
