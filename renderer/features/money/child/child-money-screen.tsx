import type { Output } from '../../../../db/contract/contract'
import { directorOnly, fileKeepers } from '../../../../db/contract/method'
import type { PaymentLine } from '../../../../db/contract/payments'
import { formatJalali, jalaliText } from '../../../../db/contract/jalali'
import { persianDigits, persianNumber } from '../../../../db/contract/persian'
import { lineKindWords } from '../../../../db/contract/words/money-terms'
import { MISSING } from '../../../../db/contract/words/terms'
import { useQueryMethod } from '../../../api/hooks'
import { useSession } from '../../../api/session'
import { type Pointer, useOpened, usePointer } from '../../../forms/pointer'
import { PrintButtons } from '../../../paper/print-buttons'
import { TableButtons } from '../../../paper/table-buttons'
import { Button } from '../../../ui/button'
import { DataTable } from '../../../ui/data-table'
import { FailureNotice } from '../../../ui/failure-notice'
import { Loading } from '../../../ui/loading'
import { TextLink, useRouteParam } from '../../../ui/navigation'
import { PageHeader } from '../../../ui/page-header'
import { Facts, Section } from '../../../ui/section'
import { dateOrMissing, personName } from '../../../words/person'
import { formatMoney } from '../../../words/money'
import { childMoneyWords as words, lineWords, moneyWords } from '../../../words/money-screens'
import { AccountsPart, ConditionsPart } from './child-money-parts'
import { LineDialog } from '../lines/line-dialog'
import { lineMonths } from '../lines/part-words'
import { SavingsPart } from './savings-part'
import { StepTag } from '../lines/state-tag'
import { statementJob } from './statement-print'
import { lastStep } from '../lines/steps'
import { useProgrammes } from '../parts/use-programmes'

/** A child's money: what was received and is owed, month by month; savings, conditions, accounts. */
export default function ChildMoneyScreen() {
  const childId = useRouteParam('childId')
  const file = useQueryMethod('children.get', { id: childId })
  const money = useQueryMethod('money.ofChild', { childId })
  if (file.value !== undefined && money.value !== undefined) {
    return <Statement file={file.value} money={money.value} />
  }
  const failure = file.failure ?? money.failure
  return failure === undefined ? (
    <Loading />
  ) : (
    <>
      <PageHeader title={words.title} back={<TextLink to="/children">{words.toChildren}</TextLink>} />
      <FailureNotice
        failure={failure}
        onRetry={() => {
          file.reload()
          money.reload()
        }}
      />
    </>
  )
}

function Statement({
  file,
  money,
}: {
  readonly file: Output<'children.get'>
  readonly money: Output<'money.ofChild'>
}) {
  const session = useSession()
  const { currency } = session.settings
  const { nameOf } = useProgrammes()
  const { child } = file
  const mayEdit = session.may(fileKeepers)
  const { pointer, letGo } = usePointer()
  const pointed = { pointer, onLetGo: letGo }
  const rial = (amount: number): string => formatMoney(amount, currency)
  return (
    <div className="flex flex-col gap-4 pb-8">
      <PageHeader
        title={words.titleOf(personName(child))}
        description={words.description(
          persianDigits(child.fileNumber ?? MISSING),
          persianDigits(file.centerName ?? MISSING),
        )}
        back={<TextLink to={`/children/${child.id}`}>{words.toFile}</TextLink>}
        actions={
          <>
            <TableButtons
              table={{ table: 'statement', childId: child.id }}
              fileName={words.fileName(jalaliText(session.today))}
              isDisabled={money.lines.length === 0}
            />
            <PrintButtons job={() => statementJob(file, money, session, nameOf)} />
          </>
        }
      />
      <section aria-label={words.sums} className="card px-5 py-3">
        <Facts
          columns={3}
          facts={[
            { label: words.received, value: <strong>{rial(money.receivedRial)}</strong> },
            { label: words.owed, value: <strong>{rial(money.owedRial)}</strong> },
            { label: words.savings, value: <strong>{rial(money.savingsRial)}</strong> },
          ]}
        />
        {money.received.length > 0 && (
          <div className="pt-3">
            <DataTable
              caption={words.byProgramme}
              columns={[
                {
                  id: 'programme',
                  header: moneyWords.programme,
                  isRowHeader: true,
                  cell: ({ programme }) => nameOf(programme),
                },
                { id: 'rial', header: words.received, align: 'end', cell: (one) => rial(one.rial) },
                {
                  id: 'last',
                  header: words.lastPaid,
                  cell: ({ lastPaidOn }) => dateOrMissing(lastPaidOn),
                },
              ]}
              rows={money.received}
              rowKey={({ programme }) => programme}
            />
          </div>
        )}
      </section>
      <Lines lines={money.lines} nameOf={nameOf} {...pointed} />
      <SavingsPart childId={child.id} money={money} mayEdit={session.may(directorOnly)} />
      <ConditionsPart childId={child.id} conditions={money.conditions} mayEdit={mayEdit} {...pointed} />
      <AccountsPart
        childId={child.id}
        name={personName(child)}
        accounts={money.accounts}
        mayEdit={mayEdit}
        {...pointed}
      />
    </div>
  )
}

function Lines({
  lines,
  nameOf,
  pointer,
  onLetGo,
}: {
  readonly lines: readonly PaymentLine[]
  readonly nameOf: (programme: string) => string
  readonly pointer: Pointer | null
  readonly onLetGo: () => void
}) {
  const { settings } = useSession()
  const [opened, setOpened] = useOpened(pointer, 'payment', lines, true)
  return (
    <Section title={words.linesTitle} description={words.linesText}>
      <DataTable
        caption={words.linesTitle}
        columns={[
          {
            id: 'month',
            header: moneyWords.monthLabel,
            isRowHeader: true,
            sortValue: (line: PaymentLine) => line.runMonth,
            cell: (line: PaymentLine) => (
              <Button variant="plain" size="small" onPress={() => setOpened(line)}>
                {lineMonths(line)}
              </Button>
            ),
          },
          {
            id: 'programme',
            header: moneyWords.programme,
            sortValue: (line: PaymentLine) => nameOf(line.programme),
            cell: (line: PaymentLine) => nameOf(line.programme),
          },
          { id: 'kind', header: lineWords.kind, cell: (line: PaymentLine) => lineKindWords[line.kind] },
          {
            id: 'days',
            header: moneyWords.days,
            align: 'end',
            cell: (line: PaymentLine) => (line.days === null ? '–' : persianNumber(line.days)),
          },
          {
            id: 'amount',
            header: moneyWords.amount,
            align: 'end',
            sortValue: (line: PaymentLine) => line.amountRial,
            cell: (line: PaymentLine) => formatMoney(line.amountRial, settings.currency),
          },
          {
            id: 'state',
            header: moneyWords.state,
            cell: (line: PaymentLine) => <StepTag state={line.state} />,
          },
          {
            id: 'step',
            header: words.lastStep,
            cell: (line: PaymentLine) => {
              const step = lastStep(line)
              return step === null
                ? '–'
                : step.paidOn === null
                  ? words.stepBy(step.day, step.byName)
                  : words.paidBy(formatJalali(step.paidOn), step.byName)
            },
          },
        ]}
        rows={lines}
        rowKey={({ id }) => id}
        empty={words.noLines}
        step={120}
      />
      {opened !== null && opened !== 'new' && (
        <LineDialog
          line={opened}
          nameOf={nameOf}
          focus={pointer?.field ?? null}
          onClose={() => {
            setOpened(null)
            onLetGo()
          }}
        />
      )}
    </Section>
  )
}
