import type { JudgedGoal } from '../../child-file/judged-file'
import { aFile, aSpell, testRule } from '../../testing/rules'
import { w70NoCarePlan } from './w70-no-care-plan'

const planned = (startsOn: string, ...goals: readonly JudgedGoal[]) =>
  aFile({ spells: [aSpell('residential', startsOn)], goals })

testRule(w70NoCarePlan, {
  fires: [
    {
      when: '31 days after admission',
      file: planned('2024-04-25'),
      finds: [{ recordId: 'child', details: { since: '2024-04-25' } }],
    },
    {
      when: 'the plan was of an earlier stay and is closed',
      file: planned('2024-01-01', { id: 'goal', plannedOn: '2020-01-01', state: 'reached' }),
      finds: [{}],
    },
    {
      when: 'she changed homes last week, and came a year ago',
      file: aFile({
        spells: [
          aSpell('residential', '2023-05-01', '2024-05-20'),
          aSpell('residential', '2024-05-20', null, { id: 'second' }),
        ],
        goals: [],
      }),
      finds: [{ details: { since: '2023-05-01' } }],
    },
    {
      when: 'an absence in between',
      file: aFile({
        spells: [
          aSpell('residential', '2024-01-01', '2024-05-01'),
          aSpell('absconded', '2024-05-01', '2024-05-10'),
          aSpell('residential', '2024-05-10', null, { id: 'back' }),
        ],
        goals: [],
      }),
      finds: [{ details: { since: '2024-01-01' } }],
    },
  ],
  silent: [
    { when: '30 days after admission', file: planned('2024-04-26') },
    {
      when: 'a goal since admission',
      file: planned('2024-01-01', { id: 'goal', plannedOn: '2024-01-01', state: 'dropped' }),
    },
    {
      when: 'an older goal that is still open',
      file: planned('2024-01-01', { id: 'goal', plannedOn: '2020-01-01', state: 'open' }),
    },
    { when: 'not in care', file: aFile({ spells: [aSpell('reunified', '2024-01-01')], goals: [] }) },
  ],
})
