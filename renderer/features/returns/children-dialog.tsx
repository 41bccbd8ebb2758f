import { persianDigits, persianNumber } from '../../../db/contract/persian'
import { failureSentence } from '../../../db/contract/words/errors'
import { MISSING } from '../../../db/contract/words/terms'
import { useQueryMethod } from '../../api/hooks'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextLink } from '../../ui/navigation'
import { common } from '../../words/common'
import { personName } from '../../words/person'
import { reportWords, returnWords } from '../../words/reports'

/** More names than this are not read at once; the number says how many there are. */
const MOST = 200

/** The children who made a figure differ, each leading to her file. */
export function ChildrenDialog({
  title,
  childIds,
  onClose,
}: {
  readonly title: string
  readonly childIds: readonly string[]
  readonly onClose: () => void
}) {
  const shown = childIds.slice(0, MOST)
  return (
    <Dialog isOpen onClose={onClose} title={title} footer={<Button onPress={onClose}>{common.close}</Button>}>
      <p className="pb-2 text-sm text-ink-soft">{returnWords.children(childIds.length)}</p>
      <ol className="flex flex-col">
        {shown.map((id, index) => (
          <ChildLine key={id} id={id} place={index + 1} />
        ))}
      </ol>
      {childIds.length > shown.length && (
        <p className="pt-2 text-sm text-ink-soft">{common.rowsShown(1, shown.length, childIds.length)}</p>
      )}
    </Dialog>
  )
}

function ChildLine({ id, place }: { readonly id: string; readonly place: number }) {
  const { value, failure } = useQueryMethod('children.get', { id })
  return (
    <li className="flex gap-3 border-b border-line py-1">
      <span className="w-8 text-ink-soft">{persianNumber(place)}</span>
      {value === undefined ? (
        <span className="text-ink-soft">
          {failure === undefined ? common.loading : failureSentence(failure)}
        </span>
      ) : (
        <>
          <TextLink to={`/children/${id}`}>{personName(value.child)}</TextLink>
          <span className="text-sm text-ink-soft">
            {reportWords.fileNumber} {persianDigits(value.child.fileNumber ?? MISSING)}
          </span>
        </>
      )}
    </li>
  )
}
