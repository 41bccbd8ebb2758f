import { FileSpreadsheet } from 'lucide-react'
import type { TableInput } from '../../db/contract/office'
import { persianNumber } from '../../db/contract/persian'
import { Button } from '../ui/button'
import { common } from '../words/common'
import { useSaveTable } from './save-file'

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
  const { save, isPending } = useSaveTable()
  const saveAs = (format: 'xlsx' | 'csv'): Promise<void> =>
    save({
      table: typeof table === 'function' ? table() : table,
      ...{ format, fileName },
      savedText: (rows) => common.tableSaved(persianNumber(rows)),
    })
  return (
    <>
      <Button
        icon={<FileSpreadsheet aria-hidden="true" className="size-4" />}
        isPending={isPending}
        isDisabled={isDisabled}
        onPress={() => void saveAs('xlsx')}
      >
        {common.saveExcel}
      </Button>
      {!isWorkbook && (
        <Button isPending={isPending} isDisabled={isDisabled} onPress={() => void saveAs('csv')}>
          {common.saveCsv}
        </Button>
      )}
    </>
  )
}
