import type { JudgedLegalEvent } from '../../child-file/judged-file'
import { aFile, aSpell, testRule } from '../../testing/rules'
import { r44OpinionDue } from './r44-opinion-due'

const asked = (onDay: string, ...later: readonly JudgedLegalEvent[]) =>
  aFile({ legalEvents: [{ id: 'asked', kind: 'adoption_requested', onDay }, ...later] })
const onTrial = (startsOn: string) => aFile({ spells: [aSpell('adoption_trial', startsOn)] })

testRule(r44OpinionDue, {
  fires: [
    {
      when: 'an opinion is due in 30 days',
      // 1403/02/05; two months later is 1403/04/05, thirty days after 1403/03/06.
      file: asked('2024-04-24'),
      finds: [{ recordId: 'asked', subject: 'legal_event', details: { clock: 'opinion', daysLeft: 30 } }],
    },
    { when: 'an opinion is a year late', file: asked('2023-03-01'), finds: [{}] },
    {
      when: 'six months of trial custody are over today',
      file: onTrial('2023-11-27'),
      finds: [{ recordId: 'adoption_trial', subject: 'placement', details: { dueOn: '2024-05-26' } }],
    },
  ],
  silent: [
    { when: 'an opinion is due in 31 days', file: asked('2024-04-25') },
    {
      when: 'the opinion was given',
      file: asked('2023-03-01', { id: 'given', kind: 'opinion_given', onDay: '2023-04-01' }),
    },
    { when: 'the trial custody was over yesterday', file: onTrial('2023-11-26') },
    { when: 'the trial custody has just begun', file: onTrial('2024-05-01') },
  ],
})
