import { incidentKinds } from '../contract/records/incident'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { daysBetween, formatJalali } from '../contract/jalali'
import { documentSlots } from '../contract/documents'
import { taskSentence } from '../contract/words/desk'
import { inCareSince } from '../rules/care/time-in-care'
import { standingOf } from '../rules/facts'
import { runningClocks } from '../rules/legal/running-clocks'
import { defaultSettings } from '../settings/queries'
import { anyDay, anyFile } from '../testing/any-file'
import { TODAY } from '../testing/judged-files'
import { tasksOf } from '../tasks/queries'

it('is total: any file, however broken, has tasks whose days can be told', () => {
  const permission = fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom('permission_province', 'permission_national'),
    startsOn: anyDay,
    endsOn: fc.option(anyDay),
  })
  const incidentOfAnyDay = fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom(...incidentKinds),
    onDay: anyDay,
    followUpOn: fc.option(anyDay),
    closedOn: fc.option(anyDay),
  })
  fc.assert(
    fc.property(
      anyFile,
      fc.array(permission, { maxLength: 2 }),
      fc.subarray([...documentSlots]),
      fc.constantFrom(TODAY, '1970-01-01', '2038-01-19', '2099-12-31'),
      incidentOfAnyDay,
      (file, permissions, slots, today, incident) => {
        const standing = standingOf(file, { today, realToday: today })
        const tasks = tasksOf({
          ...standing,
          today,
          settings: { ...defaultSettings },
          inCareSince: inCareSince(standing),
          slots: new Set(slots),
          permissions,
          daily: {
            incidents: [incident],
            visits: [
              {
                ...incident,
                kind: 'leave',
                startsOn: incident.onDay,
                endsOn: incident.followUpOn,
                returnedOn: null,
              },
            ],
            appointments: [{ id: incident.id, onDay: incident.onDay, atTime: '08:30', state: 'planned' }],
          },
        })
        for (const task of tasks) {
          const { dueOn, overdueDays } = task
          expect(taskSentence(task)).not.toMatch(/undefined|NaN/u)
          if (dueOn === null) continue
          expect(dueOn).toMatch(/^\d{4}-\d\d-\d\d$/u)
          expect(formatJalali(dueOn)).not.toMatch(/undefined|NaN/u)
          expect(overdueDays).toBe(daysBetween(dueOn, today))
          expect(Number.isInteger(overdueDays)).toBe(true)
        }
        for (const { dueOn, daysLeft } of runningClocks(standing)) {
          expect(dueOn).toMatch(/^\d{4}-\d\d-\d\d$/u)
          expect(Number.isInteger(daysLeft)).toBe(true)
        }
      },
    ),
    { numRuns: 2000 },
  )
})
