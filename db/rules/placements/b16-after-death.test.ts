import { aFile, aPolicy, aSpell, testRule } from '../../testing/rules'
import { b16AfterDeath } from './b16-after-death'

testRule(b16AfterDeath, {
  fires: [
    {
      when: 'a spell after it',
      file: aFile({
        spells: [aSpell('deceased', '2022-01-01', '2023-01-01'), aSpell('residential', '2023-01-01')],
      }),
      finds: [
        {
          recordId: 'residential',
          subject: 'placement',
          otherId: 'deceased',
          details: { diedOn: '2022-01-01', day: '2023-01-01' },
        },
      ],
    },
    {
      when: 'an open spell begun the same day',
      file: aFile({
        spells: [aSpell('deceased', '2022-01-01', '2022-01-01'), aSpell('residential', '2022-01-01')],
      }),
      finds: [{ recordId: 'residential' }],
    },
    {
      when: 'a support and a policy begun later',
      file: aFile({
        spells: [aSpell('residential', '2020-04-20', '2022-01-01'), aSpell('deceased', '2022-01-01')],
        supports: [{ id: 'support', programme: 'emdad', startsOn: '2022-01-02', endsOn: null }],
        policies: [aPolicy('health_basic', '2022-01-02')],
      }),
      finds: [
        { recordId: 'support', subject: 'support' },
        { recordId: 'health_basic', subject: 'insurance' },
      ],
    },
  ],
  silent: [
    {
      when: 'nothing after it',
      file: aFile({
        spells: [aSpell('residential', '2020-04-20', '2022-01-01'), aSpell('deceased', '2022-01-01')],
      }),
    },
    {
      when: 'a policy begun that day',
      file: aFile({
        spells: [aSpell('residential', '2020-04-20', '2022-01-01'), aSpell('deceased', '2022-01-01')],
        policies: [aPolicy('health_basic', '2022-01-01')],
      }),
    },
    { when: 'nobody has died', file: aFile() },
  ],
})
