import { persianDigits } from '../../../db/contract/persian'
import type { MonthlyReturn } from '../../../db/contract/returns'
import { useSession } from '../../api/session'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { Tag } from '../../ui/tag'
import { momentWords } from '../../words/moment'
import { returnWords } from '../../words/reports'
import { ChangesSection } from './changes-section'

const tagKinds = { draft: 'neutral', signed: 'good', changed: 'warning' } as const

export interface ReturnStateProps {
  readonly value: MonthlyReturn
  readonly showsSigned: boolean
  readonly onShowSigned: (show: boolean) => void
}

/** Draft, signed or changed since; the number and the signer; what has changed. */
export function ReturnState({ value, showsSigned, onShowSigned }: ReturnStateProps) {
  const { today } = useSession()
  const { status, signed, changes } = value
  const number = signed === null ? null : persianDigits(signed.number)
  const canSwitch = signed !== null && (status === 'changed' || otherBands(value))
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Tag kind={tagKinds[status]}>{returnWords.status[status]}</Tag>
        {signed === null || number === null ? (
          <span className="text-sm text-ink-soft">
            {today <= value.report.period.to ? returnWords.unfinishedText : returnWords.draftText}
          </span>
        ) : (
          <>
            <strong className="font-semibold">{returnWords.number(number)}</strong>
            <span className="text-sm text-ink-soft">
              {returnWords.signedBy(signed.signedBy, momentWords(signed.signedAt))}
            </span>
          </>
        )}
        {canSwitch && (
          <Button size="small" onPress={() => onShowSigned(!showsSigned)}>
            {showsSigned ? returnWords.showNow : returnWords.showSigned}
          </Button>
        )}
      </div>
      {showsSigned && number !== null && <Notice>{returnWords.showsSigned(number)}</Notice>}
      {status === 'changed' && number !== null && (
        <ChangesSection
          changes={changes}
          programmeNames={value.report.programmeNames ?? {}}
          number={number}
        />
      )}
    </>
  )
}

/** The age bands of the register are others than those signed by. */
function otherBands({ report, signedReport }: MonthlyReturn): boolean {
  return signedReport !== null && signedReport.ageBands.join() !== report.ageBands.join()
}
