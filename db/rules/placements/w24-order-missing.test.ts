import { aFile, aSpell, testRule } from '../../testing/rules'
import { w24OrderMissing } from './w24-order-missing'

testRule(w24OrderMissing, {
  fires: [
    {
      when: 'adoption_trial without an order',
      file: aFile({
        spells: [aSpell('adoption_trial', '2022-01-01', null, { orderNumber: null, orderDate: null })],
      }),
      finds: [
        {
          recordId: 'adoption_trial',
          fields: ['orderNumber', 'orderDate'],
          details: { kind: 'adoption_trial', missing: 'orderNumber orderDate' },
        },
      ],
    },
    {
      when: 'adopted without an order',
      file: aFile({
        spells: [aSpell('adopted', '2022-01-01', null, { orderNumber: null, orderDate: null })],
      }),
      finds: [
        {
          recordId: 'adopted',
          fields: ['orderNumber', 'orderDate'],
          details: { kind: 'adopted', missing: 'orderNumber orderDate' },
        },
      ],
    },
    {
      when: 'trustee without an order',
      file: aFile({
        spells: [aSpell('trustee', '2022-01-01', null, { orderNumber: null, orderDate: null })],
      }),
      finds: [
        {
          recordId: 'trustee',
          fields: ['orderNumber', 'orderDate'],
          details: { kind: 'trustee', missing: 'orderNumber orderDate' },
        },
      ],
    },
    {
      when: 'host_family without an order',
      file: aFile({
        spells: [aSpell('host_family', '2022-01-01', null, { orderNumber: null, orderDate: null })],
      }),
      finds: [
        {
          recordId: 'host_family',
          fields: ['orderNumber', 'orderDate'],
          details: { kind: 'host_family', missing: 'orderNumber orderDate' },
        },
      ],
    },
    {
      when: 'no date',
      file: aFile({ spells: [aSpell('trustee', '2022-01-01', null, { orderDate: null })] }),
      finds: [{ fields: ['orderDate'] }],
    },
  ],
  silent: [
    { when: 'both', file: aFile({ spells: [aSpell('host_family', '2022-01-01')] }) },
    {
      when: 'with relatives',
      file: aFile({
        spells: [aSpell('kinship', '2022-01-01', null, { orderNumber: null, orderDate: null })],
      }),
    },
  ],
})
