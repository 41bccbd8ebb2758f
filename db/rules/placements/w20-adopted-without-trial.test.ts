import { aFile, aSpell, testRule } from '../../testing/rules'
import { w20AdoptedWithoutTrial } from './w20-adopted-without-trial'

testRule(w20AdoptedWithoutTrial, {
  fires: [
    {
      when: 'from a home',
      file: aFile({
        spells: [aSpell('residential', '2020-04-20', '2022-01-01'), aSpell('adopted', '2022-01-01')],
      }),
      finds: [{ recordId: 'adopted', otherId: 'residential' }],
    },
    {
      when: 'something lies between the trial and the adoption',
      file: aFile({
        spells: [
          aSpell('adoption_trial', '2020-04-20', '2020-10-22'),
          aSpell('residential', '2020-10-22', '2022-01-01'),
          aSpell('adopted', '2022-01-01'),
        ],
      }),
      finds: [{ recordId: 'adopted' }],
    },
  ],
  silent: [
    {
      when: 'after a trial',
      file: aFile({
        spells: [aSpell('adoption_trial', '2020-04-20', '2020-10-22'), aSpell('adopted', '2020-10-22')],
      }),
    },
    {
      when: 'before the law that asks for it',
      file: aFile({
        child: { birthDate: '2008-01-01' },
        spells: [aSpell('residential', '2010-01-01', '2012-01-01'), aSpell('adopted', '2012-01-01')],
      }),
    },
  ],
})
