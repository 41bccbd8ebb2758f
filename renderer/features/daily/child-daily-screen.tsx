import { dailyKeepers } from '../../../db/contract/roles'
import { useSession } from '../../api/session'
import { usePointer } from '../../forms/pointer'
import { useRouteParam } from '../../ui/navigation'
import { useWindowTitle } from '../../ui/page-header'
import { filePartWords } from '../../words/children'
import { dailyTabs } from './tabs'

/** The daily life in a child's file: each part whose records are hers. */
export default function ChildDailyScreen() {
  useWindowTitle(filePartWords.daily)
  const childId = useRouteParam('childId')
  const { today, may } = useSession()
  const { pointer, letGo } = usePointer()
  const around = { onDay: today, today, mayEdit: may(dailyKeepers), pointer, onLetGo: letGo }
  return dailyTabs.map(({ id, OfChild }) =>
    OfChild === undefined ? null : <OfChild key={id} around={around} whose={{ childId }} />,
  )
}
