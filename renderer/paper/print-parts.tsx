import type { ReactNode } from 'react'
import { momentWords } from '../words/moment'
import { reportWords } from '../words/reports'

/** The head of a printed report: who, what, of when, and how it stands. */
export function DocumentHead({
  title,
  scope,
  lines,
  demo,
  generatedAt,
}: {
  readonly title: string
  readonly scope: string
  readonly lines: readonly ReactNode[]
  readonly demo: boolean
  readonly generatedAt?: string
}) {
  return (
    <header className="flex flex-col gap-1 border-b-2 border-ink pb-2">
      <div className="flex items-baseline justify-between gap-4">
        <h1 className="text-2xl font-bold">{title}</h1>
        {generatedAt !== undefined && (
          <span className="text-xs">{reportWords.madeAt(momentWords(generatedAt))}</span>
        )}
      </div>
      <p className="text-lg font-semibold">{scope}</p>
      {demo && <p className="font-semibold">{reportWords.demo}</p>}
      {lines.map((line, index) => (
        <p key={index} className="text-sm">
          {line}
        </p>
      ))}
    </header>
  )
}

const signers = {
  center: [reportWords.socialWorker, reportWords.technicalSupervisor, reportWords.director],
  province: [reportWords.compiler, reportWords.provinceOfficer, reportWords.provinceDirector],
} as const

/** The boxes to be signed by hand, kept together. */
export function SignatureBoxes({ roles = 'center' }: { readonly roles?: keyof typeof signers }) {
  return (
    <section aria-label={reportWords.signatures} className="mt-8 grid break-inside-avoid grid-cols-3 gap-4">
      {signers[roles].map((who) => (
        <div key={who} className="flex h-28 flex-col justify-between border border-ink px-3 py-2">
          <span className="font-semibold">{who}</span>
          <span className="text-sm">{reportWords.signatureDate}</span>
        </div>
      ))}
    </section>
  )
}
