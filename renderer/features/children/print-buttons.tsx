import { FileDown, Printer } from 'lucide-react'
import { memo, useState } from 'react'
import type { Failure, Result } from '../../../db/contract/result'
import type { PrintJob } from '../../../db/contract/shell'
import { failureSentence } from '../../../db/contract/words/errors'
import { invoke } from '../../api/client'
import { Button } from '../../ui/button'
import { notify } from '../../ui/toast'
import { childrenWords } from '../../words/children'
import { common } from '../../words/common'

/** «چاپ» and «ذخیره PDF» of one document, gathered when one of them is pressed. With a steady `gather` it is not drawn again. */
export const PrintButtons = memo(function PrintButtons({
  gather,
  isDisabled = false,
}: {
  /** Null when there is nothing to print and the user has been told why. */
  readonly gather: () => Promise<Result<PrintJob> | null>
  readonly isDisabled?: boolean
}) {
  const [pending, setPending] = useState<'pdf' | 'paper' | null>(null)
  const run = async (how: 'pdf' | 'paper'): Promise<void> => {
    setPending(how)
    const job = await gather()
    const done =
      job === null ? { path: null } : job.ok ? await runJob(how, job.value) : { failure: job.error }
    setPending(null)
    if ('failure' in done) notify({ kind: 'error', text: failureSentence(done.failure) })
    else if (done.path !== null) {
      const { path } = done
      notify({
        text: childrenWords.pdfSaved,
        action: { label: childrenWords.showFile, onAction: () => void invoke('shell.showFile', { path }) },
      })
    }
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

/** Sends a job to a PDF or to the printer. `path` is null when the user turned back, or after printing. */
async function runJob(
  how: 'pdf' | 'paper',
  job: PrintJob,
): Promise<{ readonly path: string | null } | { readonly failure: Failure }> {
  if (how === 'pdf') {
    const answer = await invoke('shell.savePdf', job)
    return answer.ok ? { path: answer.value.path } : { failure: answer.error }
  }
  const answer = await invoke('shell.print', job)
  return answer.ok ? { path: null } : { failure: answer.error }
}
