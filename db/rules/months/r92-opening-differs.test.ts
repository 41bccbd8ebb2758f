import { aLastReturn, allFiles, testRegisterRule } from '../../testing/rules'
import { r92OpeningDiffers } from './r92-opening-differs'

testRegisterRule(r92OpeningDiffers, {
  fires: [
    {
      when: 'one child more was signed',
      register: allFiles({ residentsOn: () => 1 }),
      finds: [{ recordId: 'return', childId: null, details: { month: '1403-02', closing: 2, opening: 1 } }],
    },
  ],
  silent: [
    { when: 'both are the same', register: allFiles() },
    {
      when: 'the return does not say it',
      register: allFiles({ lastReturns: [aLastReturn({ closing: null })], residentsOn: () => 1 }),
    },
    {
      when: 'they are asked on the last day of that month',
      register: allFiles({ residentsOn: (_center, day) => (day === '2024-05-20' ? 2 : 9) }),
    },
  ],
})
