import { FileText } from 'lucide-react'
import type { TableInput } from '../../db/contract/tables'
import { failureSentence } from '../../db/contract/words/errors'
import { invoke } from '../api/client'
import { useCommand } from '../api/hooks'
import { Button } from '../ui/button'
import { notify } from '../ui/toast'
import { letterWords } from '../words/letters'
import { reportWords } from '../words/reports'

export interface WordButtonProps {
  /** The paper to be written, as the register finds it. */
  readonly paper: TableInput
  /** Suggested file name without ending; holds no identity. */
  readonly fileName: string
  readonly isDisabled?: boolean
  readonly size?: 'normal' | 'small'
}

/** «Word» of one paper. */
export function WordButton({ paper, fileName, isDisabled = false, size = 'normal' }: WordButtonProps) {
  const save = useCommand('shell.saveTable')
  const run = async (): Promise<void> => {
    const answer = await save.run({ table: paper, format: 'docx', fileName })
    if (!answer.ok) {
      notify({ kind: 'error', text: failureSentence(answer.error) })
      return
    }
    const { path } = answer.value
    if (path === null) return
    notify({
      text: letterWords.wordSaved,
      action: { label: reportWords.showFile, onAction: () => void invoke('shell.showFile', { path }) },
    })
  }
  return (
    <Button
      size={size}
      icon={<FileText aria-hidden="true" className="size-4" />}
      isPending={save.isPending}
      isDisabled={isDisabled}
      onPress={() => void run()}
    >
      {letterWords.word}
    </Button>
  )
}
