import { aFile, aPolicy, TODAY, testRule } from '../../testing/rules'
import { r55GrownOut } from './r55-grown-out'

testRule(r55GrownOut, {
  fires: [
    {
      when: 'eighteen today',
      file: aFile({ child: { birthDate: '2006-05-27' }, policies: [aPolicy('health_basic', '2020-04-20')] }),
      finds: [{ recordId: 'health_basic', details: { years: 18, on: TODAY } }],
    },
    {
      when: 'twenty-three',
      file: aFile({ child: { birthDate: '2001-05-01' }, policies: [aPolicy('health_basic', '2020-04-20')] }),
      finds: [{ details: { years: 23 } }],
    },
    {
      when: "a dependant on somebody's cover of work",
      file: aFile({
        child: { birthDate: '2006-01-01' },
        policies: [{ ...aPolicy('social_security', '2020-04-20'), holder: 'dependant' }],
      }),
      finds: [{ recordId: 'social_security', details: { years: 18 } }],
    },
  ],
  silent: [
    {
      when: 'her own policy',
      file: aFile({
        child: { birthDate: '2006-01-01' },
        policies: [{ ...aPolicy('health_basic', '2020-04-20'), holder: 'own' }],
      }),
    },
    {
      when: 'eighteen tomorrow',
      file: aFile({ child: { birthDate: '2006-05-28' }, policies: [aPolicy('health_basic', '2020-04-20')] }),
    },
    {
      when: 'the policy began after the birthday',
      file: aFile({ child: { birthDate: '2006-01-01' }, policies: [aPolicy('health_basic', '2024-02-01')] }),
    },
    {
      when: 'it has ended',
      file: aFile({
        child: { birthDate: '2006-01-01' },
        policies: [aPolicy('health_basic', '2020-04-20', '2024-02-01')],
      }),
    },
    {
      when: 'insured by work',
      file: aFile({
        child: { birthDate: '2001-05-01' },
        policies: [aPolicy('social_security', '2020-04-20')],
      }),
    },
    { when: 'the birth date is not known', file: aFile({ child: { birthDate: null } }) },
  ],
})
