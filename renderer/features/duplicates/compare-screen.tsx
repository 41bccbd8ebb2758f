import { useEffect, useRef, useState } from 'react'
import type { Output } from '../../../db/contract/contract'
import { directorOnly, fileKeepers } from '../../../db/contract/method'
import { ruleSentence } from '../../../db/contract/words/rules'
import { useCommand, useQueryMethod } from '../../api/hooks'
import { useSession } from '../../api/session'
import { Button } from '../../ui/button'
import { ConfirmDialog } from '../../ui/dialog'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { Loading } from '../../ui/loading'
import { TextLink, useGo, useRouteParam, useRouteSearch } from '../../ui/navigation'
import { NoAccess } from '../../ui/no-access'
import { Notice } from '../../ui/notice'
import { PageHeader } from '../../ui/page-header'
import { RadioField } from '../../ui/radio-field'
import { notify } from '../../ui/toast'
import { duplicatesWords, mergeWords as words } from '../../words/duplicates'
import { personName } from '../../words/person'
import { compareFields, mergeChoices, type Side } from './compare-fields'
import { FieldsTable } from './fields-table'
import { MovesSection } from './moves-section'
import { nameOf } from './name-of'
import { NotSameDialog } from './not-same-dialog'
import { SharedSpells } from './shared-spells'
import { undoMerge } from './undo-merge'

type Comparison = Output<'duplicates.compare'>

/** Two files side by side, field by field, and the step that makes one of them. */
export default function CompareScreen() {
  const { may } = useSession()
  return may(fileKeepers) ? <Screen /> : <NoAccess title={words.title} />
}

function Screen() {
  const ids = { one: useRouteParam('oneId'), other: useRouteParam('otherId') }
  const [isTurned, setTurned] = useState(false)
  const [keptId, mergedId] = isTurned ? [ids.other, ids.one] : [ids.one, ids.other]
  const answer = useQueryMethod('duplicates.compare', { keptId, mergedId }, { keepPrevious: true })
  return (
    <div className="flex flex-col gap-4 pb-6">
      <PageHeader
        title={words.title}
        description={words.description}
        back={<TextLink to="/duplicates">{duplicatesWords.back}</TextLink>}
      />
      {answer.failure?.code === 'NOT_FOUND' && <EmptyState title={words.notFound} />}
      {answer.failure && answer.failure.code !== 'NOT_FOUND' && (
        <FailureNotice failure={answer.failure} onRetry={answer.reload} />
      )}
      {!answer.value && !answer.failure && <Loading />}
      {answer.value && !answer.failure && (
        <Compared key={answer.value.kept.id} both={answer.value} onTurn={() => setTurned(!isTurned)} />
      )}
    </div>
  )
}

function Compared({ both, onTurn }: { readonly both: Comparison; readonly onTurn: () => void }) {
  const { kept, merged, moves, overlaps, shared } = both
  const session = useSession()
  const go = useGo()
  const merge = useCommand('duplicates.merge')
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map())
  const [spells, setSpells] = useState<Side | null>(null)
  const [isUnanswered, setUnanswered] = useState(false)
  const question = useRef<{ focus(): void }>(null)
  const [isAsking, setAsking] = useState(false)
  const [isTwo, setTwo] = useState(false)
  const which = useRef<{ focus(): void }>(null)
  const { focus } = useRouteSearch()
  useEffect(() => {
    if (focus === 'kept') which.current?.focus()
  }, [focus])
  const compared = compareFields(kept, merged)
  const mayMerge = session.may(directorOnly)
  const findings = merge.failure?.findings ?? []

  const onMerge = async (): Promise<void> => {
    const result = await merge.run({
      keptId: kept.id,
      mergedId: merged.id,
      fields: mergeChoices(compared, chosen),
      ...(overlaps > 0 && spells !== null ? { spells } : {}),
    })
    setAsking(false)
    if (!result.ok) return
    const { mergeId } = result.value
    notify({
      kind: 'success',
      text: words.merged,
      action: { label: words.undo, onAction: () => void undoMerge(mergeId) },
    })
    go(`/children/${kept.id}`)
  }

  return (
    <>
      <div className="card flex flex-wrap items-center justify-between gap-4 px-5 py-3">
        <RadioField
          label={words.which}
          focusRef={which}
          options={[
            { id: 'kept', label: nameOf(kept), description: words.stays },
            { id: 'merged', label: nameOf(merged), description: words.goes },
          ]}
          value="kept"
          onChange={(side) => {
            if (side === 'merged') onTurn()
          }}
        />
        <span className="flex flex-wrap gap-2">
          <Button onPress={() => setTwo(true)}>{duplicatesWords.notSame}</Button>
          {mayMerge && (
            <Button
              variant="primary"
              onPress={() => {
                merge.reset()
                if (overlaps > 0 && spells === null) {
                  setUnanswered(true)
                  question.current?.focus()
                } else setAsking(true)
              }}
            >
              {words.merge}
            </Button>
          )}
        </span>
      </div>
      {!mayMerge && <Notice>{words.directorOnly}</Notice>}
      {overlaps > 0 && (
        <SharedSpells
          kept={kept}
          merged={merged}
          shared={shared}
          value={spells}
          onChange={setSpells}
          error={isUnanswered && spells === null ? words.unanswered : undefined}
          focusRef={question}
        />
      )}
      {merge.failure && <FailureNotice failure={merge.failure} />}
      {findings.length > 0 && (
        <ul className="card flex flex-col gap-1 px-5 py-3">
          {findings.map((finding) => (
            <li key={`${finding.rule} ${finding.recordId ?? ''}`}>{ruleSentence(finding)}</li>
          ))}
        </ul>
      )}
      <FieldsTable
        kept={kept}
        merged={merged}
        compared={compared}
        chosen={chosen}
        onChoose={(field, side) => setChosen(new Map([...chosen, [field, side]]))}
      />
      <MovesSection moves={moves} />
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={words.confirmTitle}
        confirmLabel={words.confirm}
        isPending={merge.isPending}
        onConfirm={() => void onMerge()}
      >
        {words.confirmText(nameOf(merged), nameOf(kept))}
      </ConfirmDialog>
      {isTwo && (
        <NotSameDialog
          one={{ id: kept.id, name: personName(kept) }}
          other={{ id: merged.id, name: personName(merged) }}
          onClose={() => setTwo(false)}
          onSaid={() => go('/duplicates')}
        />
      )}
    </>
  )
}
