import { useEffect } from 'react'
import { useWatch } from 'react-hook-form'
import type { ChildFile } from '../../../db/contract/children'
import type { Center } from '../../../db/contract/centers'
import { formatJalali, isIsoDate } from '../../../db/contract/jalali'
import { fileKeepers } from '../../../db/contract/method'
import {
  allowedMoves,
  type Move,
  type MoveInput,
  moveSchema,
  type PlacementKind,
} from '../../../db/contract/placements'
import { failureSentence } from '../../../db/contract/words/errors'
import { placementKindWords } from '../../../db/contract/words/terms'
import { invoke } from '../../api/client'
import { useCommand, useQueryMethod } from '../../api/hooks'
import { useSession } from '../../api/session'
import { useContractForm } from '../../forms/contract-form'
import { SaveActions, FormBody } from '../../forms/form-body'
import { FormDateField, FormRadioField } from '../../forms/form-fields'
import { useFindingsWhileTyping } from '../../forms/use-findings-while-typing'
import { WarningsPanel } from '../../forms/warnings-panel'
import { FailureNotice } from '../../ui/failure-notice'
import { Loading } from '../../ui/loading'
import { TextLink, useGo, useRouteParam, useRouteSearch } from '../../ui/navigation'
import { NoAccess } from '../../ui/no-access'
import { Notice } from '../../ui/notice'
import { optionsOf } from '../../ui/option'
import { PageHeader } from '../../ui/page-header'
import { FieldGrid, Section } from '../../ui/section'
import { notify } from '../../ui/toast'
import { useToday } from '../../ui/today'
import { childFileWords } from '../../words/children'
import { moveWords as words } from '../../words/moves'
import { personName } from '../../words/person'
import { KindFields } from './kind-fields'
import type { MoveForm } from './move-form'
import { moveSentence } from './move-sentence'

/** Moves a child: one spell ends and the next begins on the same day, in one step. */
export default function MoveScreen() {
  const { may } = useSession()
  return may(fileKeepers) ? <Screen /> : <NoAccess title={childFileWords.move} />
}

function Screen() {
  const childId = useRouteParam('childId')
  const file = useQueryMethod('children.get', { id: childId })
  const centers = useQueryMethod('centers.list', {})
  const failure = file.failure ?? centers.failure
  return (
    <div className="flex min-h-0 grow flex-col gap-4">
      {failure !== undefined && <FailureNotice failure={failure} onRetry={file.reload} />}
      {(file.isLoading || centers.isLoading) && <Loading />}
      {file.value !== undefined && centers.value !== undefined && (
        <Form key={childId} file={file.value} centers={centers.value} />
      )}
    </div>
  )
}

const currentOf = (file: ChildFile) => file.placements.findLast(({ endsOn }) => endsOn === null) ?? null

function Form({ file, centers }: { readonly file: ChildFile; readonly centers: readonly Center[] }) {
  const { child } = file
  const go = useGo()
  const current = currentOf(file)
  const previous = current ?? file.placements.at(-1) ?? null
  const kinds = allowedMoves[previous?.kind ?? 'none']
  const form: MoveForm = useContractForm<MoveInput, Move>(moveSchema, {
    defaultValues: {
      childId: child.id,
      on: useToday(),
      centerId: null,
      entryRoute: null,
      orderNumber: '',
      orderDate: null,
      relativeName: '',
      relation: null,
      note: '',
      emdad: 'keep',
    },
    draftKey: `move ${child.id}`,
    fieldOf: moveFieldOf,
  })
  useFindingsWhileTyping(form, (values) => invoke('placements.checkMove', forKind(values)))
  const { setFocus } = form.hook
  const { focus } = useRouteSearch()
  useEffect(() => {
    if (focus === 'kind') setFocus('kind')
  }, [focus, setFocus])
  const move = useCommand('placements.move')
  const back = `/children/${child.id}`
  const kind = useWatch({ control: form.hook.control, name: 'kind' }) as PlacementKind | undefined
  const emdadActive = useEmdadOn(form, file)
  useLikelyEmdad(form, kind, emdadActive)
  return (
    <>
      <PageHeader title={words.title(personName(child))} back={<TextLink to={back}>{words.back}</TextLink>} />
      <Section title={words.from}>
        {current === null ? (
          <p>{words.fromNone}</p>
        ) : (
          <p className="flex flex-wrap gap-x-3">
            <span className="font-medium">
              {[placementKindWords[current.kind], current.centerName, current.relativeName]
                .filter((part) => part !== null)
                .join(' – ')}
            </span>
            <span className="text-ink-soft">{words.fromSince(formatJalali(current.startsOn))}</span>
          </p>
        )}
      </Section>
      {kinds.length === 0 ? (
        <Notice kind="info">{words.dead}</Notice>
      ) : (
        <FormBody
          form={form}
          onSave={(values, accepted) => move.run({ ...forKind(values), accepted })}
          onSaved={({ placementId }) => {
            notify({
              text: words.saved,
              kind: 'success',
              action: { label: words.undo, onAction: () => void undo(child.id, placementId) },
            })
            go(back)
          }}
        >
          <Section title={words.to}>
            <FormRadioField
              form={form}
              name="kind"
              label={words.kind}
              options={optionsOf(placementKindWords, kinds)}
              isRequired
            />
            <FieldGrid columns={3}>
              <FormDateField form={form} name="on" label={words.on} isRequired />
            </FieldGrid>
            {kind !== undefined && <KindFields form={form} kind={kind} centers={centers} />}
          </Section>
          {kind !== undefined && kind !== 'deceased' && (
            <Section title={words.emdad} description={emdadActive ? words.emdadRunning : words.emdadIdle}>
              <FormRadioField
                form={form}
                name="emdad"
                label={words.emdad}
                hideLabel
                options={[
                  ...(emdadActive
                    ? [{ id: 'stop', label: words.emdadStop }]
                    : [{ id: 'start', label: words.emdadStart }]),
                  { id: 'keep', label: words.emdadKeep },
                ]}
              />
            </Section>
          )}
          <Summary form={form} current={current} centers={centers} emdadActive={emdadActive} />
          <WarningsPanel form={form} />
          <SaveActions label={words.save} isSaving={form.isSaving} onCancel={() => go(back)} />
        </FormBody>
      )}
    </>
  )
}

