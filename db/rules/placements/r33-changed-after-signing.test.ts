import { aFile, aRegister, aSpell, testRule } from '../../testing/rules'
import { r33ChangedAfterSigning } from './r33-changed-after-signing'

const signedAt = '2024-05-22T08:00:00.000Z'
const later = '2024-05-23T08:00:00.000Z'
const latest = '2024-05-24T08:00:00.000Z'
const signed = { signedMonths: [{ centerId: 'home', signedAt }] }
const moved = { placementId: 'residential', at: later, changes: { center_id: { from: 'home', to: 'other' } } }

testRule(r33ChangedAfterSigning, {
  fires: [
    {
      when: 'moved back into last month after the signature',
      file: aFile({
        spells: [aSpell('residential', '2020-04-20', '2024-05-10'), aSpell('kinship', '2024-05-10')],
      }),
      register: aRegister({
        ...signed,
        spellChanges: () => [
          { placementId: 'residential', at: later, changes: { ends_on: { from: null, to: '2024-05-10' } } },
          {
            placementId: 'kinship',
            at: later,
            changes: { kind: { from: null, to: 'kinship' }, starts_on: { from: null, to: '2024-05-10' } },
          },
        ],
      }),
      finds: [{ recordId: 'kinship', details: { day: '2024-05-20' } }],
    },
    {
      when: 'a spell of last month taken away after the signature',
      file: aFile({ spells: [] }),
      register: aRegister({
        ...signed,
        spellChanges: () => [
          {
            placementId: 'gone',
            at: later,
            changes: {
              kind: { from: 'residential', to: null },
              center_id: { from: 'home', to: null },
              starts_on: { from: '2020-04-20', to: null },
            },
          },
        ],
      }),
      finds: [{ recordId: 'gone' }],
    },
    {
      when: 'another home, changed twice',
      file: aFile(),
      register: aRegister({
        ...signed,
        spellChanges: () => [
          { placementId: 'residential', at: later, changes: { center_id: { from: 'other', to: 'third' } } },
          { placementId: 'residential', at: latest, changes: { center_id: { from: 'third', to: 'home' } } },
        ],
      }),
      finds: [{ recordId: 'residential' }],
    },
  ],
  silent: [
    { when: 'nothing was signed', file: aFile(), register: aRegister({ spellChanges: () => [moved] }) },
    {
      when: 'changed before the signature',
      file: aFile(),
      register: aRegister({ ...signed, spellChanges: () => [{ ...moved, at: '2024-05-21T00:00:00.000Z' }] }),
    },
    {
      when: 'changed and changed back',
      file: aFile(),
      register: aRegister({
        ...signed,
        spellChanges: () => [
          moved,
          { ...moved, at: latest, changes: { center_id: { from: 'other', to: 'home' } } },
        ],
      }),
    },
    {
      when: 'a move of this month',
      file: aFile({
        spells: [aSpell('residential', '2020-04-20', '2024-05-21'), aSpell('kinship', '2024-05-21')],
      }),
      register: aRegister({
        ...signed,
        spellChanges: () => [
          { placementId: 'residential', at: later, changes: { ends_on: { from: null, to: '2024-05-21' } } },
          {
            placementId: 'kinship',
            at: later,
            changes: { kind: { from: null, to: 'kinship' }, starts_on: { from: null, to: '2024-05-21' } },
          },
        ],
      }),
    },
    {
      when: 'only the order was filled in',
      file: aFile(),
      register: aRegister({
        ...signed,
        spellChanges: () => [
          { placementId: 'residential', at: later, changes: { order_number: { from: null, to: '۱' } } },
        ],
      }),
    },
    {
      when: 'another home signed',
      file: aFile(),
      register: aRegister({
        signedMonths: [{ centerId: 'elsewhere', signedAt }],
        spellChanges: () => [{ ...moved, changes: { kind: { from: 'trustee', to: 'residential' } } }],
      }),
    },
  ],
})
