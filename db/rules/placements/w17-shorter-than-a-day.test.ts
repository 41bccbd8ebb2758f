import { aFile, aSpell, testRule } from '../../testing/rules'
import { w17ShorterThanADay } from './w17-shorter-than-a-day'

testRule(w17ShorterThanADay, {
  fires: [
    {
      when: 'it ends the day it starts',
      file: aFile({ spells: [aSpell('residential', '2020-04-20', '2020-04-20')] }),
      finds: [{ recordId: 'residential', details: { day: '2020-04-20' } }],
    },
  ],
  silent: [
    { when: 'one night', file: aFile({ spells: [aSpell('residential', '2020-04-20', '2020-04-21')] }) },
    { when: 'it is open', file: aFile() },
  ],
})
