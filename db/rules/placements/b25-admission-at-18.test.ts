import { aFile, aSpell, testRule } from '../../testing/rules'
import { b25AdmissionAt18 } from './b25-admission-at-18'

testRule(b25AdmissionAt18, {
  fires: [
    {
      when: 'first spell on the 18th birthday',
      file: aFile({ child: { birthDate: '2000-01-01' }, spells: [aSpell('residential', '2018-01-01')] }),
      finds: [{ recordId: 'residential', details: { age: 18 } }],
    },
    {
      when: 'from independent living by an order, as if she came for the first time',
      file: aFile({
        child: { birthDate: '2000-01-01' },
        spells: [
          aSpell('independent', '2017-06-01', '2019-01-01'),
          aSpell('residential', '2019-01-01', null, { entryRoute: 'judicial' }),
        ],
      }),
      finds: [{ details: { age: 19 } }],
    },
    {
      when: 'after a gap',
      file: aFile({
        child: { birthDate: '2000-01-01' },
        spells: [
          aSpell('residential', '2010-01-01', '2018-06-01', { id: 'first' }),
          aSpell('residential', '2018-06-02'),
        ],
      }),
      finds: [{ recordId: 'residential' }],
    },
  ],
  silent: [
    {
      when: 'the day before the 18th birthday',
      file: aFile({ child: { birthDate: '2000-01-01' }, spells: [aSpell('residential', '2017-12-31')] }),
    },
    {
      when: 'from home to home',
      file: aFile({
        child: { birthDate: '2000-01-01' },
        spells: [
          aSpell('residential', '2010-01-01', '2019-01-01', { id: 'first' }),
          aSpell('residential', '2019-01-01'),
        ],
      }),
    },
    {
      when: 'back from absence',
      file: aFile({
        child: { birthDate: '2000-01-01' },
        spells: [aSpell('absconded', '2018-06-01', '2019-01-01'), aSpell('residential', '2019-01-01')],
      }),
    },
    {
      when: 'back from relatives',
      file: aFile({
        child: { birthDate: '2000-01-01' },
        spells: [aSpell('kinship', '2010-06-01', '2019-01-01'), aSpell('residential', '2019-01-01')],
      }),
    },
    {
      when: 'by transfer from a home elsewhere',
      file: aFile({
        child: { birthDate: '2000-01-01' },
        spells: [aSpell('residential', '2019-01-01', null, { entryRoute: 'transfer' })],
      }),
    },
    {
      when: 'back from a home elsewhere',
      file: aFile({
        child: { birthDate: '2000-01-01' },
        spells: [aSpell('transferred_out', '2010-06-01', '2019-01-01'), aSpell('residential', '2019-01-01')],
      }),
    },
    {
      when: 'back from independent living',
      file: aFile({
        child: { birthDate: '2000-01-01' },
        spells: [
          aSpell('independent', '2017-06-01', '2019-01-01'),
          aSpell('residential', '2019-01-01', null, { entryRoute: 'return' }),
        ],
      }),
    },
    { when: 'the age is not known', file: aFile({ child: { birthDate: null } }) },
  ],
})
