import { memo, useState } from 'react'
import { jalaliText } from '../../../db/contract/jalali'
import { invoke } from '../../api/client'
import { PrintButtons } from '../../paper/print-buttons'
import { printFooter } from '../../paper/print-footer'
import { TableButtons } from '../../paper/table-buttons'
import { WordButton } from '../../paper/word-button'
import { Dialog } from '../../ui/dialog'
import { Button } from '../../ui/button'
import { childrenPrintWords } from '../../words/children'
import { letterWords } from '../../words/letters'
import type { searchInput } from './list-state'

type Ask = ReturnType<typeof searchInput>

/** The list as Excel or CSV, and as a paper with photos. What it shows is asked for on a press, so that typing draws nothing here. */
export const ListExports = memo(function ListExports({
  ask,
  today,
  isDisabled,
}: {
  readonly ask: () => Ask
  readonly today: string
  readonly isDisabled: boolean
}) {
  const [photosOf, setPhotosOf] = useState<Ask | null>(null)
  const day = jalaliText(today)
  const photosFile = letterWords.photosFile(day)
  return (
    <>
      <TableButtons
        table={() => ({ table: 'children', ask: ask() })}
        fileName={childrenPrintWords.listFileName(day)}
        isDisabled={isDisabled}
      />
      <Button isDisabled={isDisabled} onPress={() => setPhotosOf(ask())}>
        {letterWords.photoList}
      </Button>
      {photosOf !== null && (
        <Dialog
          isOpen
          onClose={() => setPhotosOf(null)}
          size="small"
          title={letterWords.photoList}
          footer={
            <>
              <PrintButtons
                job={async () => {
                  const list = await invoke('letters.photoList', { ask: photosOf })
                  return list.ok
                    ? {
                        document: 'children_photos',
                        fileName: photosFile,
                        footer: printFooter(list.value.ownerName),
                        data: list.value,
                      }
                    : list
                }}
              />
              <WordButton paper={{ table: 'children_photos', ask: photosOf }} fileName={photosFile} />
            </>
          }
        >
          {letterWords.photoListText}
        </Dialog>
      )}
    </>
  )
})
