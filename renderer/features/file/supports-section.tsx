import type { Support } from '../../../db/contract/supports'
import { invoke } from '../../api/client'
import { useProgrammeNames } from '../../api/programme-names'
import { useSession } from '../../api/session'
import type { Pointer } from '../../forms/pointer'
import { RecordSection } from '../../forms/record-section'
import { spellColumns } from '../../forms/spell-columns'
import { spellWords, supportWords } from '../../words/children'
import { common } from '../../words/common'
import { formatMoney } from '../../words/money'
import { dateOrMissing } from '../../words/person'
import { fieldName } from '../../words/value-words'
import { durationText } from './durations'
import { SupportDialog, supportFieldsOf } from './support-dialog'

export interface SupportsSectionProps {
  readonly childId: string
  readonly supports: readonly Support[]
  readonly today: string
  readonly mayEdit: boolean
  readonly pointer: Pointer | null
  readonly onLetGo: () => void
}

/** امداد and the other supports of the child, with adding, changing and taking off. */
export function SupportsSection({
  childId,
  supports,
  today,
  mayEdit,
  pointer,
  onLetGo,
}: SupportsSectionProps) {
  const { settings } = useSession()
  const nameOf = useProgrammeNames()
  const [from, to] = spellColumns<Support>(today)
  return (
    <RecordSection
      title={supportWords.title}
      subject="support"
      pointer={pointer}
      onLetGo={onLetGo}
      rows={supports}
      columns={[
        {
          id: 'programme',
          header: fieldName('programme'),
          isRowHeader: true,
          cell: ({ programme }) => nameOf(programme),
        },
        {
          id: 'agreed',
          header: fieldName('agreedRial'),
          cell: ({ agreedRial }) =>
            agreedRial === null ? supportWords.byTariff : formatMoney(agreedRial, settings.currency),
        },
        from,
        to,
        {
          id: 'duration',
          header: spellWords.duration,
          cell: ({ startsOn, endsOn }) => durationText(startsOn, endsOn ?? today) ?? common.missing,
        },
      ]}
      nameOf={({ programme }) => nameOf(programme)}
      mayEdit={mayEdit}
      addLabel={supportWords.add}
      empty={supportWords.empty}
      emptyText={supportWords.emptyText}
      removal={{
        remove: ({ id, revision }) => invoke('supports.remove', { id, revision }),
        label: supportWords.remove,
        title: supportWords.removeTitle,
        text: ({ programme, startsOn }) =>
          supportWords.removeText(nameOf(programme), dateOrMissing(startsOn)),
        removedText: supportWords.removed,
        bringBack: (support) =>
          invoke('supports.save', { childId: support.childId, fields: supportFieldsOf(support) }),
        broughtBackText: supportWords.broughtBack,
      }}
      dialog={(support, focus, close) => (
        <SupportDialog childId={childId} support={support} focus={focus} onClose={close} />
      )}
    />
  )
}
