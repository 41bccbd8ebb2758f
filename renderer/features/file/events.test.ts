import { describe, expect, it } from 'vitest'
import type { Change } from '../../../db/contract/history'
import { eventsOf } from './events'

const change = (part: Partial<Change>): Change => ({
  id: 'a1',
  at: '2024-05-26T08:00:00.000Z',
  userName: 'زهرا',
  method: 'placements.move',
  subject: 'placement',
  recordId: 'p1',
  changes: {},
  ...part,
})

describe('the history of a file', () => {
  it('puts what one step changed together', () => {
    const events = eventsOf([
      change({
        id: 'a3',
        at: '2024-05-27T08:00:00.000Z',
        changes: { ends_on: { from: null, to: '2024-05-27' } },
      }),
      change({ id: 'a2', changes: { starts_on: { from: '2024-05-01', to: '2024-05-26' } } }),
      change({ id: 'a1', recordId: 'p2', changes: { order_number: { from: null, to: '12' } } }),
    ])
    expect(events.map(({ key, records }) => [key, records.map((record) => record.key)])).toEqual([
      ['a3', ['a3']],
      ['a2', ['a2', 'a1']],
    ])
  })

  it('keeps steps of two users of the same moment apart', () => {
    const ends = { ends_on: { from: null, to: '2024-05-27' } }
    expect(eventsOf([change({ changes: ends }), change({ userName: 'علی', changes: ends })])).toHaveLength(2)
  })

  it('names fields as the contract does and leaves out keys and counters', () => {
    const [event] = eventsOf([
      change({
        changes: {
          starts_on: { from: '2024-05-01', to: '2024-05-02' },
          external_id: { from: null, to: 'x' },
        },
      }),
    ])
    expect(event?.records[0]?.fields).toEqual([{ field: 'startsOn', from: '2024-05-01', to: '2024-05-02' }])
  })

  it('tells a new record by what is in it, and a removed one by what was', () => {
    const made = {
      id: { from: null, to: 'p1' },
      kind: { from: null, to: 'kinship' },
      note: { from: null, to: null },
      admission_reasons: { from: null, to: '[]' },
    }
    const removed = { id: { from: 'p1', to: null }, kind: { from: 'kinship', to: null } }
    const records = eventsOf([
      change({ changes: made }),
      change({ at: '2024-05-25T08:00:00.000Z', changes: removed }),
    ]).map(({ records: [record] }) => record)
    expect(records).toEqual([
      {
        key: 'a1',
        subject: 'placement',
        how: 'made',
        fields: [{ field: 'kind', from: null, to: 'kinship' }],
      },
      {
        key: 'a1',
        subject: 'placement',
        how: 'removed',
        fields: [{ field: 'kind', from: 'kinship', to: null }],
      },
    ])
  })

  it('leaves out a change that says nothing to a reader', () => {
    expect(eventsOf([change({ changes: { external_id: { from: null, to: 'x' } } })])).toEqual([])
  })
})
