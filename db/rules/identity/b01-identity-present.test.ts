import { aFile, testRule } from '../../testing/rules'
import { b01IdentityPresent } from './b01-identity-present'

testRule(b01IdentityPresent, {
  fires: [
    {
      when: 'nothing is filled in',
      file: aFile({ child: { sex: null as never, fileNumber: null, firstName: null, lastName: null } }),
      finds: [
        {
          recordId: 'child',
          fields: ['sex', 'fileNumber', 'firstName'],
          details: { missing: 'sex fileNumber firstName' },
        },
      ],
    },
    {
      when: 'the file number is only spaces',
      file: aFile({ child: { fileNumber: '  ' } }),
      finds: [{ fields: ['fileNumber'] }],
    },
    {
      when: 'both names are missing',
      file: aFile({ child: { firstName: null, lastName: null } }),
      finds: [{ fields: ['firstName'] }],
    },
  ],
  silent: [
    { when: 'all are there', file: aFile() },
    { when: 'one name is enough', file: aFile({ child: { firstName: null } }) },
    { when: 'the sex is told as not known', file: aFile({ child: { sex: 'unknown' } }) },
  ],
})
