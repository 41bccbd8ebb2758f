import { useEffect, useRef } from 'react'
import type { FieldValues } from 'react-hook-form'
import type { Finding } from '../../db/contract/findings'
import type { Result } from '../../db/contract/result'
import type { ContractForm } from './contract-form'

/** What the rules say of values, with nothing stored. */
export type Check<Out> = (values: Out) => Promise<Result<{ readonly findings: readonly Finding[] }>>

/** Milliseconds of rest after which the register is asked. */
const REST = 400

/**
 * Asks the rules whenever typing rests and the form is whole, and shows what they found of the fields that were changed: blocks
 * at their fields, warnings in the panel. Nothing waits for an answer, the focus stays where it is, and an answer to what has been
 * changed since is thrown away. Without a check, or when it fails, saving says all.
 */
export function useFindingsWhileTyping<In extends FieldValues, Out>(
  form: ContractForm<In, Out>,
  check: Check<Out> | undefined,
): void {
  const latest = useRef({ form, check })
  useEffect(() => {
    latest.current = { form, check }
  })
  const { subscribe } = form.hook
  const isChecked = check !== undefined
  useEffect(() => {
    if (!isChecked) return undefined
    let change = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const isSaving = (): boolean => latest.current.form.isSaving
    const ask = async (): Promise<void> => {
      const asked = change
      const values = latest.current.form.parsed()
      if (values === null || isSaving()) return
      const answer = await latest.current.check?.(values)
      if (answer?.ok === true && asked === change && !isSaving())
        latest.current.form.showFound(answer.value.findings)
    }
    const stop = subscribe({
      formState: { values: true },
      callback: () => {
        change += 1
        clearTimeout(timer)
        timer = setTimeout(() => void ask(), REST)
      },
    })
    return () => {
      change += 1
      clearTimeout(timer)
      stop()
    }
  }, [isChecked, subscribe])
}
