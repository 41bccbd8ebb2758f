import { aFile, aRegister, aSpell, TODAY, testRule } from '../../testing/rules'
import { w28Capacity } from './w28-capacity'

testRule(w28Capacity, {
  fires: [
    {
      when: 'one too many since her arrival',
      file: aFile(),
      register: aRegister({ residentsOn: () => 15 }, { capacity: 14 }),
      finds: [{ recordId: 'residential', details: { residents: 15, capacity: 14, on: TODAY } }],
    },
    {
      when: 'one too many on a first day after the day of a demonstration',
      file: aFile({ spells: [aSpell('residential', '2024-06-01')] }),
      register: aRegister(
        { residentsOn: (_home, day) => (day > TODAY ? 15 : 14), realToday: '2026-01-01' },
        { capacity: 14 },
      ),
      finds: [{ details: { on: '2024-06-01' } }],
    },
  ],
  silent: [
    { when: 'just full', file: aFile(), register: aRegister({ residentsOn: () => 14 }, { capacity: 14 }) },
    { when: 'the capacity is not known', file: aFile(), register: aRegister({ residentsOn: () => 15 }) },
    {
      when: 'she came before it was crowded',
      file: aFile(),
      register: aRegister({ residentsOn: (_home, day) => (day === TODAY ? 15 : 14) }, { capacity: 14 }),
    },
    {
      when: 'it is no longer crowded',
      file: aFile(),
      register: aRegister({ residentsOn: (_home, day) => (day === TODAY ? 14 : 15) }, { capacity: 14 }),
    },
    {
      when: 'her stay is over',
      file: aFile({ spells: [aSpell('residential', '2020-04-20', '2022-01-01')] }),
      register: aRegister({ residentsOn: () => 15 }, { capacity: 14 }),
    },
  ],
})
