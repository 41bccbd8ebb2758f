import { aFile, aSpell, testRule } from '../../testing/rules'
import { w74NoPlan } from './w74-no-plan'

const born = (birthDate: string | null) => aFile({ child: { birthDate } })

testRule(w74NoPlan, {
  fires: [
    {
      when: 'seventeen today',
      file: born('2007-05-27'),
      finds: [{ recordId: 'child', details: { turns18On: '2025-05-27' } }],
    },
    {
      when: 'eighteen tomorrow, with relatives',
      file: aFile({ child: { birthDate: '2006-05-28' }, spells: [aSpell('kinship', '2020-04-20')] }),
      finds: [{}],
    },
  ],
  silent: [
    { when: 'seventeen tomorrow', file: born('2007-05-28') },
    { when: 'eighteen today', file: born('2006-05-27') },
    {
      when: 'a plan of one field',
      file: aFile({ child: { birthDate: '2007-01-01' }, planItems: [{ field: 'housing' }] }),
    },
    {
      when: 'not in care',
      file: aFile({ child: { birthDate: '2007-01-01' }, spells: [aSpell('reunified', '2020-04-20')] }),
    },
    { when: 'the birth date is not known', file: born(null) },
  ],
})
