import { useEffect, useRef, useState } from 'react'
import {
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  type FieldErrors,
  get,
  type Resolver,
  set,
  useForm,
  type UseFormReturn,
} from 'react-hook-form'
import type { z } from 'zod'
import type { AcceptedWarning, Finding, RuleCode } from '../../db/contract/findings'
import type { Failure, Result } from '../../db/contract/result'
import { inputFaults } from '../../db/contract/input-faults'
import { ruleSentence } from '../../db/contract/words/rules'
import { fieldFault, isRuleCode } from '../../db/contract/words/errors'
import { DraftKeeper } from './drafts'

/** Marks an error of a field whose message is a sentence already. */
export const SENTENCE = 'sentence'

export interface ContractFormOptions<In extends FieldValues> {
  readonly defaultValues: DefaultValues<In>
  /** Keeps what was typed over a lock and a crash, under this name. Never for a form with a password in it. */
  readonly draftKey?: string
  /** The form's field for a field of an answer or of a finding; without it the same name is tried, then `fields.name`, then `subject.name`. */
  readonly fieldOf?: (field: string, finding: Finding | null) => FieldPath<In> | null
}

/** A form over a schema of the contract, with what the register said last. */
export interface ContractForm<In extends FieldValues, Out> {
  readonly hook: UseFormReturn<In, unknown, Out>
  /** The last answer that said no; its field faults stand at the fields. */
  readonly failure: Failure | null
  /** Faults that belong to no field of this form. */
  readonly loose: readonly string[]
  /** Warnings that wait for a reason. */
  readonly warnings: readonly Finding[]
  readonly reasons: Readonly<Partial<Record<RuleCode, string>>>
  readonly setReason: (rule: RuleCode, reason: string) => void
  /** Whether a reason was missing at the last try. */
  readonly asksReasons: boolean
  readonly isSaving: boolean
  readonly isDirty: boolean
  /** Set when what was typed before a lock or a crash has been put back. */
  readonly restored: boolean
  /** Gives up what was put back: the form is as it was opened. */
  readonly discardDraft: () => void
  /** Checks, saves and puts every fault in its place. Answers the value when it was saved. */
  readonly save: <Value>(
    command: (values: Out, accepted: AcceptedWarning[]) => Promise<Result<Value>>,
  ) => Promise<{ readonly value: Value } | null>
  /** Shows what a check found (without saving): blocks at their fields, warnings in the panel. */
  readonly showFindings: (findings: readonly Finding[]) => void
  /** Puts an answer that said no in its place, for a command run by the screen itself. */
  readonly showFailure: (failure: Failure) => void
}

/**
 * react-hook-form over a schema of the contract. What was typed stays on every failure; faults go to their fields,
 * rule blocks too, and warnings wait for a reason (see WarningsPanel).
 */
