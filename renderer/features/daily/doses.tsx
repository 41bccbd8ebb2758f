import type { DoseDue } from '../../../db/contract/daily'
import { persianDigits } from '../../../db/contract/persian'
import { doseOutcomes } from '../../../db/contract/records/medicine-dose'
import { doseOutcomeWords } from '../../../db/contract/words/daily-terms'
import { failureSentence } from '../../../db/contract/words/errors'
import { MISSING } from '../../../db/contract/words/terms'
import { useCommand, useQueryMethod } from '../../api/hooks'
import { Button } from '../../ui/button'
import { DataTable } from '../../ui/data-table'
import { optionsOf } from '../../ui/option'
import { RadioField } from '../../ui/radio-field'
import { Section } from '../../ui/section'
import { notify } from '../../ui/toast'
import { Waiting } from '../../ui/waiting'
import { dailyWords, medicineWords as words } from '../../words/daily'
import { personName } from '../../words/person'
import type { Around, OfHome } from './around'
import { useChildColumn } from './child-part'

const outcomes = optionsOf(doseOutcomeWords, doseOutcomes)

/** Every dose due in a home on a day, to be ticked in the order of its hours. */
export function Doses({ around, whose }: { readonly around: Around; readonly whose: OfHome }) {
  const answer = useQueryMethod('daily.doses', whose, { keepPrevious: true })
  const tick = useCommand('daily.tickDose')
  const child = useChildColumn<DoseDue>()
  if (answer.value === undefined) return <Waiting answers={[answer]} />
  const due = answer.value
  const isToCome = whose.day > around.today
  const mayTick = around.mayEdit && !isToCome
  const say = async (
    { medicineId, atTime }: DoseDue,
    outcome: (typeof doseOutcomes)[number] | null,
  ): Promise<void> => {
    const result = await tick.run({ medicineId, onDay: whose.day, atTime, outcome })
    if (!result.ok) notify({ kind: 'error', text: failureSentence(result.error) })
  }
  return (
    <Section
      title={words.doses}
      description={
        due.length === 0
          ? words.noDoses
          : isToCome
            ? words.notYet
            : words.dosesLeft(due.filter(({ given }) => given === null).length, due.length)
      }
    >
      {due.length > 0 && (
        <DataTable
          caption={words.doses}
          rows={due}
          rowKey={({ medicineId, atTime }) => `${medicineId} ${atTime}`}
          columns={[
            { id: 'at', header: dailyWords.at, cell: ({ atTime }) => persianDigits(atTime) },
            child,
            { id: 'title', header: words.what, cell: ({ title }) => persianDigits(title) },
            { id: 'dose', header: words.dose, cell: ({ dose }) => persianDigits(dose) },
            {
              id: 'outcome',
              header: words.outcome,
              cell: (row) =>
                mayTick ? (
                  <RadioField
                    label={words.outcomeOf(row.title, personName(row.child), row.atTime)}
                    hideLabel
                    options={outcomes}
                    value={row.given?.outcome ?? null}
                    onChange={(outcome) => void say(row, outcome)}
                  />
                ) : (
                  ((row.given && doseOutcomeWords[row.given.outcome]) ?? MISSING)
                ),
            },
            {
              id: 'by',
              header: words.given,
              cell: ({ given }) => (given === null ? '–' : persianDigits(given.byName)),
            },
            ...(mayTick
              ? [
                  {
                    id: 'back',
                    header: <span className="sr-only">{words.takeBack}</span>,
                    cell: (row: DoseDue) =>
                      row.given === null ? null : (
                        <Button size="small" variant="plain" onPress={() => void say(row, null)}>
                          {words.takeBack}
                        </Button>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </Section>
  )
}
