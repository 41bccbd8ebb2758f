import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { persianNumber } from '../../db/contract/persian'
import type { Report } from '../../db/contract/reports'
import { MISSING } from '../../db/contract/words/terms'
import { reportWords } from '../words/reports'
import { BehindDialog } from './behind-dialog'
import { type Count, sourceOf } from './figure-set'

/** Opens the list behind a number; null where a report is only read (in print, or as it was signed). */
const OpenList = createContext<((count: Count) => void) | null>(null)

/** Lets every number below open its list. */
export function ListsBehind({ report, children }: { readonly report: Report; readonly children: ReactNode }) {
  const [opened, setOpened] = useState<Count | null>(null)
  const own = useMemo(() => sourceOf(report), [report])
  return (
    <OpenList value={setOpened}>
      {children}
      {opened !== null && (
        <BehindDialog source={opened.source ?? own} count={opened} onClose={() => setOpened(null)} />
      )}
    </OpenList>
  )
}

const NO_BREAK = '\u00a0'

/** A number of a report: a button that opens the list behind it, or the plain number where there is none to open. Zero is written ۰, unknown «نامشخص». */
export function Figure({ count, large = false }: { readonly count: Count; readonly large?: boolean }) {
  const open = useContext(OpenList)
  const text = count.value === null ? MISSING : persianNumber(count.value)
  const look = large ? 'text-2xl font-semibold' : ''
  return (
    <span>
      {open === null || count.codes.length === 0 || count.value === null ? (
        <span
          className={`whitespace-nowrap ${count.value === 0 ? 'text-ink-soft print:text-ink' : ''} ${look}`}
        >
          {text}
        </span>
      ) : (
        <button
          type="button"
          aria-haspopup="dialog"
          data-figure={count.codes.join(' ')}
          aria-label={`${text}، ${count.name}، ${reportWords.openList}`}
          title={count.name}
          onClick={() => open(count)}
          className={`-mx-1 min-w-7 whitespace-nowrap rounded-field px-1 underline decoration-line-strong underline-offset-4 hover:bg-accent-soft hover:decoration-accent ${count.value === 0 ? 'text-ink-soft' : 'text-accent'} ${look}`}
        >
          {text}
        </button>
      )}
      {count.after !== undefined && (
        // The first word stays with its number; the rest takes a line of its own where the column is narrow.
        <span className="text-sm text-ink-soft print:text-xs print:text-ink">
          {NO_BREAK}
          {count.after}
        </span>
      )}
    </span>
  )
}
