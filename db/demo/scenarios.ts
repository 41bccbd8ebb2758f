import type { AgeBand } from '../contract/age-bands'
import { defaultAgeBands, khuzestanAgeBands } from '../contract/age-bands'
import type { CenterFields } from '../contract/centers'
import type { Scenario } from '../contract/register'

/** A home of a demonstration: whom it is licensed for, and how many live there on the day of the published figures. */
export interface DemoHome {
  readonly name: string
  readonly kind: CenterFields['kind']
  readonly ownership: CenterFields['ownership']
  readonly sex: 'female' | 'male' | 'mixed'
  /** Completed Jalali years: from is included, to is not. */
  readonly ages: readonly [number, number]
  readonly capacity: number
  readonly county: string
  readonly residents: number
  readonly staff: number
}

/** What a demonstration must show: the published figures, and the quiet life around them. */
export interface DemoPlan {
  readonly name: string
  readonly province: string
  /** The day the figures were published, ISO. */
  readonly publishedOn: string
  readonly seed: number
  readonly ageBands: readonly AgeBand[]
  readonly homes: readonly DemoHome[]
  /** Children with relatives who receive امداد on that day. */
  readonly kinshipWithEmdad: number
  readonly insuredResidents: number
  readonly insuredInFamilies: number
  /** In the whole Jalali year before. */
  readonly lastYear: { readonly year: number; readonly reunified: number; readonly adopted: number }
  /** Into independent living in the ten years before. */
  readonly independent: number
  /** In the four years before that year, so that years can be compared. */
  readonly earlier: { readonly reunified: number; readonly adopted: number; readonly transferredOut: number }
  /** Since the last new year, up to the day. */
  readonly sinceNewYear: { readonly reunified: number; readonly kinshipEnded: number }
  readonly now: { readonly hostFamily: number; readonly trustee: number; readonly adoptionTrial: number }
}

const home = (
  name: string,
  kind: DemoHome['kind'],
  sex: DemoHome['sex'],
  ages: DemoHome['ages'],
  [residents, capacity, staff]: readonly [number, number, number],
  county: string,
  ownership: DemoHome['ownership'] = 'non_governmental',
): DemoHome => ({ name, kind, ownership, sex, ages, capacity, county, residents, staff })

/**
 * Qom, as published on 1403/03/06: 7 centers (one governmental infants' home), 57 staff, 120 children, 149 with relatives
 * and امداد, 70 reunified and 28 adopted in the past year, 180 insured, 10 in independent living in ten years.
 */
const qom: DemoPlan = {
  name: 'استان قم (نمونه)',
  province: 'قم',
  publishedOn: '2024-05-26',
  seed: 14030306,
  ageBands: defaultAgeBands,
  homes: [
    home('شیرخوارگاه نسیم', 'infant_home', 'mixed', [0, 3], [18, 30, 13], 'قم', 'governmental'),
    home('خانه نونهالان باران', 'toddler_home', 'mixed', [3, 6], [16, 24, 9], 'قم'),
    home('خانه کودکان گلبرگ', 'children_home', 'female', [6, 12], [18, 24, 7], 'قم'),
    home('خانه کودکان سپهر', 'children_home', 'male', [6, 12], [20, 26, 8], 'قم'),
    home('خانه نوجوانان مهتاب', 'adolescent_home', 'female', [12, 18], [15, 20, 6], 'قم'),
    home('خانه نوجوانان ترنم', 'adolescent_home', 'female', [12, 18], [14, 18, 6], 'جعفرآباد'),
    home('خانه نوجوانان آفتاب', 'adolescent_home', 'male', [12, 18], [19, 26, 8], 'قم'),
  ],
  kinshipWithEmdad: 149,
  insuredResidents: 112,
  insuredInFamilies: 68,
  lastYear: { year: 1402, reunified: 70, adopted: 28 },
  independent: 10,
  earlier: { reunified: 46, adopted: 18, transferredOut: 4 },
  sinceNewYear: { reunified: 6, kinshipEnded: 5 },
  now: { hostFamily: 3, trustee: 2, adoptionTrial: 7 },
}

/** Khuzestan, as published on 1403/06/19: 13 non-governmental homes keep 218 children; the homes of 13–18 were the subject. */
const khuzestan: DemoPlan = {
  name: 'استان خوزستان (نمونه)',
  province: 'خوزستان',
  publishedOn: '2024-09-09',
  seed: 14030619,
  ageBands: khuzestanAgeBands,
  homes: [
    home('خانه نونهالان کارون', 'toddler_home', 'mixed', [3, 7], [16, 22, 8], 'اهواز'),
    home('خانه نونهالان شکوفه', 'toddler_home', 'mixed', [3, 7], [14, 20, 7], 'دزفول'),
    home('خانه کودکان نرگس', 'children_home', 'female', [7, 13], [17, 22, 6], 'اهواز'),
    home('خانه کودکان بهار', 'children_home', 'female', [7, 13], [15, 20, 6], 'آبادان'),
    home('خانه کودکان پرواز', 'children_home', 'male', [7, 13], [18, 24, 7], 'اهواز'),
    home('خانه کودکان آرمان', 'children_home', 'male', [7, 13], [16, 22, 6], 'بهبهان'),
    home('خانه نوجوانان نیلوفر', 'adolescent_home', 'female', [13, 18], [18, 24, 7], 'اهواز'),
    home('خانه نوجوانان یاس', 'adolescent_home', 'female', [13, 18], [17, 22, 6], 'دزفول'),
    home('خانه نوجوانان سپیده', 'adolescent_home', 'female', [13, 18], [15, 20, 6], 'ماهشهر'),
    home('خانه نوجوانان امید', 'adolescent_home', 'male', [13, 18], [20, 26, 8], 'اهواز'),
    home('خانه نوجوانان نخل', 'adolescent_home', 'male', [13, 18], [18, 24, 7], 'خرمشهر'),
    home('خانه نوجوانان آینده', 'adolescent_home', 'male', [13, 18], [17, 22, 6], 'اندیمشک'),
    home('خانه نوجوانان دریا', 'adolescent_home', 'male', [13, 18], [17, 22, 6], 'آبادان'),
  ],
  kinshipWithEmdad: 164,
  insuredResidents: 207,
  insuredInFamilies: 118,
  lastYear: { year: 1402, reunified: 58, adopted: 16 },
  independent: 24,
  earlier: { reunified: 60, adopted: 14, transferredOut: 6 },
  sinceNewYear: { reunified: 17, kinshipEnded: 9 },
  now: { hostFamily: 8, trustee: 4, adoptionTrial: 5 },
}

export const demoPlans: Readonly<Record<Scenario, DemoPlan>> = { qom, khuzestan }
