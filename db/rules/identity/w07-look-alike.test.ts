import { aFile, aRegister, testRule } from '../../testing/rules'
import { w07LookAlike } from './w07-look-alike'

testRule(w07LookAlike, {
  fires: [
    {
      when: 'two look alike',
      file: aFile(),
      register: aRegister({ lookAlikes: () => ['one', 'two'] }),
      finds: [
        { recordId: 'child', otherId: 'one' },
        { recordId: 'child', otherId: 'two' },
      ],
    },
  ],
  silent: [{ when: 'nobody does', file: aFile() }],
})
