import { aFile, aPolicy, TODAY, testRule } from '../../testing/rules'
import { w53EndingSoon } from './w53-ending-soon'

testRule(w53EndingSoon, {
  fires: [
    {
      when: 'in 30 days',
      file: aFile({ policies: [aPolicy('health_basic', '2020-04-20', '2024-06-25')] }),
      finds: [{ recordId: 'health_basic', details: { endsOn: '2024-06-25', days: 30 } }],
    },
    {
      when: 'another begins a day too late',
      file: aFile({
        policies: [
          aPolicy('health_basic', '2020-04-20', '2024-06-01'),
          aPolicy('health_basic', '2024-06-02', null, 'next'),
        ],
      }),
      finds: [{ recordId: 'health_basic' }],
    },
  ],
  silent: [
    { when: 'in 31 days', file: aFile({ policies: [aPolicy('health_basic', '2020-04-20', '2024-06-26')] }) },
    {
      when: 'another follows',
      file: aFile({
        policies: [
          aPolicy('health_basic', '2020-04-20', '2024-06-01'),
          aPolicy('social_security', '2024-06-01'),
        ],
      }),
    },
    { when: 'it has ended', file: aFile({ policies: [aPolicy('health_basic', '2020-04-20', TODAY)] }) },
    {
      when: 'it begins later',
      file: aFile({ policies: [aPolicy('health_basic', '2024-05-27', '2024-06-10')] }),
    },
    { when: 'no basic cover', file: aFile({ policies: [aPolicy('accident', '2020-04-20', '2024-06-01')] }) },
  ],
})
