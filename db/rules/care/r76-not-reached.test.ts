import type { JudgedSpell } from '../../child-file/judged-file'
import { aContact, aFile, aSpell, testRule } from '../../testing/rules'
import { r76NotReached } from './r76-not-reached'

const tried = (
  reached: readonly boolean[],
  spells: readonly JudgedSpell[] = [aSpell('independent', '2022-01-01')],
) => aFile({ spells, contacts: reached.map((one, index) => aContact(`2024-0${String(index + 1)}-15`, one)) })

testRule(r76NotReached, {
  fires: [
    {
      when: 'three times',
      file: tried([false, false, false]),
      finds: [{ recordId: '2024-03-15', details: { lastOn: '2024-03-15' } }],
    },
    { when: 'three times after she was reached', file: tried([true, false, false, false]), finds: [{}] },
  ],
  silent: [
    { when: 'twice', file: tried([true, false, false]) },
    { when: 'reached at last', file: tried([false, false, false, true]) },
    {
      when: 'the third is still to come',
      file: aFile({
        spells: [],
        contacts: ['2024-05-01', '2024-05-26', '2024-05-27'].map((day) => aContact(day, false)),
      }),
    },
    {
      when: 'she is in a home again',
      file: tried([false, false, false], [aSpell('residential', '2022-01-01')]),
    },
    { when: 'she died', file: tried([false, false, false], [aSpell('deceased', '2024-04-01')]) },
  ],
})