/** What another kind than the chosen one asked for is not stored, though it stays in the form. */
function forKind(move: Move): Move {
  const inHome = move.kind === 'residential'
  const withPerson = ['kinship', 'reunified', 'host_family', 'trustee', 'adoption_trial', 'adopted'].includes(
    move.kind,
  )
  return {
    ...move,
    centerId: inHome ? move.centerId : null,
    entryRoute: inHome ? move.entryRoute : null,
    relativeName: withPerson ? move.relativeName : null,
    relation: move.kind === 'kinship' || move.kind === 'reunified' ? move.relation : null,
  }
}

function moveFieldOf(field: string): keyof MoveInput | null {
  const known = { startsOn: 'on', endsOn: 'on', on: 'on' } as const
  if (Object.hasOwn(known, field)) return 'on'
  return Object.hasOwn(moveSchema.shape, field) ? (field as keyof MoveInput) : null
}

async function undo(childId: string, placementId: string): Promise<void> {
  const answer = await invoke('placements.undoMove', { childId, placementId })
  if (answer.ok) notify({ text: words.undone, kind: 'success' })
  else notify({ text: failureSentence(answer.error), kind: 'error' })
}

function useEmdadOn(form: MoveForm, file: ChildFile): boolean {
  const on = useWatch({ control: form.hook.control, name: 'on' })
  return file.supports.some(
    ({ programme, startsOn, endsOn }) =>
      programme === 'emdad' && startsOn <= on && (endsOn === null || on < endsOn),
  )
}

/** Chooses what usually becomes of امداد when the kind changes; the user may choose otherwise. */
function useLikelyEmdad({ hook }: MoveForm, kind: PlacementKind | undefined, active: boolean): void {
  useEffect(() => {
    if (kind === undefined) return
    const stays = kind === 'kinship' || kind === 'host_family' || kind === 'trustee'
    hook.setValue('emdad', active ? (stays ? 'keep' : 'stop') : kind === 'kinship' ? 'start' : 'keep')
  }, [active, hook, kind])
}

function Summary({
  form,
  current,
  centers,
  emdadActive,
}: {
  readonly form: MoveForm
  readonly current: ReturnType<typeof currentOf>
  readonly centers: readonly Center[]
  readonly emdadActive: boolean
}) {
  const values = useWatch({ control: form.hook.control })
  const { kind, on } = values
  const ready = kind !== undefined && on !== undefined && isIsoDate(on)
  return (
    <section aria-live="polite" aria-label={words.summary} className="card bg-accent-soft px-5 py-4">
      <h2 className="font-semibold">{words.summary}</h2>
      <p>
        {ready
          ? moveSentence({
              closes: current,
              kind,
              on,
              centerName:
                kind === 'residential'
                  ? (centers.find(({ id }) => id === values.centerId)?.name ?? null)
                  : null,
              relativeName: kind === 'residential' ? null : (values.relativeName ?? null),
              emdad: values.emdad ?? 'keep',
              emdadActive,
            })
          : words.incomplete}
      </p>
    </section>
  )
}
