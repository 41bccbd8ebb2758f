import { useSession } from '../../api/session'
import { CenterFilter } from '../../forms/center-filter'
import { useGo, useRouteSearch } from '../../ui/navigation'
import { PageHeader } from '../../ui/page-header'
import { type TabItem, Tabs } from '../../ui/tabs'
import { independenceWords as words } from '../../words/independence'
import { AfterCarePart } from './after-care-part'
import { OutcomesPart } from './outcomes-part'
import { ReadinessPart } from './readiness-part'

type Part = 'readiness' | 'after_care' | 'outcomes'

/** Who is ready for a life of her own, who must be asked how she is, and how it went for those who left. */
export default function IndependenceScreen() {
  const { today } = useSession()
  const go = useGo()
  const { tab, center } = useRouteSearch()
  const centerId = typeof center === 'string' && center !== '' ? center : null
  const tabs: readonly TabItem<Part>[] = [
    { id: 'readiness', label: words.readiness, content: <ReadinessPart centerId={centerId} /> },
    { id: 'after_care', label: words.afterCare, content: <AfterCarePart centerId={centerId} /> },
    { id: 'outcomes', label: words.outcomes, content: <OutcomesPart centerId={centerId} today={today} /> },
  ]
  const selected = tabs.find(({ id }) => id === tab)?.id ?? 'readiness'
  const show = (part: Part, shown: string | null): void =>
    go('/independence', { tab: part, ...(shown === null ? {} : { center: shown }) }, true)
  return (
    <div className="flex flex-col gap-4 pb-8">
      <PageHeader
        title={words.title}
        actions={<CenterFilter value={centerId} onChange={(id) => show(selected, id)} />}
      />
      <Tabs label={words.parts} tabs={tabs} selected={selected} onSelect={(part) => show(part, centerId)} />
    </div>
  )
}
