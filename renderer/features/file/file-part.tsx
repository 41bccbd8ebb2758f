import type { ReactNode } from 'react'
import { fileKeepers, type Role } from '../../../db/contract/method'
import type { Failure } from '../../../db/contract/result'
import { useSession } from '../../api/session'
import { type Pointer, usePointer } from '../../forms/pointer'
import { useRouteParam } from '../../ui/navigation'
import { Notice } from '../../ui/notice'
import { useWindowTitle } from '../../ui/page-header'
import { Waiting } from '../../ui/waiting'
import { partWords } from '../../words/file'

/** What every part of a file knows: whose it is, the register's day, who may write, where the address points. */
export interface FilePart {
  readonly childId: string
  readonly today: string
  readonly mayEdit: boolean
  readonly pointer: Pointer | null
  readonly onLetGo: () => void
}

/** A part of a file, named in the window's title; `writers` may change it. */
export function useFilePart(title: string, writers: readonly Role[] = fileKeepers): FilePart {
  useWindowTitle(title)
  const childId = useRouteParam('childId')
  const { today, may } = useSession()
  const { pointer, letGo } = usePointer()
  return { childId, today, mayEdit: may(writers), pointer, onLetGo: letGo }
}

/** Draws a part once it has been answered, and says who may only read it. */
export function PartAnswer<Value>({
  part,
  answer,
  children,
}: {
  readonly part: FilePart
  readonly answer: {
    readonly value: Value | undefined
    readonly failure: Failure | undefined
    readonly reload: () => void
  }
  readonly children: (value: Value) => ReactNode
}) {
  if (answer.value !== undefined) {
    return (
      <>
        {!part.mayEdit && <Notice>{partWords.readOnly}</Notice>}
        {children(answer.value)}
      </>
    )
  }
  return <Waiting answers={[answer]} />
}
