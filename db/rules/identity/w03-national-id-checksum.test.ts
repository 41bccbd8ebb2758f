import { aFile, testRule } from '../../testing/rules'
import { w03NationalIdChecksum } from './w03-national-id-checksum'

testRule(w03NationalIdChecksum, {
  fires: [
    {
      when: 'a wrong check digit',
      file: aFile({ child: { nationalId: '0499370898' } }),
      finds: [{ details: { fault: 'checksum' } }],
    },
    {
      when: 'too short',
      file: aFile({ child: { nationalId: '12345' } }),
      finds: [{ details: { fault: 'checksum' } }],
    },
    {
      when: 'all digits equal',
      file: aFile({ child: { nationalId: '1111111111' } }),
      finds: [{ details: { fault: 'equal_digits' } }],
    },
  ],
  silent: [
    { when: 'a right one', file: aFile({ child: { nationalId: '0010350829' } }) },
    { when: 'none', file: aFile({ child: { nationalId: null } }) },
  ],
})
