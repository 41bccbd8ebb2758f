import { Pencil, Undo2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { ChildFile } from '../../../db/contract/children'
import { persianDigits } from '../../../db/contract/persian'
import type { Placement } from '../../../db/contract/placements'
import { type Pointer, useFollowed } from '../../forms/pointer'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { type Fact, Facts, Section } from '../../ui/section'
import { Tag } from '../../ui/tag'
import { spellWords } from '../../words/children'
import { common } from '../../words/common'
import { ageText, dateOrMissing } from '../../words/person'
import { CorrectDialog } from './correct-dialog'
import { durationText } from './durations'
import { placementTag } from '../../forms/placement-tag'
import { orderText, relativeText } from './spell-words'
import { lineOfTime } from './spells'
import { UndoMoveDialog } from './undo-move-dialog'
import { linesLook, valueInWords } from '../../words/value-words'

export interface TimelineProps {
  readonly file: ChildFile
  readonly today: string
  readonly mayEdit: boolean
  /** The spell and field a finding pointed at. */
  readonly pointer: Pointer | null
  readonly onLetGo: () => void
}

/** Where the child has lived, oldest first, with her age at each start. */
export function Timeline({ file, today, mayEdit, pointer, onLetGo }: TimelineProps) {
  const { child, placements } = file
  const pointed = placements.find(({ id }) => id === pointer?.recordId) ?? null
  const [corrected, setCorrected] = useState<Placement | null>(null)
  useFollowed(pointer, () => {
    if (mayEdit && pointed) setCorrected(pointed)
  })
  const [undoing, setUndoing] = useState(false)
  const now = placements.at(-1)
  return (
    <Section
      title={spellWords.title}
      actions={
        mayEdit &&
        file.canUndoMove && (
          <Button icon={<Undo2 aria-hidden="true" className="size-4" />} onPress={() => setUndoing(true)}>
            {spellWords.undo}
          </Button>
        )
      }
    >
      {placements.length === 0 ? (
        <EmptyState title={spellWords.empty}>{mayEdit ? spellWords.emptyText : undefined}</EmptyState>
      ) : (
        <ol className="ms-2 flex flex-col border-s-2 border-line-strong">
          {lineOfTime(placements).map((part) =>
            part.is === 'gap' ? (
              <li key={part.key} className="py-1 ps-6 text-sm text-warning">
                {spellWords.gap(durationText(part.from, part.to) ?? '')}
              </li>
            ) : (
              <SpellItem
                key={part.spell.id}
                spell={part.spell}
                age={ageText(child.birthDate, child.birthDateEstimated, part.spell.startsOn)}
                today={today}
                isCurrent={part.spell === now && part.spell.endsOn === null}
                isPointed={part.spell === pointed}
                onCorrect={mayEdit ? () => setCorrected(part.spell) : null}
              />
            ),
          )}
        </ol>
      )}
      {corrected && (
        <CorrectDialog
          key={corrected.id}
          spell={corrected}
          focus={corrected === pointed ? (pointer?.field ?? null) : null}
          onClose={() => {
            setCorrected(null)
            onLetGo()
          }}
        />
      )}
      {undoing && <UndoMoveDialog file={file} onClose={() => setUndoing(false)} />}
    </Section>
  )
}

interface SpellItemProps {
  readonly spell: Placement
  readonly age: string
  readonly today: string
  readonly isCurrent: boolean
  readonly isPointed: boolean
  readonly onCorrect: (() => void) | null
}

function SpellItem({ spell, age, today, isCurrent, isPointed, onCorrect }: SpellItemProps) {
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isPointed) item.current?.scrollIntoView({ block: 'center' })
  }, [isPointed])
  const duration = durationText(spell.startsOn, spell.endsOn ?? today)
  return (
    <li
      ref={item}
      className={`relative flex flex-col gap-1 py-2.5 ps-6 ${isPointed ? 'rounded-field bg-accent-soft' : ''}`}
    >
      <span
        aria-hidden="true"
        className={`absolute start-[-0.53rem] top-4 size-3.5 rounded-full border-2 border-accent ${isCurrent ? 'bg-accent' : 'bg-card'}`}
      />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {placementTag(spell.kind)}
        {isCurrent && <Tag kind="good">{spellWords.current}</Tag>}
        <span className="font-medium">
          {spellWords.from} {dateOrMissing(spell.startsOn)}{' '}
          {spell.endsOn === null ? spellWords.untilNow : `${spellWords.to} ${dateOrMissing(spell.endsOn)}`}
        </span>
        {onCorrect && (
          <span className="ms-auto">
            <Button
              variant="plain"
              size="small"
              icon={<Pencil aria-hidden="true" className="size-3.5" />}
              onPress={onCorrect}
            >
              {spellWords.correct}
            </Button>
          </span>
        )}
      </div>
      <Facts columns={3} facts={spellFacts(spell, age, duration)} />
      {spell.note !== null && <p className={`text-sm ${linesLook}`}>{spell.note}</p>}
    </li>
  )
}

function spellFacts(spell: Placement, age: string, duration: string | null): readonly Fact[] {
  const order = orderText(spell)
  const relative = relativeText(spell)
  return [
    { label: spellWords.ageAtStart, value: age },
    { label: spellWords.duration, value: duration ?? common.missing },
    ...(spell.centerId === null
      ? []
      : [{ label: spellWords.center, value: persianDigits(spell.centerName ?? common.missing) }]),
    ...(spell.entryRoute === null
      ? []
      : [
          {
            label: spellWords.entryRoute,
            value: valueInWords('placement', 'entryRoute', spell.entryRoute, () => null),
          },
        ]),
    ...(relative === null ? [] : [{ label: spellWords.relative, value: relative }]),
    ...(order === null ? [] : [{ label: spellWords.order, value: order }]),
  ]
}
