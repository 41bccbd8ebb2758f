import { X } from 'lucide-react'
import { type ReactNode, useCallback, useRef, useState } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { common } from '../words/common'
import { Button, IconButton } from './button'
import { UnsavedContext } from './unsaved'

const sizes = { small: 'w-[28rem]', medium: 'w-[44rem]', large: 'w-[66rem]' } as const

export interface DialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
  /** Buttons at the foot, the important one first. */
  readonly footer?: ReactNode
  readonly size?: keyof typeof sizes
  /** Closing by Escape is refused while work is under way. */
  readonly isBusy?: boolean
  /** There is nothing in it but text: the text takes the focus, so that keys scroll it. */
  readonly isText?: boolean
}

/** A dialog over the page; Escape closes it (asking first while a form in it holds something unsaved), focus returns to where it was. */
export function Dialog({
  isOpen,
  onClose,
  title,
  children,
  footer,
  size = 'medium',
  isBusy = false,
  isText = false,
}: DialogProps) {
  const unsaved = useRef(new Set<string>())
  const [asks, setAsks] = useState(false)
  const mark = useCallback((id: string, isUnsaved: boolean) => {
    if (isUnsaved) unsaved.current.add(id)
    else unsaved.current.delete(id)
  }, [])
  const close = (): void => {
    if (unsaved.current.size > 0) setAsks(true)
    else onClose()
  }
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) close()
      }}
      isKeyboardDismissDisabled={isBusy}
      className="fixed inset-0 z-40 flex items-center justify-center bg-veil p-4"
    >
      <Modal className={`float-in card flex max-h-full max-w-full flex-col shadow-float ${sizes[size]}`}>
        <AriaDialog className="flex min-h-0 flex-col outline-none">
          <header className="flex items-center justify-between gap-4 border-b border-line px-5 py-3">
            <Heading slot="title" className="text-lg font-semibold">
              {title}
            </Heading>
            {!isBusy && <IconButton label={common.close} icon={<X className="size-4" />} onPress={close} />}
          </header>
          <div
            {...(isText ? { tabIndex: 0, role: 'group', 'aria-label': title } : {})}
            className="relative min-h-0 grow overflow-auto px-5 py-4"
          >
            <UnsavedContext value={mark}>{children}</UnsavedContext>
          </div>
          {footer !== undefined && (
            <footer className="flex flex-wrap items-center gap-2 border-t border-line px-5 py-3">
              {footer}
            </footer>
          )}
          {asks && (
            <ConfirmDialog
              isOpen
              onClose={() => setAsks(false)}
              title={common.reallyLoseChanges}
              confirmLabel={common.leave}
              cancelLabel={common.stay}
              isDanger
              onConfirm={onClose}
            >
              {common.loseChangesText}
            </ConfirmDialog>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

export interface ConfirmDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  /** What will happen, in one or two sentences. */
  readonly children: ReactNode
  readonly confirmLabel: string
  readonly cancelLabel?: string
  readonly isDanger?: boolean
  readonly isPending?: boolean
  readonly onConfirm: () => void
}

/** Asks once before a step that cannot simply be taken back; the button says what it does. */
export function ConfirmDialog({
  isOpen,
  onClose,
  title,
  children,
  confirmLabel,
  cancelLabel = common.cancel,
  isDanger = false,
  isPending = false,
  onConfirm,
}: ConfirmDialogProps) {
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={title}
      size="small"
      isBusy={isPending}
      footer={
        <>
          <Button variant={isDanger ? 'danger' : 'primary'} onPress={onConfirm} isPending={isPending}>
            {confirmLabel}
          </Button>
          <Button onPress={onClose} isDisabled={isPending}>
            {cancelLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
