import { aFile, aPolicy, testRule } from '../../testing/rules'
import { w51Overlap } from './w51-overlap'

testRule(w51Overlap, {
  fires: [
    {
      when: 'one day in common',
      file: aFile({
        policies: [
          aPolicy('supplementary', '2021-01-01', '2022-01-02', 'old'),
          aPolicy('supplementary', '2022-01-01', null, 'new'),
        ],
      }),
      finds: [{ recordId: 'new', otherId: 'old', details: { from: '2022-01-01', to: '2022-01-02' } }],
    },
    {
      when: 'both are open',
      file: aFile({
        policies: [
          aPolicy('supplementary', '2021-01-01', null, 'old'),
          aPolicy('supplementary', '2022-01-01', null, 'new'),
        ],
      }),
      finds: [{ recordId: 'new', otherId: 'old', details: { from: '2022-01-01' } }],
    },
  ],
  silent: [
    {
      when: 'one follows the other',
      file: aFile({
        policies: [
          aPolicy('health_basic', '2021-01-01', '2022-01-01', 'old'),
          aPolicy('health_basic', '2022-01-01', null, 'new'),
        ],
      }),
    },
    {
      when: 'two kinds',
      file: aFile({
        policies: [aPolicy('health_basic', '2021-01-01'), aPolicy('supplementary', '2021-01-01')],
      }),
    },
    {
      when: 'a policy of no day',
      file: aFile({
        policies: [
          aPolicy('health_basic', '2021-01-01', null, 'old'),
          aPolicy('health_basic', '2022-01-01', '2022-01-01', 'new'),
        ],
      }),
    },
  ],
})
