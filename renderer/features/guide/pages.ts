import { searchKey, searchWords } from '../../../db/contract/persian'
import { type GuidePage, guidePages } from '../../words/guide'

/** The page of the guide that explains the screen at a path: the one whose own path covers most of it. */
export function guidePageOf(path: string): GuidePage | undefined {
  const parts = partsOf(path)
  const covered = (page: GuidePage): number =>
    Math.max(-1, ...page.paths.map((one) => (covers(partsOf(one), parts) ? partsOf(one).length : -1)))
  return guidePages.reduce<GuidePage | undefined>(
    (best, page) => (covered(page) > (best === undefined ? -1 : covered(best)) ? page : best),
    undefined,
  )
}

function covers(pattern: readonly string[], parts: readonly string[]): boolean {
  return pattern.every((part, place) => (part === '$' ? parts[place] !== undefined : part === parts[place]))
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '')
}

/** The pages that hold every typed word, those with it in their title first. */
export function searchGuide(text: string): readonly GuidePage[] {
  const words = searchWords(text)
  const holds = (within: string): boolean => words.every((word) => searchKey(within).includes(word))
  const found = guidePages.filter((page) =>
    holds([page.title, page.lead, ...page.steps, ...(page.hints ?? [])].join(' ')),
  )
  return found.toSorted((a, b) => Number(holds(b.title)) - Number(holds(a.title)))
}
