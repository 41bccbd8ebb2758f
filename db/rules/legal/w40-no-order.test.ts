import { aFile, anOrder, aSpell, testRule } from '../../testing/rules'
import { w40NoOrder } from './w40-no-order'

const bare = { orderNumber: null, orderDate: null }
const since = (day: string) => [aSpell('residential', day, null, bare)]

testRule(w40NoOrder, {
  fires: [
    {
      when: 'four days ago',
      file: aFile({ spells: since('2024-05-22') }),
      finds: [{ recordId: 'residential', details: { since: '2024-05-22' } }],
    },
    {
      when: 'the only order is for another thing',
      file: aFile({
        spells: since('2024-01-01'),
        orders: [anOrder({ kind: 'release', issuedOn: '2024-01-02' })],
      }),
      finds: [{}],
    },
    {
      when: 'the order of an earlier stay had run out before',
      file: aFile({
        spells: since('2024-01-01'),
        orders: [anOrder({ issuedOn: '2020-01-01', validUntil: '2021-01-01' })],
      }),
      finds: [{}],
    },
    {
      when: 'neither home of the stay names one, and it is told where the stay began',
      file: aFile({
        spells: [
          aSpell('residential', '2024-01-01', '2024-05-25', bare),
          aSpell('residential', '2024-05-25', null, { ...bare, id: 'second' }),
        ],
      }),
      finds: [{ recordId: 'residential' }],
    },
  ],
  silent: [
    { when: 'three days ago', file: aFile({ spells: since('2024-05-23') }) },
    { when: 'the spell names its order', file: aFile() },
    { when: 'an order came later', file: aFile({ spells: since('2024-01-01'), orders: [anOrder()] }) },
    {
      when: 'the first home of the stay named it',
      file: aFile({
        spells: [
          aSpell('residential', '2024-01-01', '2024-05-01'),
          aSpell('residential', '2024-05-01', null, { ...bare, id: 'second' }),
        ],
      }),
    },
    {
      when: 'she lives with relatives',
      file: aFile({ spells: [aSpell('kinship', '2024-01-01', null, bare)] }),
    },
    {
      when: 'the stay is over',
      file: aFile({ spells: [aSpell('residential', '2024-01-01', '2024-02-01', bare)] }),
    },
  ],
})
