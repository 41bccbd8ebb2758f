import { createHash } from 'node:crypto'
import fc from 'fast-check'
import type { Insertable } from 'kysely'
import type { Handle } from '../context/context'
import { newId } from '../context/ids'
import type { AnyDeclared } from '../contract/records/declared'
import { relativeInsertRow, type RelativeRow } from '../relatives/row'
import type { Tables } from '../schema/schema'
import { drawnRow, plantable, type Drawn } from './declared'
import { insertRows } from './register'

const at = '2024-05-01T08:00:00.000Z'
const stamps = { created_at: at, updated_at: at, revision: 1, external_id: null }

const wordOr = ({ flag, word }: Drawn): string | null => (flag ? word : null)

/** What each table's row says beside its keys and stamps; few values, so that two files often say the same. */
const shapes = {
  supports: (drawn) => ({
    ...{
      programme: drawn.flag ? 'emdad' : 'education',
      starts_on: drawn.day,
      ends_on: drawn.day,
      agreed_rial: null,
    },
  }),
  insurance: (drawn) => ({
    ...{ kind: 'accident', policy_number: wordOr(drawn), starts_on: drawn.day, ends_on: drawn.day },
    ...{ insurer: null, holder: null },
  }),
  conditions: (drawn) => ({
    ...{
      kind: 'income_decile',
      value: drawn.flag ? 1 : 2,
      number: null,
      starts_on: drawn.day,
      ends_on: drawn.day,
    },
  }),
  accounts: (drawn) => ({
    ...{ center_id: null, purpose: 'payment', sheba: 'IR820540102680020817909002', owner_name: drawn.word },
    ...{ starts_on: drawn.day, ends_on: drawn.day },
  }),
  savings_entries: (drawn) => ({ kind: 'deposit', on_day: drawn.day, amount_rial: 5, note: wordOr(drawn) }),
  plan_items: (drawn) => ({
    ...{
      field: drawn.flag ? 'education' : 'housing',
      state: 'planned',
      goal: wordOr(drawn),
      who: null,
      due_on: null,
    },
  }),
  budgets: (drawn) => ({
    ...{
      income_rial: drawn.flag ? 5 : null,
      aid_rial: null,
      living_rial: 3,
      rent_rial: null,
      other_rial: null,
    },
    ...{ deposit_rial: null, savings_rial: drawn.flag ? null : 2, grant_rial: null },
  }),
  grant_requests: (drawn) => ({
    ...{ programme: 'transition_grant', requested_on: drawn.day, documents: '[]', state: 'requested' },
    ...{ note: wordOr(drawn), line_id: null },
  }),
  health: (drawn) => ({
    ...{
      blood_group: drawn.flag ? 'O+' : null,
      disability_kind: null,
      disability_degree: null,
      note: drawn.word,
    },
  }),
} as const satisfies Partial<Record<keyof Tables, (drawn: Drawn) => Record<string, unknown>>>

/** The declared ones draw what their declaration says. */
const declared = new Map<string, AnyDeclared>(plantable.map((one) => [one.table, one]))

/** Tables whose rows need others beside them. */
const together = [
  'placements',
  'child_relatives',
  'sibling_links',
  'documents',
  'letters',
  'payment_lines',
  'enrolment_rows',
  'medicine_doses',
  'openings',
  'accepted_warnings',
  'not_same',
] as const

/** A record of a child's file, not yet anybody's. */
export interface PlantedRecord extends Drawn {
  readonly table: keyof typeof shapes | (typeof together)[number] | AnyDeclared['table']
  readonly isDeleted: boolean
}

/** Any record of any subject, of one of the days; a few are taken off already. */
export const anyRecordOf = (...days: readonly string[]): fc.Arbitrary<PlantedRecord> =>
  fc.record({
    table: fc.constantFrom(
      ...(Object.keys(shapes) as (keyof typeof shapes)[]),
      ...plantable.map(({ table }) => table),
      ...together,
    ),
    flag: fc.boolean(),
    word: fc.constantFrom('سارا', 'سطر، با "نشان"\nو خط دوم', 'x'),
    day: fc.constantFrom(...days),
    isDeleted: fc.nat(9).map((chance) => chance === 0),
  })

export const anyRecord = anyRecordOf('2023-01-01', '2023-06-01', '2024-02-29')

const onePerFile = new Set([
  'health',
  'budgets',
  'child_relatives',
  'sibling_links',
  'not_same',
  'enrolment_rows',
])

/** A row of `relatives` of whom nothing is known but her name. */
export function aRelative(id: string, firstName: string, lastName: string | null = null): RelativeRow {
  const named = { firstName, lastName, fatherName: null, nationalId: null, birthDate: null } as const
  const known = { life: 'alive', phone: null, address: null, note: null } as const
  return relativeInsertRow({ ...named, ...known }, { id, now: at })
}

