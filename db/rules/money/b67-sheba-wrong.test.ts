import { aFile, anAccount, testRule } from '../../testing/rules'
import { b67ShebaWrong } from './b67-sheba-wrong'

testRule(b67ShebaWrong, {
  fires: [
    {
      when: 'one digit is wrong',
      file: aFile({ accounts: [anAccount({ sheba: 'IR062960000000100324200002' })] }),
      finds: [{ recordId: 'account' }],
    },
    {
      when: 'a digit is missing',
      file: aFile({ accounts: [anAccount({ sheba: 'IR06296000000010032420000' })] }),
      finds: [{}],
    },
  ],
  silent: [
    { when: 'it passes', file: aFile({ accounts: [anAccount()] }) },
    { when: 'no account', file: aFile() },
  ],
})
