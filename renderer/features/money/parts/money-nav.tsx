import { Link } from '@tanstack/react-router'
import { moneyWords } from '../../../words/money-screens'
import { moneyAddress, type MoneyChoice } from './address'

const parts = [
  { path: '/money', label: moneyWords.month },
  { path: '/money/lines', label: moneyWords.lines },
  { path: '/money/differences', label: moneyWords.differences },
  { path: '/money/lists', label: moneyWords.lists },
  { path: '/money/tariffs', label: moneyWords.tariffs },
  { path: '/money/homes', label: moneyWords.homes },
] as const

/** The screens of payments beside each other; month and center go along. */
export function MoneyNav({ choice }: { readonly choice: MoneyChoice }) {
  return (
    <nav aria-label={moneyWords.parts} className="border-b border-line print:hidden">
      <ul className="flex flex-wrap gap-1">
        {parts.map(({ path, label }) => (
          <li key={path}>
            <Link
              to={path}
              search={moneyAddress({ ...choice, state: null })}
              activeOptions={{ exact: true, includeSearch: false }}
              className="-mb-px inline-block border-b-2 border-transparent px-3 py-1.5 text-ink-soft hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-accent"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