export function useContractForm<In extends FieldValues, Out>(
  schema: z.ZodType<Out, In>,
  { defaultValues, draftKey, fieldOf }: ContractFormOptions<In>,
): ContractForm<In, Out> {
  const [restored, setRestored] = useState(false)
  const hook = useForm<In, unknown, Out>({
    resolver: resolverOf(schema),
    defaultValues,
    mode: 'onTouched',
    shouldFocusError: true,
  })
  const [failure, setFailure] = useState<Failure | null>(null)
  const [loose, setLoose] = useState<readonly string[]>([])
  const [warnings, setWarnings] = useState<readonly Finding[]>([])
  const [reasons, setReasons] = useState<Partial<Record<RuleCode, string>>>({})
  const [asksReasons, setAsksReasons] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const { isDirty } = hook.formState

  const { reset, getValues, subscribe } = hook
  const keeper = useRef<DraftKeeper | null>(null)
  // Warnings speak of what was sent; once that has been changed, the register is asked again instead of the user.
  const warnedOf = useRef('')
  const dirty = useRef(isDirty)
  useEffect(() => {
    dirty.current = isDirty
  }, [isDirty])
  useEffect(() => {
    if (draftKey === undefined) return undefined
    const own = new DraftKeeper(draftKey, { values: getValues, isDirty: () => dirty.current })
    keeper.current = own
    let isGone = false
    void own.recall().then((draft) => {
      // Who types faster than the register answers keeps what she types.
      if (isGone || draft === null || dirty.current) return
      reset({ ...getValues(), ...(draft as Partial<In>) }, { keepDefaultValues: true })
      setRestored(true)
    })
    const stop = subscribe({ formState: { values: true }, callback: () => own.touched() })
    return () => {
      isGone = true
      stop()
      own.leave()
    }
  }, [draftKey, getValues, reset, subscribe])

  const pathOf = (field: string, finding: Finding | null): FieldPath<In> | null => {
    if (fieldOf) return fieldOf(field, finding)
    const values: unknown = getValues()
    const names = [field, `fields.${field}`, ...(finding ? [`${finding.subject}.${field}`] : [])]
    return names.find((name): name is FieldPath<In> => get(values, name) !== undefined) ?? null
  }

  const showFaults = (
    faults: readonly { field: string; finding: Finding | null; sentence: string }[],
  ): void => {
    const unplaced: string[] = []
    let focused = false
    for (const { field, finding, sentence } of faults) {
      const path = pathOf(field, finding)
      if (path === null) {
        if (!unplaced.includes(sentence)) unplaced.push(sentence)
        continue
      }
      hook.setError(path, { type: SENTENCE, message: sentence }, { shouldFocus: !focused })
      focused = true
    }
    setLoose(unplaced)
  }

  const findingFaults = (findings: readonly Finding[]) =>
    findings
      .filter((finding) => finding.severity === 'block')
      .flatMap((finding) =>
        (finding.fields.length === 0 ? [''] : finding.fields).map((field) => ({
          field,
          finding,
          sentence: ruleSentence(finding),
        })),
      )

  const showFindings = (findings: readonly Finding[]): void => {
    setWarnings(findings.filter((finding) => finding.severity === 'warn' && finding.accepted === null))
    showFaults(findingFaults(findings))
  }

  const showFailure = (error: Failure): void => {
    setFailure(error)
    warnedOf.current = JSON.stringify(getValues())
    const findings = error.findings ?? []
    // Another failure (a newer version, a full disk) has judged nothing: warnings and their typed reasons stay.
    if (error.code === 'RULE_BLOCKED') {
      setWarnings(findings.filter((finding) => finding.severity === 'warn' && finding.accepted === null))
    }
    showFaults([
      ...Object.entries(error.fields ?? {})
        .filter(([, code]) => !isRuleCode(code))
        .map(([field, code]) => ({ field, finding: null, sentence: fieldFault(code) })),
      ...findingFaults(findings),
    ])
  }

  const save: ContractForm<In, Out>['save'] = async (command) => {
    const accepted = acceptedOf(warnings, reasons)
    const lacksReason =
      accepted.length < new Set(warnings.map(({ rule }) => rule)).size &&
      warnedOf.current === JSON.stringify(getValues())
    let saved: { readonly value: Awaited<ReturnType<typeof command>> } | null = null
    setFailure(null)
    setLoose([])
    await hook.handleSubmit(async (values) => {
      setAsksReasons(lacksReason)
      if (lacksReason) return
      setSaving(true)
      const result = await command(values, accepted)
      setSaving(false)
      saved = { value: result }
      if (!result.ok) {
        showFailure(result.error)
        return
      }
      setWarnings([])
      setReasons({})
      keeper.current?.drop()
      setRestored(false)
      reset(getValues())
    })()
    const answer = saved as { readonly value: Awaited<ReturnType<typeof command>> } | null
    return answer?.value.ok === true ? { value: answer.value.value } : null
  }

  return {
    hook,
    failure,
    loose,
    warnings,
    reasons,
    setReason: (rule, reason) => setReasons((before) => ({ ...before, [rule]: reason })),
    asksReasons,
    isSaving,
    isDirty,
    restored,
    discardDraft: () => {
      reset()
      keeper.current?.drop()
      setRestored(false)
    },
    save,
    showFindings,
    showFailure,
  }
}

/** Checks by the contract's schema; every fault is the code that the register would answer. */
function resolverOf<In extends FieldValues, Out>(schema: z.ZodType<Out, In>): Resolver<In, unknown, Out> {
  return (values) => {
    const parsed = schema.safeParse(values, { reportInput: true })
    if (parsed.success) return { values: parsed.data, errors: {} }
    const errors: FieldErrors<In> = {}
    for (const [path, code] of Object.entries(inputFaults(parsed.error))) {
      set(errors, path === '' ? 'root' : path, { type: 'fault', message: code })
    }
    return { values: {}, errors }
  }
}

const SHORTEST_REASON = 3

/** The warnings that have a reason long enough to be kept. */
export function acceptedOf(
  warnings: readonly Finding[],
  reasons: Readonly<Partial<Record<RuleCode, string>>>,
): AcceptedWarning[] {
  return [...new Set(warnings.map(({ rule }) => rule))].flatMap((rule) => {
    const reason = (reasons[rule] ?? '').trim()
    return reason.length >= SHORTEST_REASON ? [{ rule, reason }] : []
  })
}
