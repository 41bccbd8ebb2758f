import { Fragment } from 'react'
import { Check } from 'lucide-react'
import type { IdentityCheck } from '../../db/contract/reports'
import { Notice } from '../ui/notice'
import { reportWords, type Span } from '../words/reports'
import type { FigureSet } from './figure-set'
import { Figure } from './open-list'

/** opening + admissions − exits = closing, with a clear error when the independent ways of counting differ. */
export function IdentityLine({
  set,
  identity,
  span,
}: {
  readonly set: FigureSet
  readonly identity: IdentityCheck
  readonly span: Span
}) {
  const terms = [
    { sign: '', label: reportWords.opening(span), code: 'residential.opening' },
    { sign: '+', label: reportWords.admissions, code: 'residential.admissions' },
    { sign: '−', label: reportWords.exits, code: 'residential.exits' },
    { sign: identity.holds ? '=' : '≠', label: reportWords.closing(span), code: 'residential.closing' },
  ]
  const { opening, admissions, exits, closing, closingByReplay, closingByChild } = identity
  return (
    <div className="flex break-inside-avoid flex-col gap-2">
      <div
        role="group"
        aria-label={reportWords.identityLabel}
        className={`flex flex-wrap items-end gap-x-4 gap-y-2 rounded-card border px-4 py-2 ${identity.holds ? 'border-line bg-sunken print:bg-transparent' : 'border-danger bg-danger-soft'}`}
      >
        {terms.map(({ sign, label, code }) => (
          <Fragment key={code}>
            {sign !== '' && <span className="pb-0.5 text-xl">{sign}</span>}
            <span className="flex flex-col">
              <span className="text-sm text-ink-soft print:text-xs print:text-ink">{label}</span>
              <Figure count={set.count(code)} large />
            </span>
          </Fragment>
        ))}
        {identity.holds && (
          <span className="ms-auto flex items-center gap-1 pb-1 text-sm text-good">
            <Check aria-hidden="true" className="size-4" />
            {reportWords.identityHolds}
          </span>
        )}
      </div>
      {!identity.holds && (
        <Notice kind="error" title={reportWords.identityBroken}>
          {reportWords.identityBrokenText(
            closing,
            opening + admissions - exits,
            closingByReplay,
            closingByChild,
          )}
        </Notice>
      )}
    </div>
  )
}
