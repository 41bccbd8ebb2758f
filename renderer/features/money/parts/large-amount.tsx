import { type ReactNode, useRef, useState } from 'react'
import type { Result } from '../../../../db/contract/result'
import { ConfirmDialog } from '../../../ui/dialog'
import { moneyWords } from '../../../words/money-screens'

interface Asked {
  readonly amount: string
  readonly answer: (isMeant: boolean) => void
}

/**
 * Asks «مطمئن هستید؟» where the register found an amount unusually large, and sends it again as confirmed. A «no» leaves the
 * fault at its field. `dialog` must be drawn in the form's dialog.
 */
export function useLargeAmount() {
  const [asked, setAsked] = useState<Asked | null>(null)
  // Once meant, an amount is not asked about again while a warning is being answered.
  const meant = useRef<string | null>(null)
  const sure = async <Value,>(
    amount: string,
    send: (confirmed: boolean) => Promise<Result<Value>>,
  ): Promise<Result<Value>> => {
    const first = await send(meant.current === amount)
    if (first.ok || !Object.values(first.error.fields ?? {}).includes('unusually_large')) return first
    const isMeant = await new Promise<boolean>((answer) => setAsked({ amount, answer }))
    setAsked(null)
    if (!isMeant) return first
    meant.current = amount
    return send(true)
  }
  const dialog: ReactNode = asked !== null && (
    <ConfirmDialog
      isOpen
      onClose={() => asked.answer(false)}
      title={moneyWords.largeTitle}
      confirmLabel={moneyWords.largeConfirm}
      cancelLabel={moneyWords.largeBack}
      onConfirm={() => asked.answer(true)}
    >
      {moneyWords.largeText(asked.amount)}
    </ConfirmDialog>
  )
  return { sure, dialog }
}
