import type { TariffFields } from '../../contract/programmes'
import { tariffSources } from '../../contract/words/money-terms'

// First days in Jalali: 1400/01/01, 1403/01/01, 1404/01/01 and 1404/06/03.
const Y1400 = '2021-03-21'
const Y1403 = '2024-03-20'
const Y1404 = '2025-03-21'
const ANNOUNCED = '2025-08-25'

const everyRow = {
  endsOn: null,
  ageFrom: null,
  ageTo: null,
  centerKind: null,
  rhythm: 'monthly',
} as const

/** The amounts that were published, in rial, each with where. They are examples: provinces pay their own. No amount was published for residents of 18 and over. */
export const tariffExamples: readonly TariffFields[] = [
  {
    ...everyRow,
    programme: 'resident_subsidy',
    startsOn: Y1400,
    endsOn: Y1403,
    amountRial: 12_000_000,
    source: tariffSources.year1400,
  },
  {
    ...everyRow,
    programme: 'resident_subsidy',
    startsOn: Y1403,
    endsOn: ANNOUNCED,
    ageTo: 12,
    amountRial: 40_000_000,
    source: tariffSources.before,
  },
  {
    ...everyRow,
    programme: 'resident_subsidy',
    startsOn: Y1403,
    endsOn: ANNOUNCED,
    ageFrom: 12,
    ageTo: 18,
    amountRial: 50_000_000,
    source: tariffSources.before,
  },
  {
    ...everyRow,
    programme: 'resident_subsidy',
    startsOn: ANNOUNCED,
    ageTo: 12,
    amountRial: 60_000_000,
    source: tariffSources.announced,
  },
  {
    ...everyRow,
    programme: 'resident_subsidy',
    startsOn: ANNOUNCED,
    ageFrom: 12,
    ageTo: 18,
    amountRial: 70_000_000,
    source: tariffSources.announced,
  },
  {
    ...everyRow,
    programme: 'resident_subsidy',
    startsOn: ANNOUNCED,
    centerKind: 'inclusive_home',
    amountRial: 80_000_000,
    source: tariffSources.announced,
  },
  {
    ...everyRow,
    programme: 'emdad',
    startsOn: Y1403,
    endsOn: Y1404,
    amountRial: 25_000_000,
    source: tariffSources.oneProvince,
  },
  {
    ...everyRow,
    programme: 'emdad',
    startsOn: Y1404,
    amountRial: 37_500_000,
    source: tariffSources.sameProvinceRaised,
  },
  {
    ...everyRow,
    programme: 'transition_grant',
    startsOn: Y1400,
    endsOn: Y1404,
    amountRial: 200_000_000,
    rhythm: 'once',
    source: tariffSources.beforeRaise,
  },
  {
    ...everyRow,
    programme: 'transition_grant',
    startsOn: Y1404,
    amountRial: 460_000_000,
    rhythm: 'once',
    source: tariffSources.aboutRaised,
  },
]
