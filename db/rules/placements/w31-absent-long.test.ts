import { aFile, aSpell, testRule } from '../../testing/rules'
import { w31AbsentLong } from './w31-absent-long'

testRule(w31AbsentLong, {
  fires: [
    {
      when: '31 days',
      file: aFile({ spells: [aSpell('absconded', '2024-04-25')] }),
      finds: [{ recordId: 'absconded', details: { days: 31 } }],
    },
  ],
  silent: [
    { when: '30 days', file: aFile({ spells: [aSpell('absconded', '2024-04-26')] }) },
    {
      when: 'she came back',
      file: aFile({
        spells: [aSpell('absconded', '2024-01-01', '2024-05-01'), aSpell('residential', '2024-05-01')],
      }),
    },
    { when: 'she is in a home', file: aFile() },
  ],
})
