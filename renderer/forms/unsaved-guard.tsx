import { useBlocker } from '@tanstack/react-router'
import { ConfirmDialog } from '../ui/dialog'
import { common } from '../words/common'
import { hasUnsaved } from './drafts'

/** Asks before another screen is opened over something unsaved; once, in the frame. */
export function UnsavedGuard() {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && hasUnsaved(),
    enableBeforeUnload: false,
    withResolver: true,
  })
  return (
    <ConfirmDialog
      isOpen={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={common.reallyLoseChanges}
      confirmLabel={common.leave}
      cancelLabel={common.stay}
      isDanger
      onConfirm={() => blocker.proceed?.()}
    >
      {common.loseChangesText}
    </ConfirmDialog>
  )
}
