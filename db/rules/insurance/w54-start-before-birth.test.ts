import { aFile, aPolicy, testRule } from '../../testing/rules'
import { w54StartBeforeBirth } from './w54-start-before-birth'

testRule(w54StartBeforeBirth, {
  fires: [
    {
      when: 'a day before',
      file: aFile({ policies: [aPolicy('health_basic', '2014-04-30')] }),
      finds: [{ recordId: 'health_basic' }],
    },
  ],
  silent: [
    { when: 'on the day of birth', file: aFile({ policies: [aPolicy('health_basic', '2014-05-01')] }) },
    {
      when: 'the birth date is not known',
      file: aFile({ child: { birthDate: null }, policies: [aPolicy('health_basic', '1990-01-01')] }),
    },
  ],
})
