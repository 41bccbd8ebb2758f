import { PenLine } from 'lucide-react'
import { useState } from 'react'
import { formatMonth } from '../../../db/contract/jalali'
import { directorOnly } from '../../../db/contract/method'
import { persianDigits } from '../../../db/contract/persian'
import type { MonthlyReturn } from '../../../db/contract/returns'
import { useCommand } from '../../api/hooks'
import { useSession } from '../../api/session'
import { Button } from '../../ui/button'
import { ConfirmDialog } from '../../ui/dialog'
import { FailureNotice } from '../../ui/failure-notice'
import { notify } from '../../ui/toast'
import { returnWords } from '../../words/reports'
import { whyNotSigned } from './signing'

/** «امضای گزارش» for the director: asks once, saying what will happen. Beside a button that is off stands why. */
export function SignButton({ value, isReady }: { readonly value: MonthlyReturn; readonly isReady: boolean }) {
  const session = useSession()
  const sign = useCommand('returns.sign')
  const [asks, setAsks] = useState(false)
  if (!session.may(directorOnly)) {
    return value.status === 'signed' ? null : (
      <span className="text-sm text-ink-soft">{returnWords.onlyDirector}</span>
    )
  }
  const whyNot = whyNotSigned(value, session.today)
  const centerId = value.report.scope.centerIds[0]
  const center = value.report.scope.name
  const month = formatMonth(value.month)

  const confirm = async (): Promise<void> => {
    if (centerId === undefined) return
    const answer = await sign.run({ centerId, month: value.month })
    if (!answer.ok) return
    setAsks(false)
    notify({ text: returnWords.signed(persianDigits(answer.value.number)) })
  }

  return (
    <>
      {whyNot !== null && isReady && (
        <span id="why-not-signed" className="text-sm text-ink-soft">
          {whyNot}
        </span>
      )}
      <Button
        variant="primary"
        icon={<PenLine aria-hidden="true" className="size-4" />}
        isDisabled={whyNot !== null || !isReady}
        onPress={() => {
          sign.reset()
          setAsks(true)
        }}
      >
        {value.signed === null ? returnWords.sign : returnWords.signAgain}
      </Button>
      <ConfirmDialog
        isOpen={asks}
        onClose={() => setAsks(false)}
        title={returnWords.signTitle}
        confirmLabel={value.signed === null ? returnWords.sign : returnWords.signAgain}
        isPending={sign.isPending}
        onConfirm={() => void confirm()}
      >
        <p>
          {value.signed === null
            ? returnWords.signText(month, center, session.user.name)
            : returnWords.signAgainText(month, center, persianDigits(value.signed.number), session.user.name)}
        </p>
        {sign.failure !== undefined && <FailureNotice failure={sign.failure} />}
      </ConfirmDialog>
    </>
  )
}
