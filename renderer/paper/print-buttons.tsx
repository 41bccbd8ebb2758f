import { FileDown, Printer } from 'lucide-react'
import { memo, useState } from 'react'
import type { Failure, Result } from '../../db/contract/result'
import type { PrintJob } from '../../db/contract/shell'
import { failureSentence } from '../../db/contract/words/errors'
import { invoke } from '../api/client'
import { Button } from '../ui/button'
import { notify } from '../ui/toast'
import { common } from '../words/common'
import { reportWords } from '../words/reports'
import { tellSaved } from './save-file'

type Gathered = PrintJob | Result<PrintJob> | null

/** «ذخیره PDF» and «چاپ» of one document, gathered when one of them is pressed. With a steady `job` it is not drawn again. */
export const PrintButtons = memo(function PrintButtons({
  job,
  isDisabled = false,
}: {
  /** The document, or why it could not be gathered; null when there is nothing to print and the user has been told why. */
  readonly job: () => Gathered | Promise<Gathered>
  readonly isDisabled?: boolean
}) {
  const [pending, setPending] = useState<'pdf' | 'paper' | null>(null)
  const run = async (how: 'pdf' | 'paper'): Promise<void> => {
    setPending(how)
    const done = await runGathered(how, await job())
    setPending(null)
    if ('failure' in done) notify({ kind: 'error', text: failureSentence(done.failure) })
    else tellSaved(done.path, reportWords.pdfSaved)
  }
  return (
    <>
      <Button
        icon={<FileDown aria-hidden="true" className="size-4" />}
        isPending={pending === 'pdf'}
        isDisabled={isDisabled || pending === 'paper'}
        onPress={() => void run('pdf')}
      >
        {common.savePdf}
      </Button>
      <Button
        icon={<Printer aria-hidden="true" className="size-4" />}
        isPending={pending === 'paper'}
        isDisabled={isDisabled || pending === 'pdf'}
        onPress={() => void run('paper')}
      >
        {common.print}
      </Button>
    </>
  )
})

/** Sends a document to a PDF or to the printer. `path` is null when there was none, when the user turned back, or after printing. */
async function runGathered(
  how: 'pdf' | 'paper',
  gathered: Gathered,
): Promise<{ readonly path: string | null } | { readonly failure: Failure }> {
  if (gathered === null) return { path: null }
  if ('ok' in gathered && !gathered.ok) return { failure: gathered.error }
  const job = 'ok' in gathered ? gathered.value : gathered
  if (how === 'pdf') {
    const answer = await invoke('shell.savePdf', job)
    return answer.ok ? { path: answer.value.path } : { failure: answer.error }
  }
  const answer = await invoke('shell.print', job)
  return answer.ok ? { path: null } : { failure: answer.error }
}
