import { severities } from '../../../db/contract/findings'
import { severityWords } from '../../../db/contract/words/desk'
import { ruleTitle } from '../../../db/contract/words/rules'
import { persianNumber } from '../../../db/contract/persian'
import { useQueryMethod } from '../../api/hooks'
import { FailureNotice } from '../../ui/failure-notice'
import { Loading } from '../../ui/loading'
import { TextLink } from '../../ui/navigation'
import { Section } from '../../ui/section'
import { deskWords as words } from '../../words/desk'

/** How many findings there are, by severity and rule, each a way to its list. */
export function FindingsPart({ centerId }: { readonly centerId: string | null }) {
  const home = centerId === null ? {} : { centerId }
  const center = centerId === null ? {} : { center: centerId }
  const { value, failure, reload } = useQueryMethod(
    'desk.findings',
    { ...home, limit: 0 },
    { keepPrevious: true },
  )
  return (
    <Section title={words.findings}>
      {failure !== undefined ? (
        <FailureNotice failure={failure} onRetry={reload} />
      ) : value === undefined ? (
        <Loading />
      ) : value.counts.length === 0 ? (
        <p>{words.noFindings}</p>
      ) : (
        <>
          {severities.map((severity) => {
            const counts = value.counts.filter((one) => one.severity === severity)
            if (counts.length === 0) return null
            return (
              <div key={severity}>
                <h3 className="font-medium">
                  <TextLink to="/findings" search={{ ...center, severity }}>
                    {severityWords[severity]} (
                    {persianNumber(counts.reduce((sum, { count }) => sum + count, 0))})
                  </TextLink>
                </h3>
                <ul className="flex flex-col text-sm">
                  {counts.map(({ rule, count }) => (
                    <li key={rule} data-rule={rule}>
                      <TextLink to="/findings" search={{ ...center, rule }}>
                        {words.ruleCount(ruleTitle(rule), count)}
                      </TextLink>
                    </li>
                  ))}
                </ul>
              </div>
            )
          })}
        </>
      )}
    </Section>
  )
}
