import { TriangleAlert } from 'lucide-react'
import { useId } from 'react'
import type { FieldValues } from 'react-hook-form'
import type { Finding, RuleCode } from '../../db/contract/findings'
import { ruleSentence } from '../../db/contract/words/rules'
import { TextField } from '../ui/text-field'
import { common } from '../words/common'
import { acceptedOf, type ContractForm } from './contract-form'

/** The warnings that keep the form from being saved, each rule with one reason to type. Nothing while there are none. */
export function WarningsPanel<In extends FieldValues, Out>({
  form,
}: {
  readonly form: ContractForm<In, Out>
}) {
  const id = useId()
  const rules = [...new Set(form.warnings.map(({ rule }) => rule))]
  if (rules.length === 0) return null
  const accepted = acceptedOf(form.warnings, form.reasons)
  return (
    <section
      aria-labelledby={id}
      className="flex flex-col gap-3 rounded-card border border-s-4 border-warning bg-warning-soft px-4 py-3"
    >
      <h3 id={id} role="alert" className="flex items-center gap-2 font-semibold text-warning">
        <TriangleAlert aria-hidden="true" className="size-5" />
        {common.warningsTitle}
      </h3>
      <p className="text-sm">{common.warningsText}</p>
      {rules.map((rule) => (
        <Warning
          key={rule}
          findings={form.warnings.filter((finding) => finding.rule === rule)}
          reason={form.reasons[rule] ?? ''}
          onReason={(reason) => form.setReason(rule, reason)}
          isMissing={form.asksReasons && !accepted.some((one) => one.rule === rule)}
          rule={rule}
        />
      ))}
    </section>
  )
}

function Warning({
  rule,
  findings,
  reason,
  onReason,
  isMissing,
}: {
  readonly rule: RuleCode
  readonly findings: readonly Finding[]
  readonly reason: string
  readonly onReason: (reason: string) => void
  readonly isMissing: boolean
}) {
  const sentences = [...new Set(findings.map(ruleSentence))]
  return (
    <div className="flex flex-col gap-1 border-t border-line pt-2" data-rule={rule}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <TextField
        label={common.warningReason}
        value={reason}
        onChange={onReason}
        error={isMissing ? common.warningReasonMissing : undefined}
      />
    </div>
  )
}
