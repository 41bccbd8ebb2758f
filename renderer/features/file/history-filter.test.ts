import { expect, test } from 'vitest'
import type { FileEvent } from './events'
import { filterChoices, filterEvents } from './history-filter'

const changed = (field: string) => ({ field, from: null, to: 'x' })
const record = (key: string, ...fields: string[]) => ({
  ...{ key, subject: 'child', how: 'changed' as const },
  fields: fields.map(changed),
})
const events: FileEvent[] = [
  { key: '1', at: '2', userName: 'مدیر', method: 'm', records: [record('a', 'firstName', 'notes')] },
  {
    ...{ key: '2', at: '1', userName: 'مددکار', method: 'm' },
    records: [record('b', 'notes'), record('c', 'sex')],
  },
  { key: '3', at: '0', userName: null, method: 'm', records: [record('d', 'sex')] },
]

test('offers every changed field and everybody who changed one', () => {
  expect(filterChoices(events)).toEqual({
    fields: ['firstName', 'notes', 'sex'],
    people: ['مدیر', 'مددکار'],
  })
})

test('shows of each event only the wanted field, of the wanted person', () => {
  expect(filterEvents(events, { field: null, person: null })).toEqual(events)
  expect(filterEvents(events, { field: null, person: 'مدیر' }).map(({ key }) => key)).toEqual(['1'])
  const notes = filterEvents(events, { field: 'notes', person: null })
  expect(notes.map(({ key, records }) => [key, records.map(({ fields }) => fields)])).toEqual([
    ['1', [[changed('notes')]]],
    ['2', [[changed('notes')]]],
  ])
  expect(filterEvents(events, { field: 'sex', person: 'مدیر' })).toEqual([])
})
