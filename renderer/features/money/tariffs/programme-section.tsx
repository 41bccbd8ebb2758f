import { Pencil, Plus, SlidersHorizontal, Trash2 } from 'lucide-react'
import type { ProgrammeRecord, Tariff } from '../../../../db/contract/programmes'
import { rhythmWords } from '../../../../db/contract/words/money-terms'
import { centerKindWords, MISSING } from '../../../../db/contract/words/terms'
import { useSession } from '../../../api/session'
import { Button, IconButton } from '../../../ui/button'
import { type DataColumn, DataTable } from '../../../ui/data-table'
import { Section } from '../../../ui/section'
import { Tag } from '../../../ui/tag'
import { common } from '../../../words/common'
import { formatMoney } from '../../../words/money'
import { moneyWords } from '../../../words/money-screens'
import { tariffWords as words } from '../../../words/tariffs'
import { agesText, programmeText, spanText } from '../parts/tariff-words'

/** One programme: how it is run, and its rows, newest first. */
export function ProgrammeSection({
  programme,
  name,
  tariffs,
  today,
  mayEdit,
  onEdit,
  onAdd,
  onChange,
  onRemove,
}: {
  readonly programme: ProgrammeRecord
  readonly name: string
  readonly tariffs: readonly Tariff[]
  readonly today: string
  readonly mayEdit: boolean
  readonly onEdit: () => void
  readonly onAdd: () => void
  readonly onChange: (tariff: Tariff) => void
  readonly onRemove: (tariff: Tariff) => void
}) {
  const { currency } = useSession().settings
  const columns: DataColumn<Tariff>[] = [
    {
      id: 'span',
      header: words.span,
      isRowHeader: true,
      sortValue: ({ startsOn }) => startsOn,
      cell: (tariff) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          {spanText(tariff)}
          {tariff.startsOn <= today && (tariff.endsOn === null || today < tariff.endsOn) && (
            <Tag kind="good">{words.inForce}</Tag>
          )}
        </span>
      ),
    },
    {
      id: 'ages',
      header: words.agesColumn,
      cell: (tariff) => <span className="whitespace-nowrap">{agesText(tariff)}</span>,
    },
    {
      id: 'centerKind',
      header: words.centerKind,
      cell: ({ centerKind }) => (centerKind === null ? words.everyCenterKind : centerKindWords[centerKind]),
    },
    {
      id: 'amount',
      header: moneyWords.amount,
      align: 'end',
      sortValue: ({ amountRial }) => amountRial,
      cell: ({ amountRial }) => (
        <span className="whitespace-nowrap">{formatMoney(amountRial, currency)}</span>
      ),
    },
    { id: 'rhythm', header: words.rhythm, cell: ({ rhythm }) => rhythmWords[rhythm] },
    {
      id: 'source',
      header: words.source,
      cell: ({ source }) => <span className="inline-block min-w-40">{source ?? MISSING}</span>,
    },
  ]
  if (mayEdit) {
    columns.push({
      id: 'actions',
      isPinned: true,
      header: <span className="sr-only">{common.actions}</span>,
      cell: (tariff) => (
        <span className="inline-flex">
          <IconButton
            label={words.editRow(name, spanText(tariff))}
            icon={<Pencil className="size-4" />}
            onPress={() => onChange(tariff)}
          />
          <IconButton
            label={words.removeRow(name, spanText(tariff))}
            icon={<Trash2 className="size-4" />}
            onPress={() => onRemove(tariff)}
          />
        </span>
      ),
    })
  }
  return (
    <Section
      title={programme.active ? name : words.inactive(name)}
      description={programmeText(programme)}
      actions={
        mayEdit ? (
          <>
            <Button size="small" icon={<Plus aria-hidden="true" className="size-4" />} onPress={onAdd}>
              {words.addRow}
            </Button>
            <Button
              size="small"
              icon={<SlidersHorizontal aria-hidden="true" className="size-4" />}
              onPress={onEdit}
            >
              {words.editProgramme}
            </Button>
          </>
        ) : undefined
      }
    >
      {tariffs.length === 0 ? (
        <p className="text-sm text-ink-soft">{words.noRows}</p>
      ) : (
        <DataTable caption={words.rowsOf(name)} columns={columns} rows={tariffs} rowKey={({ id }) => id} />
      )}
    </Section>
  )
}
