import { aFile, aSpell, testRule } from '../../testing/rules'
import { w05NationalIdMissing } from './w05-national-id-missing'

testRule(w05NationalIdMissing, {
  fires: [
    {
      when: '61 days after the first spell',
      file: aFile({
        child: { nationalId: null, createdAt: '2024-05-20T08:00:00.000Z' },
        spells: [aSpell('residential', '2024-03-26')],
      }),
      finds: [{ details: { days: 61 } }],
    },
    {
      when: '61 days after the file was written, without a spell',
      file: aFile({ child: { nationalId: null, createdAt: '2024-03-26T08:00:00.000Z' }, spells: [] }),
      finds: [{ details: { days: 61 } }],
    },
  ],
  silent: [
    {
      when: '60 days',
      file: aFile({
        child: { nationalId: null, createdAt: '2024-05-20T08:00:00.000Z' },
        spells: [aSpell('residential', '2024-03-27')],
      }),
    },
    {
      when: 'there is a reason',
      file: aFile({ child: { nationalId: null, nationalIdMissingReason: 'being_issued' } }),
    },
    {
      when: 'there is a code of a foreigner',
      file: aFile({ child: { nationalId: null, foreignId: '123456789012' } }),
    },
    { when: 'there is one', file: aFile() },
  ],
})
