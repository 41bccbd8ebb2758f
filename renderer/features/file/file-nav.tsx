import { Link } from '@tanstack/react-router'
import type { ChildFile } from '../../../db/contract/children'
import { ageOn } from '../../../db/contract/jalali'
import { everyRole, psychologyReaders, type Role } from '../../../db/contract/method'
import { dailyReaders } from '../../../db/contract/roles'
import { useSession } from '../../api/session'
import { childFileWords, filePartWords } from '../../words/children'

interface Part {
  /** The last step of its address; the first page has none. */
  readonly id: keyof typeof filePartWords
  readonly roles: readonly Role[]
}

/** In the order of a paper file. */
const parts: readonly Part[] = [
  { id: 'summary', roles: everyRole },
  { id: 'family', roles: everyRole },
  { id: 'legal', roles: everyRole },
  { id: 'health', roles: everyRole },
  { id: 'education', roles: everyRole },
  { id: 'psychology', roles: psychologyReaders },
  { id: 'care', roles: everyRole },
  { id: 'daily', roles: dailyReaders },
  { id: 'documents', roles: everyRole },
  { id: 'letters', roles: everyRole },
  { id: 'money', roles: everyRole },
  { id: 'independence', roles: everyRole },
]

/** The way to the parts of a file, each with an address of its own; in a narrow window they take several lines. */
export function FileNav({ file }: { readonly file: ChildFile }) {
  const session = useSession()
  const { child } = file
  const shown = parts.filter(
    ({ id, roles }) =>
      session.may(roles) &&
      (id !== 'independence' || asksForPlan(file, session.today, session.settings.planFromAge)),
  )
  return (
    <nav aria-label={childFileWords.partsOfFile} className="print:hidden border-b border-line-strong">
      <ul className="flex flex-wrap gap-x-0.5">
        {shown.map(({ id }) => (
          <li key={id}>
            <Link
              to={id === 'summary' ? `/children/${child.id}` : `/children/${child.id}/${id}`}
              activeOptions={{ exact: true, includeSearch: false }}
              className="-mb-px inline-block rounded-t-field border border-transparent px-2 py-1.5 xl:px-3 text-ink-soft hover:bg-sunken hover:text-ink aria-[current=page]:border-line-strong aria-[current=page]:border-b-card aria-[current=page]:bg-card aria-[current=page]:font-semibold aria-[current=page]:text-accent-strong"
            >
              {filePartWords[id]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** From the age of the settings on, and for whoever has left for a life of her own. */
function asksForPlan({ child, placements }: ChildFile, today: string, fromAge: number): boolean {
  const age = child.birthDate === null ? null : ageOn(child.birthDate, today)
  return (age !== null && age.years >= fromAge) || placements.some(({ kind }) => kind === 'independent')
}
