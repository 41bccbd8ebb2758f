import { aFile, anOrder, aSpell, testRule } from '../../testing/rules'
import { w41OrderExpired } from './w41-order-expired'

const until = (validUntil: string | null) => anOrder({ validUntil })

testRule(w41OrderExpired, {
  fires: [
    {
      when: 'it held until yesterday',
      file: aFile({ orders: [until('2024-05-25')] }),
      finds: [{ recordId: 'order', details: { validUntil: '2024-05-25' } }],
    },
    {
      when: 'a longer order came before it',
      file: aFile({
        orders: [anOrder({ id: 'long', issuedOn: '2020-04-20', validUntil: null }), until('2024-05-25')],
      }),
      finds: [{ recordId: 'order' }],
    },
  ],
  silent: [
    { when: 'it holds today for the last day', file: aFile({ orders: [until('2024-05-26')] }) },
    { when: 'it has no end', file: aFile({ orders: [until(null)] }) },
    {
      when: 'it was extended',
      file: aFile({
        orders: [
          until('2024-05-25'),
          anOrder({ id: 'next', kind: 'extension', issuedOn: '2024-05-01', validUntil: '2025-05-25' }),
        ],
      }),
    },
    {
      when: 'she has left the home',
      file: aFile({ spells: [aSpell('kinship', '2020-04-20')], orders: [until('2024-05-25')] }),
    },
  ],
})
