import { b01IdentityPresent } from './identity/b01-identity-present'
import { b02BirthDatePossible } from './identity/b02-birth-date-possible'
import { w03NationalIdChecksum } from './identity/w03-national-id-checksum'
import { b04NationalIdOfAnother } from './identity/b04-national-id-of-another'
import { w05NationalIdMissing } from './identity/w05-national-id-missing'
import { w06BirthDateEstimated } from './identity/w06-birth-date-estimated'
import { w07LookAlike } from './identity/w07-look-alike'
import { b10EndBeforeStart } from './placements/b10-end-before-start'
import { b11Overlap } from './placements/b11-overlap'
import { w12Gap } from './placements/w12-gap'
import { b13SecondOpen } from './placements/b13-second-open'
import { b14StartBeforeBirth } from './placements/b14-start-before-birth'
import { b15InTheFuture } from './placements/b15-in-the-future'
import { b16AfterDeath } from './placements/b16-after-death'
import { w17ShorterThanADay } from './placements/w17-shorter-than-a-day'
import { w18FirstNotAdmission } from './placements/w18-first-not-admission'
import { b19MoveNotAllowed } from './placements/b19-move-not-allowed'
import { w20AdoptedWithoutTrial } from './placements/w20-adopted-without-trial'
import { w21TrialSixMonths } from './placements/w21-trial-six-months'
import { w22KinshipUnnamed } from './placements/w22-kinship-unnamed'
import { w23ReunifiedWithDeadParent } from './placements/w23-reunified-with-dead-parent'
import { w24OrderMissing } from './placements/w24-order-missing'
import { b25AdmissionAt18 } from './placements/b25-admission-at-18'
import { w26IndependentUnder16 } from './placements/w26-independent-under-16'
import { b27AdoptedAt18 } from './placements/b27-adopted-at-18'
import { w28Capacity } from './placements/w28-capacity'
import { w29OutsideLicence } from './placements/w29-outside-licence'
import { w30CenterClosed } from './placements/w30-center-closed'
import { w31AbsentLong } from './placements/w31-absent-long'
import { r32NowhereThisMonth } from './placements/r32-nowhere-this-month'
import { r33ChangedAfterSigning } from './placements/r33-changed-after-signing'
import { w40NoOrder } from './legal/w40-no-order'
import { w41OrderExpired } from './legal/w41-order-expired'
import { b42OrderDateImpossible } from './legal/b42-order-date-impossible'
import { r43TwoYears } from './legal/r43-two-years'
import { r44OpinionDue } from './legal/r44-opinion-due'
import { b50EndBeforeStart } from './insurance/b50-end-before-start'
import { w51Overlap } from './insurance/w51-overlap'
import { w52Uninsured } from './insurance/w52-uninsured'
import { w53EndingSoon } from './insurance/w53-ending-soon'
import { w54StartBeforeBirth } from './insurance/w54-start-before-birth'
import { r55GrownOut } from './insurance/r55-grown-out'
import { b60AmountNotPositive } from './money/b60-amount-not-positive'
import { b61PaidTwice } from './money/b61-paid-twice'
import { b62NotApprovedByAnother } from './money/b62-not-approved-by-another'
import { w63OutsideEntitlement } from './money/w63-outside-entitlement'
import { b64AfterDeath } from './money/b64-after-death'
import { w65GrantTwice } from './money/w65-grant-twice'
import { w66OtherThanTariff } from './money/w66-other-than-tariff'
import { b67ShebaWrong } from './money/b67-sheba-wrong'
import { w68NoAccount } from './money/w68-no-account'
import { w70NoCarePlan } from './care/w70-no-care-plan'
import { w71NoReview } from './care/w71-no-review'
import { w72NoVisit } from './care/w72-no-visit'
import { w73NoSchoolRecord } from './care/w73-no-school-record'
import { w74NoPlan } from './care/w74-no-plan'
import { w75OutOfTouch } from './care/w75-out-of-touch'
import { r76NotReached } from './care/r76-not-reached'
import { r90Vanished } from './months/r90-vanished'
import { r91PastDateChanged } from './months/r91-past-date-changed'
import { r92OpeningDiffers } from './months/r92-opening-differs'
import type { RegisterRule, Rule } from './rule'

/** Every rule about one file, in the order in which findings are told. */
export const rules: readonly Rule[] = [
  b01IdentityPresent,
  b02BirthDatePossible,
  w03NationalIdChecksum,
  b04NationalIdOfAnother,
  w05NationalIdMissing,
  w06BirthDateEstimated,
  w07LookAlike,
  b10EndBeforeStart,
  b11Overlap,
  w12Gap,
  b13SecondOpen,
  b14StartBeforeBirth,
  b15InTheFuture,
  b16AfterDeath,
  w17ShorterThanADay,
  w18FirstNotAdmission,
  b19MoveNotAllowed,
  w20AdoptedWithoutTrial,
  w21TrialSixMonths,
  w22KinshipUnnamed,
  w23ReunifiedWithDeadParent,
  w24OrderMissing,
  b25AdmissionAt18,
  w26IndependentUnder16,
  b27AdoptedAt18,
  w28Capacity,
  w29OutsideLicence,
  w30CenterClosed,
  w31AbsentLong,
  r32NowhereThisMonth,
  r33ChangedAfterSigning,
  w40NoOrder,
  w41OrderExpired,
  b42OrderDateImpossible,
  r43TwoYears,
  r44OpinionDue,
  b50EndBeforeStart,
  w51Overlap,
  w52Uninsured,
  w53EndingSoon,
  w54StartBeforeBirth,
  r55GrownOut,
  b60AmountNotPositive,
  b61PaidTwice,
  b62NotApprovedByAnother,
  w63OutsideEntitlement,
  b64AfterDeath,
  w65GrantTwice,
  w66OtherThanTariff,
  b67ShebaWrong,
  w68NoAccount,
  w70NoCarePlan,
  w71NoReview,
  w72NoVisit,
  w73NoSchoolRecord,
  w74NoPlan,
  w75OutOfTouch,
  r76NotReached,
  r91PastDateChanged,
]

/** The rules about what belongs to no stored file, told after those of the files. */
export const registerRules: readonly RegisterRule[] = [r90Vanished, r92OpeningDiffers]
