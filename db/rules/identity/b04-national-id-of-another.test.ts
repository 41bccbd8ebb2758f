import { aFile, aRegister, testRule } from '../../testing/rules'
import { b04NationalIdOfAnother } from './b04-national-id-of-another'

testRule(b04NationalIdOfAnother, {
  fires: [
    {
      when: 'another child has it',
      file: aFile(),
      register: aRegister({ sameNationalId: () => ['other'] }),
      finds: [{ recordId: 'child', otherId: 'other' }],
    },
  ],
  silent: [
    { when: 'nobody else has it', file: aFile() },
    {
      when: 'there is none',
      file: aFile({ child: { nationalId: null } }),
      register: aRegister({ sameNationalId: () => ['other'] }),
    },
  ],
})
