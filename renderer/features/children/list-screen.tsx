import { UserPlus } from 'lucide-react'
import { memo, useCallback, useEffect, useMemo, useRef } from 'react'
import type { ChildRow } from '../../../db/contract/children'
import { fileKeepers } from '../../../db/contract/method'
import { askRowsAhead, useQueryMethod, useRowWindows } from '../../api/hooks'
import { useSession } from '../../api/session'
import { PrintButtons } from '../../paper/print-buttons'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { KeyHint } from '../../ui/key-hint'
import { TextLink } from '../../ui/navigation'
import { PageHeader } from '../../ui/page-header'
import { SearchField } from '../../ui/search-field'
import { notify } from '../../ui/toast'
import { VirtualTable } from '../../ui/virtual-table'
import { childrenWords } from '../../words/children'
import { common } from '../../words/common'
import { duplicatesWords } from '../../words/duplicates'
import { listPlace, useListState } from './list-address'
import { listColumns } from './list-columns'
import { type Filters, ListFilters } from './list-filters'
import { ListExports } from './list-exports'
import { listJob, MOST_PRINTED, wholeList } from './list-print'
import { type ChildOrder, everyone, isNarrowed, searchInput, withKnownAge } from './list-state'
import { filterInWords, orderInWords } from './list-words'

const noCenters: readonly never[] = []
const orders: Readonly<Record<string, ChildOrder>> = {
  name: 'name',
  file_number: 'file_number',
  birth_date: 'birth_date',
  placement_since: 'placement_since',
}

