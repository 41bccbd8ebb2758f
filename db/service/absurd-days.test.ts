import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contract } from '../contract/contract'
import type { SubjectMethodName } from '../context/context'
import { RegisterError } from '../context/errors'
import { handlers } from './handlers'
import { openTestRegister } from '../testing/register'
import { anyRecordOf, plantAnyRecords } from '../testing/any-records'
import { acceptAll, plantChild, plantHome } from '../testing/files'

// Papers say 9999 where something never ends, and a package may say anything.
const days = ['0001-01-01', '1921-03-20', '1970-01-01', '2024-02-29', '9998-12-31', '9999-12-31'] as const

const queries = (Object.keys(handlers) as SubjectMethodName[]).filter(
  (name) => contract[name].kind === 'query',
)

it('of records of any day every question is answered', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyRecordOf(...days), { minLength: 5, maxLength: 40 }),
      fc.constantFrom(...days),
      fc.constantFrom('residential', 'kinship', 'adoption_trial', 'independent', 'reunified'),
      async (records, startsOn, kind) => {
        const register = await openTestRegister()
        try {
          const context = register.context()
          const centerId = await plantHome(context)
          const childId = await plantChild(context, centerId, { accepted: acceptAll })
          const otherId = await plantChild(context, centerId, {
            child: { fileNumber: '2', firstName: 'نگار', birthDate: '2006-05-10' },
          })
          await plantAnyRecords(register.db, records, { childId, otherId })
          await register.db
            .updateTable('placements')
            .set({ kind, starts_on: startsOn })
            .where('child_id', '=', otherId)
            .execute()
          const range = { kind: 'province', from: '2024-04-20', to: '2024-05-20' }
          const [name, month, on] = ['سارا', '1403-02', '2024-05-01']
          const asked: Partial<Record<SubjectMethodName, unknown>> = {
            'children.similar': { firstName: name, lastName: name, birthDate: startsOn, sex: 'female' },
            'children.asOf': { id: childId, on },
            'children.nextFileNumber': { centerId },
            'duplicates.compare': { keptId: childId, mergedId: otherId },
            'independence.outcomes': { from: range.from, to: range.to },
            'insurance.watch': { list: 'over' },
            'letters.draft': { childId, templateId: 'school' },
            'paymentLists.candidates': { month },
            'payments.month': { month },
            'payments.preview': { month, part: 'entitled' },
            'relatives.search': { childId, text: name },
            'reports.figures': range,
            'reports.behind': { request: range, code: 'residential.closing' },
            'reports.insuredByMonth': { month },
            'reports.province': { from: range.from, to: range.to },
            'returns.open': { centerId, month },
          }
          for (const query of queries) {
            for (const id of [childId, otherId]) {
              const ways = [asked[query], { childId: id }, { id }, { childIds: [id] }, { ask: {} }, {}]
              const input = ways.find(
                (way) => way !== undefined && contract[query].input.safeParse(way).success,
              )
              if (input === undefined) continue
              const handler = handlers[query] as unknown as (
                context: unknown,
                input: unknown,
              ) => Promise<unknown>
              try {
                await handler({ ...context, method: query }, contract[query].input.parse(input))
              } catch (error) {
                expect({ query, error }).toEqual({ query, error: expect.any(RegisterError) as unknown })
              }
            }
          }
        } finally {
          await register.dispose()
        }
      },
    ),
    { numRuns: 12 },
  )
}, 180_000)
