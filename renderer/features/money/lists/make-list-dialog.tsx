import { useState } from 'react'
import { persianNumber } from '../../../../db/contract/persian'
import { useCommand, useQueryMethod } from '../../../api/hooks'
import { useSession } from '../../../api/session'
import { CenterFilter } from '../../../forms/center-filter'
import { Button } from '../../../ui/button'
import { CheckboxField } from '../../../ui/checkbox-field'
import { Dialog } from '../../../ui/dialog'
import { FailureNotice } from '../../../ui/failure-notice'
import { Loading } from '../../../ui/loading'
import { MonthField } from '../../../ui/month-field'
import { useGo } from '../../../ui/navigation'
import { Notice } from '../../../ui/notice'
import { notify } from '../../../ui/toast'
import { common } from '../../../words/common'
import { formatMoney } from '../../../words/money'
import { moneyWords, payListWords as words } from '../../../words/money-screens'
import { moneyAddress, type MoneyChoice } from '../parts/address'
import { listNumberText } from '../parts/list-number'
import { ProgrammeFilter } from '../parts/programme-filter'

/** Makes a payment list: what would stand in it is told before. */
export function MakeListDialog({
  choice,
  onClose,
}: {
  readonly choice: MoneyChoice
  readonly onClose: () => void
}) {
  const { today, settings } = useSession()
  const go = useGo()
  const [month, setMonth] = useState(choice.month)
  const [programme, setProgramme] = useState(choice.programme)
  const [centerId, setCenterId] = useState(choice.centerId)
  const [allowsMissing, setAllowsMissing] = useState(false)
  const make = useCommand('paymentLists.make')
  const ask = {
    month,
    ...(programme === null ? {} : { programme }),
    ...(centerId === null ? {} : { centerId }),
  }
  const { value, failure, reload } = useQueryMethod('paymentLists.candidates', ask, { keepPrevious: true })
  const isMissing = value !== undefined && value.withoutAccount > 0
  const store = async (): Promise<void> => {
    const answer = await make.run({ ...ask, allowWithoutAccount: allowsMissing && isMissing })
    if (!answer.ok) return
    notify({ kind: 'success', text: words.isMade(listNumberText(answer.value.number)) })
    onClose()
    go(`/money/lists/${answer.value.id}`, moneyAddress({ ...choice, month }))
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.make}
      isBusy={make.isPending}
      footer={
        <>
          <Button
            variant="primary"
            isPending={make.isPending}
            isDisabled={value === undefined || value.lines === 0 || (isMissing && !allowsMissing)}
            onPress={() => void store()}
          >
            {words.makeConfirm}
          </Button>
          <Button onPress={onClose} isDisabled={make.isPending}>
            {common.cancel}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-sm text-ink-soft">{words.makeText}</p>
        <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
          <MonthField month={month} today={today} onChange={setMonth} withoutKeys />
        </div>
        <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
          <ProgrammeFilter value={programme} onChange={setProgramme} />
          <CenterFilter value={centerId} onChange={setCenterId} />
        </div>
        {failure !== undefined && <FailureNotice failure={failure} onRetry={reload} />}
        {value === undefined && failure === undefined && <Loading />}
        {value !== undefined && (
          <p role="status" className="font-medium">
            {value.lines === 0
              ? words.noCandidates
              : words.candidates(
                  moneyWords.lineCount(persianNumber(value.lines)),
                  formatMoney(value.rial, settings.currency),
                )}
          </p>
        )}
        {isMissing && (
          <Notice kind="warning" title={words.withoutAccount(persianNumber(value.withoutAccount))}>
            <p className="pb-2">{words.withoutAccountText}</p>
            <CheckboxField
              label={words.allowWithoutAccount}
              value={allowsMissing}
              onChange={setAllowsMissing}
            />
          </Notice>
        )}
        {make.failure !== undefined && <FailureNotice failure={make.failure} />}
      </div>
    </Dialog>
  )
}
