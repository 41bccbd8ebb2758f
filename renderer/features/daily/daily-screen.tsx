import { ChevronLeft, ChevronRight } from 'lucide-react'
import { addDays, isIsoDate } from '../../../db/contract/jalali'
import { persianDigits } from '../../../db/contract/persian'
import { dailyKeepers } from '../../../db/contract/roles'
import { useQueryMethod } from '../../api/hooks'
import { useSession } from '../../api/session'
import { usePointer } from '../../forms/pointer'
import { PrintButtons } from '../../paper/print-buttons'
import { Button } from '../../ui/button'
import { ComboField } from '../../ui/combo-field'
import { DateField } from '../../ui/date-field'
import { EmptyState } from '../../ui/empty-state'
import { TextLink, useGo, useRouteSearch } from '../../ui/navigation'
import { PageHeader } from '../../ui/page-header'
import { Tabs } from '../../ui/tabs'
import { Waiting } from '../../ui/waiting'
import { dailyWords as words } from '../../words/daily'
import type { OfHome } from './around'
import { sheetJob } from './sheet-print'
import { dailyTabs } from './tabs'

/** The daily life of a home: a day and a home, and its parts as tabs. */
export default function DailyScreen() {
  const { today, may, registerName, demo } = useSession()
  const go = useGo()
  const search = useRouteSearch()
  const { pointer, letGo } = usePointer()
  const homes = useQueryMethod('daily.homes', {})
  if (homes.value === undefined) return <Waiting answers={[homes]} />
  const home = homes.value.find(({ id }) => id === search['home']) ?? homes.value[0]
  if (home === undefined) {
    return (
      <>
        <PageHeader title={words.title} />
        <EmptyState title={words.noHome} actions={<TextLink to="/centers">{words.toCenters}</TextLink>}>
          {words.noHomeText}
        </EmptyState>
      </>
    )
  }
  const asked = search['day']
  const day = typeof asked === 'string' && isIsoDate(asked) ? asked : today
  const selected = dailyTabs.find(({ id }) => id === search['tab'])?.id ?? dailyTabs[0]?.id ?? ''
  const show = (tab: string, at: OfHome): void => go('/daily', { tab, home: at.centerId, day: at.day }, true)
  const whose = { centerId: home.id, day }
  const around = {
    onDay: day > today ? today : day,
    today,
    mayEdit: may(dailyKeepers),
    pointer,
    onLetGo: letGo,
  }
  return (
    <div className="flex flex-col gap-4 pb-8">
      <PageHeader
        title={words.title}
        actions={
          <div className="flex flex-wrap items-end gap-2">
            <div className="w-64 max-w-full">
              <ComboField
                label={words.home}
                options={homes.value.map(({ id, name }) => ({ id, label: persianDigits(name) }))}
                value={home.id}
                onChange={(centerId) => {
                  if (centerId !== null) show(selected, { centerId, day })
                }}
              />
            </div>
            <Button
              icon={<ChevronRight aria-hidden="true" className="size-4" />}
              onPress={() => show(selected, { ...whose, day: addDays(day, -1) })}
            >
              {words.dayBefore}
            </Button>
            <div className="w-40">
              <DateField
                label={words.day}
                value={day}
                onChange={(next) => {
                  if (next !== null) show(selected, { ...whose, day: next })
                }}
              />
            </div>
            <Button
              icon={<ChevronLeft aria-hidden="true" className="size-4" />}
              onPress={() => show(selected, { ...whose, day: addDays(day, 1) })}
            >
              {words.dayAfter}
            </Button>
            <PrintButtons job={() => sheetJob(whose, { registerName, demo, homeName: home.name })} />
          </div>
        }
      />
      <Tabs
        label={words.parts}
        tabs={dailyTabs.map(({ id, label, OfHome }) => ({
          id,
          label,
          content: <OfHome key={home.id} around={around} whose={whose} />,
        }))}
        selected={selected}
        onSelect={(tab) => show(tab, whose)}
      />
    </div>
  )
}
