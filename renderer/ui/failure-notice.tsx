import type { Failure } from '../../db/contract/result'
import { failureSentence } from '../../db/contract/words/errors'
import { common } from '../words/common'
import { Button } from './button'
import { Notice } from './notice'

/** An answer that said no, in words, with «دوباره» where trying again makes sense. */
export function FailureNotice({
  failure,
  onRetry,
}: {
  readonly failure: Failure
  readonly onRetry?: () => void
}) {
  // What a role may not do stays so, however often it is tried.
  const mayRetry = onRetry !== undefined && failure.code !== 'FORBIDDEN'
  return (
    <Notice
      kind="error"
      {...(mayRetry ? { actions: <Button onPress={onRetry}>{common.retry}</Button> } : {})}
    >
      {failureSentence(failure)}
    </Notice>
  )
}
