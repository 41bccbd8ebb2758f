import type { Child } from '../../contract/children'

type LegalStatus = NonNullable<Child['legalStatus']>

/** Cases of art. 8 (الف to د) of the law of 1392: a child with one of them may be placed already, whoever came or did not come. */
const casesOfArticle8: ReadonlySet<LegalStatus> = new Set<LegalStatus>([
  'parents_unidentified',
  'parents_deceased',
  'not_visited_two_years',
  'parents_unfit',
])

/** Whether two years without a guardian would change a child's legal status. */
export function awaitsTwoYears(status: Child['legalStatus']): boolean {
  return status === null || !casesOfArticle8.has(status)
}
