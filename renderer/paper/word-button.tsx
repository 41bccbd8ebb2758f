import { FileText } from 'lucide-react'
import type { TableInput } from '../../db/contract/office'
import { Button } from '../ui/button'
import { letterWords } from '../words/letters'
import { useSaveTable } from './save-file'

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
  const { save, isPending } = useSaveTable()
  return (
    <Button
      size={size}
      icon={<FileText aria-hidden="true" className="size-4" />}
      isPending={isPending}
      isDisabled={isDisabled}
      onPress={() =>
        void save({ table: paper, format: 'docx', fileName, savedText: () => letterWords.wordSaved })
      }
    >
      {letterWords.word}
    </Button>
  )
}
