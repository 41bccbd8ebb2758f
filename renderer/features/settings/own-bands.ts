import {
  type AgeBand,
  ageBandsFrom,
  defaultAgeBands,
  khuzestanAgeBands,
} from '../../../db/contract/age-bands'
import { asciiDigits, persianDigits } from '../../../db/contract/persian'

export type BandChoice = 'default' | 'khuzestan' | 'own'

const OLDEST = 120

/** Which preset the bands are, if any. */
export function choiceOf(bands: readonly AgeBand[]): BandChoice {
  const codes = codesOf(bands)
  if (codes === codesOf(defaultAgeBands)) return 'default'
  return codes === codesOf(khuzestanAgeBands) ? 'khuzestan' : 'own'
}

/** The first years as they are typed: «۰ ۶ ۱۲ ۱۸». */
export function firstYearsText(bands: readonly AgeBand[]): string {
  return bands.map(({ from }) => persianDigits(from)).join(' ')
}

/** Own bands from the typed first years; null unless they begin at 0 and grow. */
export function readFirstYears(text: string): AgeBand[] | null {
  const parts = asciiDigits(text)
    .split(/[\s,،;؛–-]+/u)
    .filter((part) => part !== '')
  if (!parts.every((part) => /^\d{1,3}$/u.test(part))) return null
  const years = parts.map(Number)
  const grows = years.every((year, index) => (index === 0 ? year === 0 : year > (years[index - 1] ?? 0)))
  return years.length > 0 && years.length <= 20 && grows && (years.at(-1) ?? 0) < OLDEST
    ? ageBandsFrom(years)
    : null
}

/** The bands of a choice; null while the typed ones are none. */
export function bandsOf(choice: BandChoice, typed: string): AgeBand[] | null {
  if (choice === 'default') return [...defaultAgeBands]
  return choice === 'khuzestan' ? [...khuzestanAgeBands] : readFirstYears(typed)
}

const codesOf = (bands: readonly AgeBand[]): string =>
  bands.map(({ code, from }) => `${code}@${from}`).join(' ')
