import { aFile, aRegister, aSpell, TODAY, testRule } from '../../testing/rules'
import { b15InTheFuture } from './b15-in-the-future'

testRule(b15InTheFuture, {
  fires: [
    {
      when: 'it starts tomorrow',
      file: aFile({ spells: [aSpell('residential', '2024-05-27')] }),
      finds: [{ fields: ['startsOn'], details: { day: '2024-05-27' } }],
    },
    {
      when: 'it ends tomorrow',
      file: aFile({ spells: [aSpell('residential', '2020-04-20', '2024-05-27')] }),
      finds: [{ fields: ['endsOn'], details: { day: '2024-05-27' } }],
    },
    {
      when: 'both',
      file: aFile({ spells: [aSpell('residential', '2025-01-01', '2025-02-01')] }),
      finds: [{ fields: ['startsOn', 'endsOn'] }],
    },
  ],
  silent: [
    { when: 'it starts and ends today', file: aFile({ spells: [aSpell('residential', TODAY, TODAY)] }) },
    {
      when: 'after the day of a demonstration, before the real one',
      file: aFile({ spells: [aSpell('residential', '2025-01-01')] }),
      register: aRegister({ realToday: '2026-01-01' }),
    },
  ],
})
