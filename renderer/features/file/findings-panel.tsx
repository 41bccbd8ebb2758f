import { Info, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { Finding, Severity } from '../../../db/contract/findings'
import { ruleSentence } from '../../../db/contract/words/rules'
import { Button } from '../../ui/button'
import { TextLink } from '../../ui/navigation'
import { childFileWords } from '../../words/children'
import { common } from '../../words/common'
import { duplicatesWords } from '../../words/duplicates'

const looks: Readonly<
  Record<Severity, { readonly icon: typeof Info; readonly word: string; readonly look: string }>
> = {
  block: { icon: OctagonAlert, word: common.error, look: 'text-danger' },
  warn: { icon: TriangleAlert, word: common.warning, look: 'text-warning' },
  report: { icon: Info, word: common.info, look: 'text-ink-soft' },
}
const gravity: readonly Severity[] = ['block', 'warn', 'report']

/** What the rules find in the file, gravest first, each with a way to where it is put right. Nothing while there is nothing. */
export function FindingsPanel({
  findings,
  childId,
  onGo,
}: {
  readonly findings: readonly Finding[]
  readonly childId: string
  readonly onGo: (finding: Finding) => void
}) {
  const open = findings
    .filter(({ accepted }) => accepted === null)
    .toSorted((one, other) => gravity.indexOf(one.severity) - gravity.indexOf(other.severity))
  const accepted = findings.filter((finding) => finding.accepted !== null)
  if (findings.length === 0) return null
  return (
    <section aria-label={childFileWords.findings} className="card flex flex-col gap-1 px-4 py-2">
      {open.length > 0 && (
        <ul className="flex flex-col divide-y divide-line">
          {open.map((finding) => (
            <FindingLine key={keyOf(finding)} finding={finding} childId={childId} onGo={onGo} />
          ))}
        </ul>
      )}
      {accepted.length > 0 && (
        <details>
          <summary className="py-1 text-sm text-ink-soft">
            {childFileWords.acceptedCount(accepted.length)}
          </summary>
          <ul className="flex flex-col divide-y divide-line">
            {accepted.map((finding) => (
              <FindingLine key={keyOf(finding)} finding={finding} childId={childId} onGo={onGo} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function FindingLine({
  finding,
  childId,
  onGo,
}: {
  readonly finding: Finding
  readonly childId: string
  readonly onGo: (finding: Finding) => void
}) {
  const { icon: Icon, word, look } = looks[finding.severity]
  const other = otherChild(finding, childId)
  return (
    <li className="flex items-start gap-2 py-1" data-rule={finding.rule}>
      <Icon aria-hidden="true" className={`mt-2 size-4 shrink-0 ${look}`} />
      <span className="sr-only">{word}</span>
      <span className="grow py-1">
        {ruleSentence(finding)}
        {finding.accepted !== null && (
          <span className="block text-sm text-ink-soft">{childFileWords.acceptedWith(finding.accepted)}</span>
        )}
      </span>
      <span className="flex shrink-0 items-center gap-2 text-sm">
        {other !== null && finding.rule === 'W07' && (
          <TextLink to={`/duplicates/${childId}/${other}`}>{duplicatesWords.compare}</TextLink>
        )}
        {other !== null && <TextLink to={`/children/${other}`}>{childFileWords.openOther}</TextLink>}
        <Button variant="plain" size="small" onPress={() => onGo(finding)}>
          {childFileWords.goToField}
        </Button>
      </span>
    </li>
  )
}

/** Rules that compare the child with another one name that child; the rest name another record of her own file. */
function otherChild({ rule, otherId }: Finding, childId: string): string | null {
  return (rule === 'B04' || rule === 'W07') && otherId !== childId ? otherId : null
}

function keyOf({ rule, subject, recordId, otherId, fields }: Finding): string {
  return [rule, subject, recordId, otherId, ...fields].join(' ')
}
