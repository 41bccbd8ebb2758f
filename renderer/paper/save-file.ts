import type { TableFormat, TableInput } from '../../db/contract/office'
import { failureSentence } from '../../db/contract/words/errors'
import { invoke } from '../api/client'
import { useCommand } from '../api/hooks'
import { notify } from '../ui/toast'
import { reportWords } from '../words/reports'

/** Says that a file was written, with a way to it; says nothing of none (`null`), as when the user turned back. */
export function tellSaved(path: string | null, text: string): void {
  if (path === null) return
  notify({
    text,
    action: { label: reportWords.showFile, onAction: () => void invoke('shell.showFile', { path }) },
  })
}

/** What is written of a list or a paper. */
export interface SavedTable {
  readonly table: TableInput
  readonly format: TableFormat
  /** Suggested file name without ending; holds no identity. */
  readonly fileName: string
  /** Said once it is there, with so many rows. */
  readonly savedText: (rows: number) => string
}

/** Writes a list or a paper into a file that the user chooses, and says how it went. */
export function useSaveTable(): {
  readonly save: (asked: SavedTable) => Promise<void>
  readonly isPending: boolean
} {
  const { run, isPending } = useCommand('shell.saveTable')
  const save = async ({ savedText, ...asked }: SavedTable): Promise<void> => {
    const answer = await run(asked)
    if (answer.ok) tellSaved(answer.value.path, savedText(answer.value.rows))
    else notify({ kind: 'error', text: failureSentence(answer.error) })
  }
  return { save, isPending }
}
