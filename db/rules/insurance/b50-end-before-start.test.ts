import { aFile, aPolicy, testRule } from '../../testing/rules'
import { b50EndBeforeStart } from './b50-end-before-start'

testRule(b50EndBeforeStart, {
  fires: [
    {
      when: 'it ends the day before',
      file: aFile({ policies: [aPolicy('health_basic', '2020-04-20', '2020-04-19')] }),
      finds: [{ recordId: 'health_basic' }],
    },
  ],
  silent: [
    {
      when: 'it ends the same day',
      file: aFile({ policies: [aPolicy('health_basic', '2020-04-20', '2020-04-20')] }),
    },
    { when: 'it is open', file: aFile() },
  ],
})
