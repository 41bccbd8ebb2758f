import { Plus } from 'lucide-react'
import { useState } from 'react'
import { directorOnly } from '../../../../db/contract/method'
import { persianNumber } from '../../../../db/contract/persian'
import type { ProgrammeRecord, Tariff } from '../../../../db/contract/programmes'
import { failureSentence } from '../../../../db/contract/words/errors'
import { useCommand, useQueryMethod } from '../../../api/hooks'
import { useSession } from '../../../api/session'
import { Button } from '../../../ui/button'
import { EmptyState } from '../../../ui/empty-state'
import { FailureNotice } from '../../../ui/failure-notice'
import { Loading } from '../../../ui/loading'
import { PageHeader } from '../../../ui/page-header'
import { notify } from '../../../ui/toast'
import { tariffWords as words } from '../../../words/tariffs'
import { useMoneyAddress } from '../parts/address'
import { MoneyNav } from '../parts/money-nav'
import { ProgrammeDialog } from './programme-dialog'
import { ProgrammeSection } from './programme-section'
import { RemoveTariffDialog } from './remove-tariff-dialog'
import { TariffDialog } from './tariff-dialog'
import { useProgrammes } from '../parts/use-programmes'

type Open =
  | { readonly is: 'programme'; readonly programme: ProgrammeRecord | null }
  | { readonly is: 'tariff'; readonly programme: string; readonly tariff: Tariff | null }
  | { readonly is: 'remove'; readonly tariff: Tariff }

/** Programmes, how each is run, and their dated tariff rows. */
export default function TariffsScreen() {
  const session = useSession()
  const mayEdit = session.may(directorOnly)
  const choice = useMoneyAddress('/money/tariffs')
  const { programmes, isKnown, failure, reload, nameOf } = useProgrammes()
  const tariffs = useQueryMethod('tariffs.list', {})
  const [open, setOpen] = useState<Open | null>(null)
  const close = (): void => setOpen(null)
  const examples = useExamples()
  // Those that have rows or are in use come first.
  const inOrder = [...programmes].sort((a, b) => Number(b.active) - Number(a.active))
  return (
    <div className="flex flex-col gap-4 pb-8">
      <PageHeader
        title={words.title}
        description={words.description}
        actions={
          mayEdit && (
            <Button
              icon={<Plus aria-hidden="true" className="size-4" />}
              onPress={() => setOpen({ is: 'programme', programme: null })}
            >
              {words.newProgramme}
            </Button>
          )
        }
      />
      <MoneyNav choice={choice} />
      {failure !== undefined && <FailureNotice failure={failure} onRetry={reload} />}
      {tariffs.failure !== undefined && <FailureNotice failure={tariffs.failure} onRetry={tariffs.reload} />}
      {(!isKnown || tariffs.value === undefined) && failure === undefined && <Loading />}
      {tariffs.value?.length === 0 && (
        <div className="card">
          <EmptyState
            title={words.empty}
            actions={
              mayEdit ? (
                <Button variant="primary" isPending={examples.isPending} onPress={examples.add}>
                  {words.addExamples}
                </Button>
              ) : undefined
            }
          >
            {mayEdit ? words.emptyText : words.emptyReader}
          </EmptyState>
        </div>
      )}
      {tariffs.value !== undefined &&
        inOrder.map((programme) => (
          <ProgrammeSection
            key={programme.id}
            programme={programme}
            name={nameOf(programme.id)}
            tariffs={(tariffs.value ?? []).filter((tariff) => tariff.programme === programme.id)}
            today={session.today}
            mayEdit={mayEdit}
            onEdit={() => setOpen({ is: 'programme', programme })}
            onAdd={() => setOpen({ is: 'tariff', programme: programme.id, tariff: null })}
            onChange={(tariff) => setOpen({ is: 'tariff', programme: programme.id, tariff })}
            onRemove={(tariff) => setOpen({ is: 'remove', tariff })}
          />
        ))}
      {mayEdit && tariffs.value !== undefined && tariffs.value.length > 0 && (
        <div className="flex flex-wrap items-center gap-3">
          <Button isPending={examples.isPending} onPress={examples.add}>
            {words.addExamples}
          </Button>
          <span className="text-sm text-ink-soft">{words.examplesNote}</span>
        </div>
      )}
      {open?.is === 'programme' && (
        <ProgrammeDialog
          programme={open.programme}
          name={open.programme === null ? null : nameOf(open.programme.id)}
          onClose={close}
        />
      )}
      {open?.is === 'tariff' && (
        <TariffDialog
          programme={open.programme}
          name={nameOf(open.programme)}
          tariff={open.tariff}
          onClose={close}
        />
      )}
      {open?.is === 'remove' && (
        <RemoveTariffDialog tariff={open.tariff} name={nameOf(open.tariff.programme)} onClose={close} />
      )}
    </div>
  )
}

function useExamples(): { readonly isPending: boolean; readonly add: () => void } {
  const add = useCommand('tariffs.addExamples')
  const run = async (): Promise<void> => {
    const answer = await add.run({})
    notify(
      answer.ok
        ? {
            kind: 'success',
            text: words.examplesAdded(persianNumber(answer.value.added), persianNumber(answer.value.skipped)),
          }
        : { kind: 'error', text: failureSentence(answer.error) },
    )
  }
  return { isPending: add.isPending, add: () => void run() }
}
