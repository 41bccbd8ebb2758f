import { FileSpreadsheet } from 'lucide-react'
import type { TableInput } from '../../db/contract/tables'
import { persianNumber } from '../../db/contract/persian'
import { failureSentence } from '../../db/contract/words/errors'
import { invoke } from '../api/client'
import { useCommand } from '../api/hooks'
import { Button } from '../ui/button'
import { notify } from '../ui/toast'
import { common } from '../words/common'
import { reportWords } from '../words/reports'

export interface TableButtonsProps {
  /** The list to be written, as the register finds it; or what tells it on a press. */
  readonly table: TableInput | (() => TableInput)
  /** Suggested file name without ending; holds no identity. */
  readonly fileName: string
  readonly isDisabled?: boolean
  /** A report of several sheets is no CSV. */
  readonly isWorkbook?: boolean
}

/** «Excel» and «CSV» of one list, «Excel» of a report. */
export function TableButtons({ table, fileName, isDisabled = false, isWorkbook = false }: TableButtonsProps) {
  const save = useCommand('shell.saveTable')
  const saveAs = async (format: 'xlsx' | 'csv'): Promise<void> => {
    const answer = await save.run({ table: typeof table === 'function' ? table() : table, format, fileName })
    if (!answer.ok) {
      notify({ kind: 'error', text: failureSentence(answer.error) })
      return
    }
    const { path, rows } = answer.value
    if (path === null) return
    notify({
      text: common.tableSaved(persianNumber(rows)),
      action: { label: reportWords.showFile, onAction: () => void invoke('shell.showFile', { path }) },
    })
  }
  return (
    <>
      <Button
        icon={<FileSpreadsheet aria-hidden="true" className="size-4" />}
        isPending={save.isPending}
        isDisabled={isDisabled}
        onPress={() => void saveAs('xlsx')}
      >
        {common.saveExcel}
      </Button>
      {!isWorkbook && (
        <Button isPending={save.isPending} isDisabled={isDisabled} onPress={() => void saveAs('csv')}>
          {common.saveCsv}
        </Button>
      )}
    </>
  )
}
