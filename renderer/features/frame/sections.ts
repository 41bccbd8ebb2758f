import {
  BookOpenText,
  Building2,
  ChartColumn,
  Contact,
  ListTodo,
  type LucideIcon,
  Map,
  NotebookPen,
  Settings,
  ShieldCheck,
  Sprout,
  UserPlus,
  Wallet,
} from 'lucide-react'
import { everyRole, fileKeepers, type Role, staffReaders, totalReaders } from '../../../db/contract/method'
import { dailyReaders, signedIn } from '../../../db/contract/roles'
import { frame } from '../../words/frame'

/** A part of the program as the navigation shows it; Alt with its number goes there, with 0 to the tenth. */
export interface FrameSection {
  readonly path: string
  readonly label: string
  readonly icon: LucideIcon
  readonly roles: readonly Role[]
}

export const DESK = '/desk'

/** In the order of their numbers. */
export const sections: readonly FrameSection[] = [
  { path: DESK, label: frame.desk, icon: ListTodo, roles: everyRole },
  { path: '/children', label: frame.children, icon: BookOpenText, roles: everyRole },
  { path: '/admission', label: frame.admission, icon: UserPlus, roles: fileKeepers },
  { path: '/insurance', label: frame.insurance, icon: ShieldCheck, roles: everyRole },
  { path: '/money', label: frame.money, icon: Wallet, roles: everyRole },
  { path: '/independence', label: frame.independence, icon: Sprout, roles: everyRole },
  { path: '/returns', label: frame.returns, icon: ChartColumn, roles: everyRole },
  { path: '/province', label: frame.province, icon: Map, roles: totalReaders },
  { path: '/centers', label: frame.centers, icon: Building2, roles: everyRole },
  { path: '/daily', label: frame.daily, icon: NotebookPen, roles: dailyReaders },
  {
    path: '/staff',
    label: frame.staff,
    icon: Contact,
    roles: staffReaders,
  },
  { path: '/settings', label: frame.settings, icon: Settings, roles: signedIn },
]

/** Where each begins: at what there is to do, where doing it is her work; an officer at the homes added up, who only reads at the files. */
const firstScreens: Readonly<Record<Role, string>> = {
  social_worker: DESK,
  psychologist: DESK,
  director: DESK,
  province_officer: '/province',
  viewer: '/children',
  carer: '/daily',
}

/** The screen after signing in. */
export const firstScreenOf = (role: Role): string => firstScreens[role]
