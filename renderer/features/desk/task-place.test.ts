import { expect, it } from 'vitest'
import { addressOfFinding } from '../../ui/file-address'
import { taskPlace } from './task-place'

it('opens for the end of a trial custody what its finding opens: the next step', () => {
  const finding = {
    ...({ rule: 'R44', subject: 'placement' } as const),
    ...{ recordId: 'spell', childId: 'child', otherId: null },
    ...{ fields: ['startsOn'], details: { clock: 'trial_custody' } },
  }
  const place = taskPlace({ kind: 'trial_custody', childId: 'child', recordId: 'spell' })
  expect(place).toEqual({ to: '/children/child/move', search: { focus: 'kind' } })
  expect(place).toEqual(addressOfFinding(finding))
})

it('opens its own record, or a new one of its kind', () => {
  expect(taskPlace({ kind: 'goal', childId: 'child', recordId: 'goal' }).search).toEqual({
    about: 'goal',
    record: 'goal',
  })
  expect(taskPlace({ kind: 'order_missing', childId: 'child', recordId: 'spell' }).search).toEqual({
    about: 'order',
  })
})
