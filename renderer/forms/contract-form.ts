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
  /** The values as the register would get them; null while the schema refuses them. */
  readonly parsed: () => Out | null
  /** Shows what the rules found while the form is being filled in, of the fields that were changed; after a try to save, of all. The focus stays. */
  readonly showFound: (findings: readonly Finding[]) => void
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
  const [found] = useState(() => new Map<string, string>())
  const hook = useForm<In, unknown, Out>({
    resolver: resolverOf(schema, found),
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
  const { isDirty, isSubmitted, dirtyFields } = hook.formState

  const { reset, getValues, subscribe } = hook
  const keeper = useRef<DraftKeeper | null>(null)
  // Warnings speak of what was sent; once that has been changed, the register is asked again instead of the user.
  const warnedOf = useRef('')
  // Fields at which the last answer put what its rules found.
  const told = useRef<readonly FieldPath<In>[]>([])
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

  const showFound = (findings: readonly Finding[]): void => {
    const shown = findings.filter(
      (finding) =>
        isSubmitted ||
        finding.fields.some((field) => {
          const path = pathOf(field, finding)
          return path !== null && get(dirtyFields, path) !== undefined
        }),
    )
    setWarnings(waitingOf(shown, reasons))
    const faults = findingFaults(shown).map((fault) => ({
      ...fault,
      path: pathOf(fault.field, fault.finding),
    }))
    const before = new Set([...(found.keys() as Iterable<FieldPath<In>>), ...told.current])
    found.clear()
    told.current = []
    for (const { path, sentence } of faults) if (path !== null && !found.has(path)) found.set(path, sentence)
    for (const path of before) if (!found.has(path)) hook.clearErrors(path)
    for (const [path, message] of found) hook.setError(path as FieldPath<In>, { type: SENTENCE, message })
    // What has no field here is said once it kept the form from being saved.
    if (isSubmitted) setLoose(faults.flatMap(({ path, sentence }) => (path === null ? [sentence] : [])))
  }

  const showFailure = (error: Failure): void => {
    setFailure(error)
    warnedOf.current = JSON.stringify(getValues())
    const findings = error.findings ?? []
    // Another failure (a newer version, a full disk) has judged nothing: warnings and their typed reasons stay.
    if (error.code === 'RULE_BLOCKED') {
      setWarnings(waitingOf(findings, reasons))
      told.current = findingFaults(findings).flatMap(({ field, finding }) => pathOf(field, finding) ?? [])
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
    // The register judges anew what is sent: what was found while typing keeps nothing from being saved.
    found.clear()
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
    parsed: () => schema.safeParse(getValues()).data ?? null,
    showFound,
    showFailure,
  }
}

/** Warnings that were not accepted before this form: one with a reason of its own stays, else the next try would lack it. */
const waitingOf = (
  findings: readonly Finding[],
  reasons: Readonly<Partial<Record<RuleCode, string>>>,
): readonly Finding[] =>
  findings.filter(
    ({ severity, accepted, rule }) =>
      severity === 'warn' && (accepted === null || accepted === reasons[rule]?.trim()),
  )

/**
 * Checks by the contract's schema; every fault is the code that the register would answer. What the rules have `found` stays at its
 * fields, by their paths, until they have judged again: else leaving a field would take it away.
 */
function resolverOf<In extends FieldValues, Out>(
  schema: z.ZodType<Out, In>,
  found: ReadonlyMap<string, string>,
): Resolver<In, unknown, Out> {
  return (values) => {
    const parsed = schema.safeParse(values, { reportInput: true })
    const errors: FieldErrors<In> = {}
    if (parsed.success) {
      for (const [path, message] of found) set(errors, path, { type: SENTENCE, message })
      return found.size === 0 ? { values: parsed.data, errors: {} } : { values: {}, errors }
    }
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
