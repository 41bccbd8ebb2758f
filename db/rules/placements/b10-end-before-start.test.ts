import { aFile, aSpell, testRule } from '../../testing/rules'
import { b10EndBeforeStart } from './b10-end-before-start'

testRule(b10EndBeforeStart, {
  fires: [
    {
      when: 'it ends the day before',
      file: aFile({ spells: [aSpell('residential', '2020-04-20', '2020-04-19')] }),
      finds: [{ recordId: 'residential', details: { startsOn: '2020-04-20', endsOn: '2020-04-19' } }],
    },
  ],
  silent: [
    {
      when: 'it ends the same day',
      file: aFile({ spells: [aSpell('residential', '2020-04-20', '2020-04-20')] }),
    },
    { when: 'it is open', file: aFile() },
  ],
})
