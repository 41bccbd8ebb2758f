import { formatMonth } from '../../../db/contract/jalali'
import { persianDigits, persianNumber } from '../../../db/contract/persian'
import { placementKindWords, wordOf } from '../../../db/contract/words/terms'
import { useQueryMethod } from '../../api/hooks'
import { BarTable } from '../../charts/bar-table'
import { FailureNotice } from '../../ui/failure-notice'
import { Loading } from '../../ui/loading'
import { TextLink } from '../../ui/navigation'
import { Facts, Section } from '../../ui/section'
import { deskWords as words } from '../../words/desk'

/** How the homes stand today: who is where, the month's movements, each home with its capacity and its last signed return. */
export function OverviewPart({ centerId }: { readonly centerId: string | null }) {
  const ask = centerId === null ? {} : { centerId }
  const { value, failure, reload } = useQueryMethod('desk.overview', ask, { keepPrevious: true })
  if (failure !== undefined) return <FailureNotice failure={failure} onRetry={reload} />
  if (value === undefined) return <Loading />
  const { stock, month, occupancy } = value
  return (
    <>
      <Section title={words.stock}>
        <BarTable
          caption={words.stock}
          label={words.placement}
          value={words.children}
          rows={stock.map(({ kind, children }) => ({
            id: kind,
            label: wordOf(placementKindWords, kind),
            value: children,
          }))}
        />
      </Section>
      <Section title={words.month}>
        <Facts
          columns={1}
          facts={[
            { label: words.admissions, value: persianNumber(month.admissions) },
            { label: words.exits, value: persianNumber(month.exits) },
            { label: words.moves, value: persianNumber(month.moves) },
          ]}
        />
      </Section>
      <Section title={words.occupancy}>
        <BarTable
          caption={words.occupancy}
          label={words.center}
          value={words.residents}
          rows={occupancy.map(({ centerId: id, name, residents, capacity, lastSignedMonth }) => ({
            id,
            value: residents,
            full: capacity,
            text: (
              <>
                {words.ofCapacity(residents, capacity)}
                {capacity !== null && residents > capacity && (
                  <span className="text-danger"> {words.overCapacity}</span>
                )}
              </>
            ),
            label: (
              <>
                <span className="block">{persianDigits(name)}</span>
                <span className="block text-xs text-ink-soft">
                  {words.lastSigned}:{' '}
                  {lastSignedMonth === null ? (
                    words.neverSigned
                  ) : (
                    <TextLink to="/returns" search={{ center: id, month: lastSignedMonth }}>
                      {formatMonth(lastSignedMonth)}
                    </TextLink>
                  )}
                </span>
              </>
            ),
          }))}
        />
      </Section>
    </>
  )
}
