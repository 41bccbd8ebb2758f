import { useSession } from '../../api/session'
import { InsuredYear } from '../../charts/insured-year'
import { CenterFilter } from '../../forms/center-filter'
import { useGo, useRouteSearch } from '../../ui/navigation'
import { PageHeader } from '../../ui/page-header'
import { type TabItem, Tabs } from '../../ui/tabs'
import { insuranceWords as words } from '../../words/insurance'
import { ListsPart } from './lists-part'
import type { WatchPart as Watched } from './watch-columns'
import { WatchPart, withins } from './watch-part'

type Part = Watched | 'lists' | 'year'

/** Who is without insurance or about to lose it, the name lists sent for enrolment, and a year of insurance. */
export default function InsuranceScreen() {
  const { today } = useSession()
  const go = useGo()
  const { tab, center, within: asked } = useRouteSearch()
  const centerId = typeof center === 'string' && center !== '' ? center : null
  const within = withins.find((days) => String(days) === String(asked)) ?? withins[0]
  const show = (change: {
    readonly tab?: Part
    readonly center?: string | null
    readonly within?: number
  }) => {
    const next = { tab: selected, center: centerId, within, ...change }
    go(
      '/insurance',
      {
        tab: next.tab,
        ...(next.center === null ? {} : { center: next.center }),
        ...(next.within === withins[0] ? {} : { within: String(next.within) }),
      },
      true,
    )
  }
  const watch = (part: Watched, label: string): TabItem<Part> => ({
    id: part,
    label,
    content: (
      <WatchPart
        key={`${part} ${centerId ?? ''}`}
        part={part}
        centerId={centerId}
        within={within}
        onWithin={(days) => show({ within: days })}
      />
    ),
  })
  const tabs: readonly TabItem<Part>[] = [
    watch('uninsured', words.uninsured),
    watch('ending', words.ending),
    watch('growing_out', words.growingOut),
    { id: 'lists', label: words.lists, content: <ListsPart /> },
    { id: 'year', label: words.year, content: <InsuredYear centerId={centerId} today={today} /> },
  ]
  const selected = tabs.find(({ id }) => id === tab)?.id ?? 'uninsured'
  return (
    <div className="flex flex-col gap-4 pb-8">
      <PageHeader
        title={words.title}
        actions={
          selected !== 'lists' && <CenterFilter value={centerId} onChange={(id) => show({ center: id })} />
        }
      />
      <Tabs label={words.parts} tabs={tabs} selected={selected} onSelect={(part) => show({ tab: part })} />
    </div>
  )
}
