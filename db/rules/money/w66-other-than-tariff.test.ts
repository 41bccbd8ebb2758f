import type { JudgedFile, JudgedPayment } from '../../child-file/judged-file'
import type { TariffFacts } from '../facts'
import { aFile, aPayment, aRegister, aSpell, testRule } from '../../testing/rules'
import { w66OtherThanTariff } from './w66-other-than-tariff'

const row = (amountRial: number, given: Partial<TariffFacts> = {}): TariffFacts => ({
  ...{ programme: 'resident_subsidy', startsOn: '2020-01-01', endsOn: null },
  ...{ ageFrom: null, ageTo: null, centerKind: null, amountRial, ...given },
})
const tariffs = (...rows: readonly TariffFacts[]) =>
  aRegister(
    { tariffs: (programme) => rows.filter((one) => one.programme === programme) },
    { kind: 'infant_home' },
  )
const byHand = (
  amountRial: number,
  line: Partial<JudgedPayment> = {},
  file: Parameters<typeof aFile>[0] = {},
): JudgedFile =>
  aFile({ ...file, payments: [aPayment({ kind: 'by_hand', forMonth: '1403-01', amountRial, ...line })] })
const agreed = {
  supports: [{ id: 's', programme: 'emdad', startsOn: '2024-01-01', endsOn: null, agreedRial: 7 }],
}

testRule(w66OtherThanTariff, {
  fires: [
    {
      when: 'one rial less',
      file: byHand(9),
      register: tariffs(row(10)),
      finds: [{ recordId: '1403-01', details: { tariffRial: 10 } }],
    },
    {
      when: 'the row of another kind of home',
      file: byHand(10),
      register: tariffs(row(10), row(20, { centerKind: 'infant_home' })),
      finds: [{ details: { tariffRial: 20 } }],
    },
    {
      when: 'the row before the one of her last day there',
      file: byHand(10, {}, { spells: [aSpell('residential', '2020-04-20', '2024-04-11')] }),
      register: tariffs(row(10, { endsOn: '2024-04-10' }), row(20, { startsOn: '2024-04-10' })),
      finds: [{ details: { tariffRial: 20 } }],
    },
    {
      when: 'other than agreed for her',
      file: byHand(8, { programme: 'emdad', centerId: null }, agreed),
      register: tariffs(row(8, { programme: 'emdad' })),
      finds: [{ details: { tariffRial: 7 } }],
    },
    {
      when: 'a grant',
      file: byHand(9, { programme: 'transition_grant' }),
      register: tariffs(row(10, { programme: 'transition_grant' })),
      finds: [{}],
    },
  ],
  silent: [
    { when: "the tariff's", file: byHand(10), register: tariffs(row(10), row(20, { centerKind: 'other' })) },
    {
      when: 'her age of nine that month',
      file: byHand(10),
      register: tariffs(row(10, { ageTo: 10 }), row(20, { ageFrom: 10 })),
    },
    { when: 'agreed for her', file: byHand(7, { programme: 'emdad', centerId: null }, agreed) },
    { when: 'from a run', file: byHand(9, { kind: 'monthly' }), register: tariffs(row(10)) },
    { when: 'no row', file: byHand(9) },
    {
      when: 'no birth date for a row of an age',
      file: byHand(9, {}, { child: { birthDate: null } }),
      register: tariffs(row(10, { ageFrom: 0 })),
    },
    {
      when: 'not there that month: that is W63',
      file: byHand(9, {}, { spells: [] }),
      register: tariffs(row(10)),
    },
  ],
})
