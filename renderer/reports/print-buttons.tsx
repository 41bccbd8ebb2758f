import { FileDown, Printer } from 'lucide-react'
import type { PrintJob } from '../../db/contract/shell'
import { failureSentence } from '../../db/contract/words/errors'
import { invoke } from '../api/client'
import { useCommand } from '../api/hooks'
import { Button } from '../ui/button'
import { notify } from '../ui/toast'
import { common } from '../words/common'
import { reportWords } from '../words/reports'

/** «ذخیره PDF» and «چاپ» of one document. */
export function PrintButtons({
  job,
  isDisabled = false,
}: {
  /** The document when a button is pressed; null when there is nothing to print and the user has been told why. */
  readonly job: () => PrintJob | null
  readonly isDisabled?: boolean
}) {
  const save = useCommand('shell.savePdf')
  const print = useCommand('shell.print')

  const savePdf = async (): Promise<void> => {
    const asked = job()
    if (asked === null) return
    const answer = await save.run(asked)
    if (!answer.ok) {
      notify({ kind: 'error', text: failureSentence(answer.error) })
      return
    }
    const { path } = answer.value
    if (path === null) return
    notify({
      text: reportWords.pdfSaved,
      action: { label: reportWords.showFile, onAction: () => void invoke('shell.showFile', { path }) },
    })
  }
  const printOnPaper = async (): Promise<void> => {
    const asked = job()
    if (asked === null) return
    const answer = await print.run(asked)
    if (!answer.ok) notify({ kind: 'error', text: failureSentence(answer.error) })
  }

  return (
    <>
      <Button
        icon={<FileDown aria-hidden="true" className="size-4" />}
        isPending={save.isPending}
        isDisabled={isDisabled || print.isPending}
        onPress={() => void savePdf()}
      >
        {common.savePdf}
      </Button>
      <Button
        icon={<Printer aria-hidden="true" className="size-4" />}
        isPending={print.isPending}
        isDisabled={isDisabled || save.isPending}
        onPress={() => void printOnPaper()}
      >
        {common.print}
      </Button>
    </>
  )
}