/** Stores the records in a child's file, past the rules; of what a file has once only the first. */
export async function plantAnyRecords(
  db: Handle,
  records: readonly PlantedRecord[],
  whose: { readonly childId: string; readonly otherId: string },
): Promise<void> {
  const stored = new Set<string>()
  for (const record of records) {
    const key = record.table === 'plan_items' ? `plan_items ${String(record.flag)}` : record.table
    if ((onePerFile.has(record.table) || record.table === 'plan_items') && stored.has(key)) continue
    stored.add(key)
    await plant(db, record, whose)
  }
}

async function plant(
  db: Handle,
  record: PlantedRecord,
  { childId, otherId }: { readonly childId: string; readonly otherId: string },
): Promise<void> {
  const { table, word, day, flag } = record
  const own = { id: newId(), child_id: childId, ...stamps, deleted_at: record.isDeleted ? at : null }
  const put = (to: keyof Tables, row: Record<string, unknown>) =>
    insertRows(db, to, [row as Insertable<Tables[keyof Tables]>])
  switch (table) {
    case 'placements':
      // A spell of before, so that the open one stays the last.
      return put('placements', {
        ...{
          ...own,
          kind: 'residential',
          center_id: await anyCenter(db),
          starts_on: '2018-01-01',
          ends_on: '2019-01-01',
        },
        ...{
          entry_route: 'judicial',
          order_number: word,
          order_date: null,
          relative_name: null,
          relation: null,
        },
        note: null,
        deleted_at: flag ? at : null,
      })
    case 'child_relatives': {
      await insertRows(db, 'relatives', [aRelative(`relative ${otherId}`, word)]).catch(() => undefined)
      return put('child_relatives', {
        ...{ ...own, relative_id: `relative ${otherId}`, relation: 'aunt', is_guardian: 0, standing: null },
        reason: flag ? word : null,
      })
    }
    case 'sibling_links': {
      const [child_id, sibling_id] = [childId, otherId].sort()
      return put('sibling_links', { ...own, child_id, sibling_id, kind: flag ? 'full' : 'half' })
    }
    case 'documents': {
      await put('documents', { ...own, slot: 'other', title: word, dated_on: null })
      const content = Buffer.from(`page of ${own.id}`)
      return put('document_pages', {
        ...{
          id: newId(),
          document_id: own.id,
          page_number: 1,
          media_type: 'image/png',
          bytes: content.length,
          content,
        },
        ...{ sha256: createHash('sha256').update(content).digest('hex'), created_at: at, deleted_at: null },
      })
    }
    case 'letters':
      return put('letters', {
        ...{
          ...own,
          number: own.id,
          kind: 'school',
          dated_on: day,
          addressee: null,
          body: word,
          made_by: 'x',
        },
      })
    case 'payment_lines': {
      await put('payment_lines', {
        ...{ id: own.id, external_id: null, run_id: null, run_month: '1402-05', for_month: '1402-05' },
        ...{
          programme: 'resident_subsidy',
          child_id: childId,
          center_id: null,
          source_id: null,
          kind: 'monthly',
        },
        ...{ amount_rial: 5, days: 31, parts: '[]', reason: null, made_at: at },
      })
      for (const step of flag ? ['computed', 'approved', 'paid'] : ['computed']) {
        await put('payment_steps', { id: newId(), line_id: own.id, step, at, by_name: word })
      }
      return
    }
    case 'enrolment_rows': {
      await put('enrolment_lists', {
        ...{ id: `list ${otherId}`, number: 1, insurance_kind: 'accident', made_at: at, made_by: 'x' },
      }).catch(() => undefined)
      return put('enrolment_rows', {
        ...{
          id: own.id,
          list_id: `list ${otherId}`,
          child_id: childId,
          row_number: 1,
          answer: flag ? 'refused' : null,
        },
      })
    }
    case 'medicine_doses': {
      const medicine = { title: word, dose: word, times: '08:00', starts_on: day }
      await put('medicines', { ...own, ...medicine })
      return put('medicine_doses', {
        ...{ ...own, id: newId(), medicine_id: own.id, on_day: day, at_time: '08:00' },
        ...{ outcome: flag ? 'given' : 'refused', by_name: word },
      })
    }
    case 'openings':
      return put('openings', { id: own.id, child_id: childId, user_id: 'u', user_name: word, at })
    case 'accepted_warnings':
      return put('accepted_warnings', {
        ...{ id: own.id, rule: 'W05', subject: 'child', record_id: childId, child_id: childId, reason: word },
        ...{ user_id: 'u', accepted_at: at },
      })
    case 'not_same': {
      const [one_id, other_id] = [childId, otherId].sort()
      return put('not_same', { one_id, other_id, decided_at: at, decided_by: word })
    }
    default: {
      const one = declared.get(table)
      const said = one === undefined ? shapes[table as keyof typeof shapes](record) : drawnRow(one, record)
      return put(table, { ...own, ...said })
    }
  }
}

async function anyCenter(db: Handle): Promise<string> {
  return (await db.selectFrom('centers').select('id').executeTakeFirstOrThrow()).id
}
