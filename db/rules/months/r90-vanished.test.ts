import { aLastReturn, allFiles, testRegisterRule } from '../../testing/rules'
import { r90Vanished } from './r90-vanished'

testRegisterRule(r90Vanished, {
  fires: [
    {
      when: 'her file was taken off',
      register: allFiles({ hasFile: (id) => id !== 'gone' }),
      finds: [{ recordId: 'return', childId: 'gone', details: { month: '1403-02', fault: 'taken_off' } }],
    },
    {
      when: 'her file was merged into another',
      register: allFiles({ hasFile: (id) => id !== 'gone', mergedInto: () => 'kept' }),
      finds: [{ childId: 'gone', otherId: 'kept', details: { fault: 'merged' } }],
    },
    {
      when: 'two homes counted her, and she is told once',
      register: allFiles({
        lastReturns: [aLastReturn(), aLastReturn({ id: 'other', centerId: 'other' })],
        hasFile: (id) => id !== 'gone',
      }),
      finds: [{}],
    },
  ],
  silent: [
    { when: 'everybody has a file', register: allFiles() },
    { when: 'nothing was signed', register: allFiles({ lastReturns: [], hasFile: () => false }) },
  ],
})