/** All children of the register: found as you type, filtered, ordered, opened. */
export default function ListScreen() {
  const session = useSession()
  const { settings, today } = session
  const { state: asked, change, leaveFor } = useListState()
  const state = withKnownAge(asked, settings.ageBands)
  const input = searchInput(state, settings.ageBands)
  const list = useRowWindows('children.search', input)
  const centers = useQueryMethod('centers.list', {}).value ?? noCenters
  const mayAdmit = session.may(fileKeepers)

  const open = (child: ChildRow): void => leaveFor(`/children/${child.id}`)
  const columns = useMemo(() => listColumns(today), [today])
  const onFilter = useCallback((filters: Partial<Filters>) => change(filters), [change])
  const clear = useCallback(() => change({ ...everyone }), [change])

  const search = useRef<HTMLInputElement>(null)
  const body = useRef<HTMLDivElement>(null)
  useFocusKey(() => search.current?.focus())

  const total = list.value?.total ?? 0
  const registerTotal = list.value?.registerTotal ?? 0
  const isEmpty = list.value?.registerTotal === 0

  const gather = async () => {
    if (total > MOST_PRINTED) {
      notify({ kind: 'error', text: childrenWords.tooLongToPrint(total, MOST_PRINTED) })
      return null
    }
    const rows = await wholeList(input)
    if (!rows.ok) return rows
    const centerName = (id: string): string | null => centers.find((center) => center.id === id)?.name ?? null
    return {
      ok: true as const,
      value: listJob({
        today,
        registerName: session.registerName,
        demo: session.demo,
        filter: filterInWords(state, centerName),
        order: orderInWords(state),
        rows: [...rows.value],
      }),
    }
  }

  // What stands over the list is not drawn again at every key press; its buttons find the latest state by this.
  const latest = useRef({ input, gather, leaveFor })
  useEffect(() => {
    latest.current = { input, gather, leaveFor }
  })
  const onAdmit = useCallback(() => latest.current.leaveFor('/admission'), [])
  const askNow = useCallback(() => latest.current.input, [])
  const onGather = useCallback(() => latest.current.gather(), [])
  const onOrder = useCallback(
    (id: string, descending: boolean) => {
      const order = orders[id]
      if (order !== undefined)
        change({ order, descending: order === 'birth_date' ? !descending : descending })
    },
    [change],
  )
  const isNothing = total === 0
  const head = useMemo(() => {
    const actions = (
      <>
        {mayAdmit && <AdmitButton isFirst={false} onPress={onAdmit} />}
        {mayAdmit && <TextLink to="/duplicates">{duplicatesWords.toList}</TextLink>}
        <PrintButtons job={onGather} isDisabled={isNothing} />
      </>
    )
    return <PageHeader title={childrenWords.title} actions={!isEmpty && actions} />
  }, [isEmpty, isNothing, mayAdmit, onAdmit, onGather])

  return (
    <div className="flex min-h-0 grow flex-col gap-3">
      {head}
      {isEmpty ? (
        <EmptyState
          title={childrenWords.emptyTitle}
          actions={mayAdmit && <AdmitButton isFirst onPress={onAdmit} />}
        >
          {mayAdmit ? childrenWords.emptyText : childrenWords.emptyTextReader}
        </EmptyState>
      ) : (
        <>
          <div className="flex items-center gap-3">
            <SearchField
              label={childrenWords.searchLabel}
              placeholder={childrenWords.searchPlaceholder}
              value={state.text}
              onChange={(text) => {
                askRowsAhead('children.search', searchInput({ ...state, text }, settings.ageBands))
                change({ text })
              }}
              inputRef={search}
              autoFocus
              onSubmit={() => {
                const only = total === 1 ? list.rows.rowAt(0) : undefined
                if (only) open(only)
                else body.current?.querySelector<HTMLElement>('[role="grid"]')?.focus()
              }}
            />
            <KeyHint keys={[childrenWords.focusSearchKey]} />
          </div>
          <div className="flex items-end gap-3">
            <ListFilters
              kinds={state.kinds}
              centerId={state.centerId}
              sex={state.sex}
              age={state.age}
              insured={state.insured}
              centers={centers}
              bands={settings.ageBands}
              onChange={onFilter}
            />
            <ClearButton isShown={isNarrowed(state)} onPress={clear} />
          </div>
          <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
            <p role="status" className="text-sm text-ink-soft">
              {list.value ? childrenWords.shown(total, registerTotal) : common.loading}
            </p>
            <span className="flex flex-wrap gap-2">
              <ListExports ask={askNow} today={today} isDisabled={isNothing} />
            </span>
          </div>
          {list.failure && <FailureNotice failure={list.failure} />}
          <div ref={body} className="flex min-h-0 grow flex-col">
            <VirtualTable
              label={childrenWords.listLabel}
              columns={columns}
              rows={list.rows}
              onOpen={open}
              // The column says age, the register orders by birth date: the youngest was born last.
              order={{
                id: state.order,
                descending: state.order === 'birth_date' ? !state.descending : state.descending,
              }}
              onOrder={onOrder}
              place={listPlace(session.user.id)}
              empty={
                <EmptyState
                  title={childrenWords.nothingTitle}
                  actions={<Button onPress={clear}>{common.clearFilters}</Button>}
                >
                  {childrenWords.nothingText}
                </EmptyState>
              }
            />
          </div>
        </>
      )}
    </div>
  )
}

const AdmitButton = memo(function AdmitButton({
  isFirst,
  onPress,
}: {
  readonly isFirst: boolean
  readonly onPress: () => void
}) {
  return (
    <Button variant="primary" icon={<UserPlus aria-hidden="true" className="size-4" />} onPress={onPress}>
      {isFirst ? childrenWords.admitFirst : childrenWords.admit}
    </Button>
  )
})

/** Keeps its place while there is nothing to clear. */
const ClearButton = memo(function ClearButton({
  isShown,
  onPress,
}: {
  readonly isShown: boolean
  readonly onPress: () => void
}) {
  return (
    <span className={isShown ? '' : 'invisible'}>
      <Button variant="plain" onPress={onPress}>
        {common.clearFilters}
      </Button>
    </span>
  )
})

/** Calls back when «/» is pressed where nothing is being typed and nothing lies over the page. */
function useFocusKey(focus: () => void): void {
  const latest = useRef(focus)
  useEffect(() => {
    latest.current = focus
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target } = event
      const types =
        target instanceof HTMLElement &&
        (target.isContentEditable || target.matches('input, textarea, select, [role="dialog"] *'))
      if (types || (event.key !== childrenWords.focusSearchKey && event.code !== 'Slash')) return
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
