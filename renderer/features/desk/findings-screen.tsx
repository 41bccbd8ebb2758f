import { useState } from 'react'
import type { Output } from '../../../db/contract/contract'
import { type Finding, ruleCodes, severities, type Severity } from '../../../db/contract/findings'
import { persianDigits } from '../../../db/contract/persian'
import { severityWords } from '../../../db/contract/words/desk'
import { ruleSentence, ruleTitle } from '../../../db/contract/words/rules'
import { useQueryMethod } from '../../api/hooks'
import { CenterFilter } from '../../forms/center-filter'
import { TableButtons } from '../../paper/table-buttons'
import { Button } from '../../ui/button'
import { type DataColumn, DataTable } from '../../ui/data-table'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { addressOfFinding } from '../../ui/file-address'
import { Loading } from '../../ui/loading'
import { TextLink, useGo, useRouteSearch } from '../../ui/navigation'
import { PageHeader } from '../../ui/page-header'
import { Section } from '../../ui/section'
import { SelectField } from '../../ui/select-field'
import { Tag } from '../../ui/tag'
import { deskWords as words } from '../../words/desk'
import { nameInList } from './task-list'

const STEP = 200
type Row = Output<'desk.findings'>['rows'][number]

/** Everything the rules find in the register, by severity and rule; each opens where it is put right. */
export default function FindingsScreen() {
  const go = useGo()
  const address = useRouteSearch()
  const centerId = typeof address['center'] === 'string' ? address['center'] : null
  const severity = severities.find((one) => one === address['severity']) ?? null
  const rule = ruleCodes.find((one) => one === address['rule']) ?? null
  const [limit, setLimit] = useState(STEP)
  const choose = (next: Record<string, string | null>): void => {
    const all: Record<string, string | null> = { center: centerId, severity, rule, ...next }
    setLimit(STEP)
    go(
      '/findings',
      Object.fromEntries(
        Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
      ),
      true,
    )
  }
  const ask = {
    ...(centerId === null ? {} : { centerId }),
    ...(severity === null ? {} : { severity }),
    ...(rule === null ? {} : { rule }),
  }
  const { value, failure, reload } = useQueryMethod(
    'desk.findings',
    { ...ask, limit },
    { keepPrevious: true },
  )
  const counts = (value?.counts ?? []).filter((one) => severity === null || one.severity === severity)

  return (
    <div className="flex flex-col gap-4 pb-6">
      <PageHeader
        title={words.findings}
        description={words.findingsText}
        back={<TextLink to="/desk">{words.title}</TextLink>}
      />
      <div role="group" aria-label={words.filters} className="flex flex-wrap items-end gap-3">
        <CenterFilter value={centerId} onChange={(center) => choose({ center })} />
        <div className="w-40 max-w-full">
          <SelectField
            label={words.severity}
            emptyLabel={words.anySeverity}
            options={severities.map((id) => ({ id, label: severityWords[id] }))}
            value={severity}
            onChange={(next) => choose({ severity: next, rule: null })}
          />
        </div>
        <div className="w-96 max-w-full">
          <SelectField
            label={words.rule}
            emptyLabel={words.anyRule}
            options={counts.map((one) => ({
              id: one.rule,
              label: words.ruleCount(ruleTitle(one.rule), one.count),
            }))}
            value={rule}
            onChange={(next) => choose({ rule: next })}
          />
        </div>
      </div>
      <Section
        title={words.allFindings}
        actions={
          <TableButtons
            table={{ table: 'findings', ask }}
            fileName={words.findings}
            isDisabled={value === undefined || value.total === 0}
          />
        }
        description={
          <span role="status">{value === undefined ? '' : words.countedFindings(value.total)}</span>
        }
      >
        {failure !== undefined ? (
          <FailureNotice failure={failure} onRetry={reload} />
        ) : value === undefined ? (
          <Loading />
        ) : value.total === 0 ? (
          <EmptyState title={words.noFindings} />
        ) : (
          <>
            <DataTable
              caption={words.findings}
              columns={columns}
              rows={value.rows}
              rowKey={({ finding }) => keyOf(finding)}
            />
            {value.rows.length < value.total && (
              <div>
                <Button onPress={() => setLimit((shown) => Math.min(1000, shown + STEP))}>
                  {words.moreFindings(value.total - value.rows.length)}
                </Button>
              </div>
            )}
          </>
        )}
      </Section>
    </div>
  )
}

const keyOf = ({ rule, subject, recordId, childId, otherId, fields }: Finding): string =>
  [rule, subject, recordId, childId, otherId, ...fields].join(' ')

/** Whose it is; none where it is told of a center, as all of a month are, whomever they began with. */
const childOf = ({ finding }: Row): string | null => (finding.subject === 'return' ? null : finding.childId)
const whose = (row: Row): string =>
  childOf(row) === null ? persianDigits(row.centerName ?? '') : nameInList(row)

const tagKinds: Readonly<Record<Severity, 'danger' | 'warning' | 'neutral'>> = {
  block: 'danger',
  warn: 'warning',
  report: 'neutral',
}

const columns: readonly DataColumn<Row>[] = [
  {
    id: 'child',
    header: words.child,
    isRowHeader: true,
    cell: (row) => {
      const childId = childOf(row)
      return (
        <span className="flex flex-col">
          {childId === null ? (
            words.noChild
          ) : (
            <TextLink to={`/children/${childId}`}>{nameInList(row)}</TextLink>
          )}
          <span className="text-xs font-normal text-ink-soft">{persianDigits(row.centerName ?? '')}</span>
        </span>
      )
    },
  },
  {
    id: 'severity',
    header: words.severity,
    cell: ({ finding }) => <Tag kind={tagKinds[finding.severity]}>{severityWords[finding.severity]}</Tag>,
  },
  {
    id: 'finding',
    header: words.finding,
    cell: ({ finding }) => (
      <span data-rule={finding.rule} className="flex flex-col">
        <span className="font-medium">{ruleTitle(finding.rule)}</span>
        <span className="text-sm">{ruleSentence(finding)}</span>
      </span>
    ),
  },
  {
    id: 'place',
    header: words.toPlace,
    cell: (row) => {
      const place = addressOfFinding(row.finding)
      return place === null ? null : (
        <span className="md:whitespace-nowrap">
          <TextLink to={place.to} search={place.search}>
            {place.to === '/returns' ? words.toReturn : words.toPlace}
            <span className="sr-only"> {words.ofFinding(whose(row), ruleTitle(row.finding.rule))}</span>
          </TextLink>
        </span>
      )
    },
  },
]
