import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tableRows, openTestRegister, type TestRegister } from '../testing/register'
import { plantChild, plantHome } from '../testing/files'
import { anyRecord, plantAnyRecords, type PlantedRecord } from '../testing/any-records'
import { exported, wholeState } from '../testing/merge'
import { askingIn, minuteByMinute } from '../testing/steps'
import { recordTables } from '../history/stored-rows'

let register: TestRegister
let homeId: string
const context = minuteByMinute(() => register)
const ask = askingIn(context)

beforeEach(async () => {
  register = await openTestRegister()
  homeId = await plantHome(context())
})
afterEach(() => register.dispose())

let files = 0
async function plantFile(firstName: string, startsOn: string): Promise<string> {
  files += 1
  return plantChild(context(), homeId, {
    child: {
      fileNumber: String(files),
      firstName,
      birthDate: '2008-05-10',
      notes: `یادداشت ${String(files)}`,
    },
    placement: { startsOn, orderDate: startsOn },
  })
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'OK'
  } catch (error) {
    return (error as { failure?: { code: string } }).failure?.code ?? String(error)
  }
}

const records = fc.array(anyRecord, { maxLength: 25 })
const fields = fc.dictionary(
  fc.constantFrom('firstName', 'notes', 'fileNumber', 'centerId', 'birthDate'),
  fc.constantFrom('kept' as const, 'merged' as const),
)

describe('a merge of any two files', () => {
  it('gives every table that holds records a shape to be tried with', async () => {
    const planted: PlantedRecord[] = []
    fc.assert(
      fc.property(anyRecord, (record) => void planted.push(record)),
      { numRuns: 2000 },
    )
    const tried = new Set(planted.map(({ table }) => table as string))
    const tables = (await recordTables(register.db)).map(({ name }) => name)
    expect(tables.filter((name) => !tried.has(name))).toEqual([])
    expect(tried).toContain('payment_lines')
  })

  it('is one file with all of both, counted once, and taken back to the byte', async () => {
    let merged = 0
    await fc.assert(
      fc.asyncProperty(
        records,
        records,
        fields,
        fc.constantFrom('kept' as const, 'merged' as const),
        fc.boolean(),
        async (ofKept, ofMerged, choices, spells, isTogether) => {
          const keptId = await plantFile('سارا', '2022-03-21')
          const mergedId = await plantFile('ساره', isTogether ? '2022-03-21' : '2023-05-01')
          const otherId = await plantFile('نگار', '2021-01-01')
          await plantAnyRecords(register.db, ofKept, { childId: keptId, otherId })
          await plantAnyRecords(register.db, ofMerged, { childId: mergedId, otherId })
          const before = await exported(register)
          const state = await wholeState(register.db)
          const lines = (await tableRows(register.db, 'payment_lines')).filter(({ child_id }) =>
            [keptId, mergedId].includes(child_id),
          )
          const code = await codeOf(ask('duplicates.merge', { keptId, mergedId, fields: choices, spells }))
          if (code !== 'OK') {
            // A rule forbids it: then nothing was done.
            expect(code).toBe('RULE_BLOCKED')
            expect(await wholeState(register.db)).toEqual(state)
            return
          }
          merged += 1
          const standing = (await tableRows(register.db, 'payment_lines')).filter(
            ({ child_id }) => child_id === keptId,
          )
          expect(standing.map(({ id }) => id)).toEqual(lines.map(({ id }) => id))
          expect(standing.map(({ child_id: _child, ...line }) => line)).toEqual(
            lines.map(({ child_id: _child, ...line }) => line),
          )
          const open = (await ask('children.get', { id: keptId })).placements.filter(
            ({ endsOn }) => endsOn === null,
          )
          expect(open).toHaveLength(1)
          const [merge] = await ask('duplicates.merges', { childId: keptId })
          expect(merge).toMatchObject({ keptId, mergedId, canUndo: true })
          const methods = async (id: string) =>
            (await tableRows(register.db, 'audit'))
              .filter((row) => row.record_id === id)
              .map(({ method }) => method)
          await ask('duplicates.undo', { mergeId: merge?.id ?? '' })
          expect(await exported(register)).toEqual(before)
          expect(await wholeState(register.db)).toEqual(state)
          for (const id of [keptId, mergedId]) {
            expect((await methods(id)).slice(-2)).toEqual(['duplicates.merge', 'duplicates.undo'])
          }
        },
      ),
      { numRuns: 15 },
    )
    expect(merged).toBeGreaterThan(3)
  }, 120_000)
})
