import { persianDigits } from '../../../db/contract/persian'

/** The groups of a recovery key with their numbers, in the direction of their letters. */
export function KeyGroups({ groups }: { readonly groups: readonly string[] }) {
  return (
    <ol dir="ltr" className="grid grid-cols-2 gap-2 sm:grid-cols-4">
      {groups.map((group, index) => (
        <li
          key={`${index}-${group}`}
          className="flex items-baseline gap-3 rounded-field border border-line-strong bg-card px-3 py-2"
        >
          <span className="text-sm text-ink-soft">{persianDigits(index + 1)}</span>
          <span className="grow text-center text-xl font-semibold tracking-widest select-all">{group}</span>
        </li>
      ))}
    </ol>
  )
}
