import { aFile, aRegister, aSpell, TODAY, testRule } from '../../testing/rules'
import { w30CenterClosed } from './w30-center-closed'

testRule(w30CenterClosed, {
  fires: [
    {
      when: 'not yet open',
      file: aFile(),
      register: aRegister({}, { openedOn: '2020-04-21' }),
      finds: [{ recordId: 'residential', details: { fault: 'not_open', day: '2020-04-21' } }],
    },
    {
      when: 'closed while she stays',
      file: aFile(),
      register: aRegister({}, { closedOn: TODAY }),
      finds: [{ details: { fault: 'closed', day: TODAY } }],
    },
    {
      when: 'she left a day after it closed',
      file: aFile({ spells: [aSpell('residential', '2020-04-20', '2022-01-02')] }),
      register: aRegister({}, { closedOn: '2022-01-01' }),
      finds: [{ details: { fault: 'closed' } }],
    },
    {
      when: 'admitted on the day it closed',
      file: aFile({ spells: [aSpell('residential', '2020-04-20', '2020-04-20')] }),
      register: aRegister({}, { closedOn: '2020-04-20' }),
      finds: [{ details: { fault: 'closed' } }],
    },
  ],
  silent: [
    { when: 'opened on her first day', file: aFile(), register: aRegister({}, { openedOn: '2020-04-20' }) },
    {
      when: 'she left on the day it closed',
      file: aFile({ spells: [aSpell('residential', '2020-04-20', '2022-01-01')] }),
      register: aRegister({}, { closedOn: '2022-01-01' }),
    },
    { when: 'it closes tomorrow', file: aFile(), register: aRegister({}, { closedOn: '2024-05-27' }) },
    { when: 'nothing is known of it', file: aFile() },
  ],
})
