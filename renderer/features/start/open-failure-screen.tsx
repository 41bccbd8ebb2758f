import type { Failure } from '../../../db/contract/result'
import { failureSentence } from '../../../db/contract/words/errors'
import { Button } from '../../ui/button'
import { FrontPage } from '../../ui/front-page'
import { common } from '../../words/common'
import { start } from '../../words/register'

export interface OpenFailureScreenProps {
  readonly failure: Failure
  readonly path: string | null
  readonly onOther: () => void
  readonly onBack: () => void
}

const titles: Readonly<Record<string, string>> = start.failed

/** Why a register did not open: what, where, and what to do next. Nothing here changes a file. */
export function OpenFailureScreen({ failure, path, onOther, onBack }: OpenFailureScreenProps) {
  const { reason } = failure
  const title = reason !== undefined && Object.hasOwn(titles, reason) ? titles[reason] : start.failed.other
  return (
    <FrontPage title={title ?? start.failed.other}>
      <p role="alert">{failureSentence(failure)}</p>
      {path !== null && (
        <p className="flex flex-col">
          <span className="text-sm text-ink-soft">{start.where}</span>
          <bdi dir="ltr" className="own-direction break-all">
            {path}
          </bdi>
        </p>
      )}
      <p className="text-sm text-ink-soft">{start.untouched}</p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onPress={onBack} autoFocus>
          {common.back}
        </Button>
        <Button onPress={onOther}>{start.otherFile}</Button>
      </div>
    </FrontPage>
  )
}
