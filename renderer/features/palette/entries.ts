import { contract } from '../../../db/contract/contract'
import { managers, type Role } from '../../../db/contract/method'
import { dailyReaders } from '../../../db/contract/roles'
import { subjectWords } from '../../../db/contract/words/subjects'
import { searchKey, searchWords } from '../../../db/contract/persian'
import { type Appearance, textSizes, themes } from '../../../db/contract/shell'
import { appearanceWords, paletteWords } from '../../words/comfort'
import type { PaletteProps } from '../../ui/frame-parts'

/** What a line of the palette does when it is taken. */
export type Deed =
  | { readonly kind: 'go'; readonly to: string; readonly search?: Readonly<Record<string, string>> }
  | { readonly kind: 'backup' | 'lock' | 'keys' | 'guide' }
  | { readonly kind: 'look'; readonly part: Partial<Appearance> }

/** One line: a screen or a command. */
export interface Entry {
  readonly id: string
  readonly label: string
  readonly deed: Deed
}

const everyone = null

/** The screens that the navigation does not show, with who may open them; null is everyone. */
const furtherScreens: readonly {
  readonly path: string
  /** The part of the screen, where it has several. */
  readonly tab?: string
  readonly label: string
  readonly roles: readonly Role[] | null
}[] = [
  { path: '/money/run', label: paletteWords.go.run, roles: rolesOf('payments.preview') },
  { path: '/money/lines', label: paletteWords.go.lines, roles: rolesOf('payments.lines') },
  { path: '/money/differences', label: paletteWords.go.differences, roles: rolesOf('payments.differences') },
  { path: '/money/lists', label: paletteWords.go.lists, roles: rolesOf('paymentLists.list') },
  { path: '/money/tariffs', label: paletteWords.go.tariffs, roles: rolesOf('programmes.list') },
  { path: '/money/homes', label: paletteWords.go.homes, roles: [...managers, 'social_worker'] },
  { path: '/duplicates', label: paletteWords.go.duplicates, roles: rolesOf('duplicates.list') },
  { path: '/daily', tab: 'shifts', label: subjectWords.shift_log.many, roles: dailyReaders },
  { path: '/daily', tab: 'incidents', label: subjectWords.incident.many, roles: dailyReaders },
  { path: '/daily', tab: 'must_know', label: subjectWords.must_know.many, roles: dailyReaders },
  { path: '/daily', tab: 'visits', label: subjectWords.family_visit.many, roles: dailyReaders },
  { path: '/daily', tab: 'medicines', label: subjectWords.medicine.many, roles: dailyReaders },
  { path: '/daily', tab: 'appointments', label: subjectWords.appointment.many, roles: dailyReaders },
  { path: '/guide', label: paletteWords.go.guide, roles: everyone },
]

function rolesOf(method: keyof typeof contract): readonly Role[] | null {
  const { roles } = contract[method]
  return roles === 'anyone' ? everyone : roles
}

/** The screens this user may open, in the order of the navigation and then the further ones. */
export function screenEntries(sections: PaletteProps['sections'], role: Role): Entry[] {
  const further = furtherScreens.filter(({ roles }) => roles === everyone || roles.includes(role))
  return [
    ...sections.map(({ path, label }) => screenEntry(path, label)),
    ...further.map(({ path, label, tab }) => screenEntry(path, label, tab)),
  ]
}

const screenEntry = (path: string, label: string, tab?: string): Entry => ({
  id: tab === undefined ? `screen ${path}` : `screen ${path} ${tab}`,
  label,
  deed: { kind: 'go', to: path, ...(tab === undefined ? {} : { search: { tab } }) },
})

/** The commands this user may give. */
export function commandEntries(role: Role): Entry[] {
  const allowed = (method: keyof typeof contract): boolean => {
    const roles = rolesOf(method)
    return roles === everyone || roles.includes(role)
  }
  const one = (id: string, label: string, deed: Deed, may = true): Entry[] =>
    may ? [{ id, label, deed }] : []
  return [
    ...one('admit', paletteWords.admit, { kind: 'go', to: '/admission' }, allowed('children.admit')),
    ...one('run', paletteWords.runMonth, { kind: 'go', to: '/money/run' }, allowed('payments.run')),
    ...one('list', paletteWords.newList, { kind: 'go', to: '/money/lists' }, allowed('paymentLists.make')),
    ...one('backup', paletteWords.backup, { kind: 'backup' }, allowed('register.backup')),
    ...one('lock', paletteWords.lock, { kind: 'lock' }),
    ...one('guide', paletteWords.guideHere, { kind: 'guide' }),
    ...one('keys', paletteWords.keys, { kind: 'keys' }),
    ...themes.flatMap((theme) =>
      one(`theme ${theme}`, paletteWords.theme(appearanceWords.themes[theme]), {
        kind: 'look',
        part: { theme },
      }),
    ),
    ...textSizes.flatMap((textSize) =>
      one(`size ${String(textSize)}`, paletteWords.textSize(appearanceWords.size(textSize)), {
        kind: 'look',
        part: { textSize },
      }),
    ),
  ]
}

/** The entries whose label holds the beginnings of every typed word, whatever letters they were typed with. */
export function matching(entries: readonly Entry[], text: string): Entry[] {
  const typed = searchWords(text)
  return entries.filter(({ label }) => {
    const key = searchKey(label)
    return typed.every((word) => key.includes(word))
  })
}
