import type { Failure } from '../../db/contract/result'
import { FailureNotice } from './failure-notice'
import { Loading } from './loading'

/** In place of what answers are still awaited for: that they are being read, or which of them said no first, with «دوباره». */
export function Waiting({
  answers,
}: {
  readonly answers: readonly { readonly failure: Failure | undefined; readonly reload: () => void }[]
}) {
  const failed = answers.find(({ failure }) => failure !== undefined)
  return failed?.failure === undefined ? (
    <Loading />
  ) : (
    <FailureNotice failure={failed.failure} onRetry={failed.reload} />
  )
}
