import type { Signature, SpellChange } from '../facts'
import { aFile, aRegister, aSpell, testRule } from '../../testing/rules'
import { r91PastDateChanged } from './r91-past-date-changed'

const ordibehesht: Signature = {
  centerId: 'home',
  month: '1403-02',
  from: '2024-04-20',
  to: '2024-05-20',
  signedAt: '2024-05-22T08:00:00.000Z',
}
const farvardin: Signature = { ...ordibehesht, month: '1403-01', from: '2024-03-20', to: '2024-04-19' }
const later = '2024-05-23T08:00:00.000Z'

const changed = (column: string, from: string | null, to: string | null, at = later): SpellChange => ({
  placementId: 'residential',
  at,
  changes: { [column]: { from, to } },
})
const after = (change: SpellChange, signatures: readonly Signature[] = [ordibehesht]) =>
  aRegister({ signatures, dateChanges: () => [change] })

testRule(r91PastDateChanged, {
  fires: [
    {
      when: 'the start moved within the signed month',
      file: aFile(),
      register: after(changed('starts_on', '2024-05-02', '2024-05-05')),
      finds: [
        {
          recordId: 'residential',
          fields: ['startsOn'],
          details: { month: '1403-02', day: '2024-05-02' },
        },
      ],
    },
    {
      when: 'an end entered for its last day',
      file: aFile(),
      register: after(changed('ends_on', null, '2024-05-20')),
      finds: [{ fields: ['endsOn'] }],
    },
    {
      when: 'moved across two signed months, and the earlier is told',
      file: aFile(),
      register: after(changed('ends_on', '2024-04-01', '2024-05-25'), [ordibehesht, farvardin]),
      finds: [{ details: { month: '1403-01' } }],
    },
    {
      when: 'in a family, and the home she came from signed',
      file: aFile({
        spells: [
          aSpell('residential', '2020-04-20', '2024-05-05', { id: 'stay' }),
          aSpell('kinship', '2024-05-05', null, { id: 'residential' }),
        ],
      }),
      register: after(changed('starts_on', '2024-05-02', '2024-05-05')),
      finds: [{}],
    },
  ],
  silent: [
    {
      when: 'before the signature',
      file: aFile(),
      register: after(changed('ends_on', null, '2024-05-20', '2024-05-21')),
    },
    { when: 'a day of this month', file: aFile(), register: after(changed('ends_on', null, '2024-05-21')) },
    {
      when: 'between two days before the month',
      file: aFile(),
      register: after(changed('starts_on', '2024-04-01', '2024-04-19')),
    },
    {
      when: 'another home signed',
      file: aFile(),
      register: after(changed('ends_on', null, '2024-05-01'), [{ ...ordibehesht, centerId: 'other' }]),
    },
    {
      when: 'nothing was signed',
      file: aFile(),
      register: after(changed('ends_on', null, '2024-05-01'), []),
    },
  ],
})
