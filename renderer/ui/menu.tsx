import { Ellipsis } from 'lucide-react'
import { Button as AriaButton, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { common } from '../words/common'

export interface MenuAction {
  readonly id: string
  readonly label: string
  readonly onAction: () => void
  readonly isDisabled?: boolean
  readonly isDanger?: boolean
}

export interface MenuProps {
  readonly label?: string
  readonly actions: readonly MenuAction[]
}

/** Rare actions behind a «…» button. */
export function Menu({ label = common.moreActions, actions }: MenuProps) {
  return (
    <MenuTrigger>
      <AriaButton
        aria-label={label}
        className="inline-flex size-8 items-center justify-center rounded-field text-ink-soft hover:bg-sunken"
      >
        <Ellipsis aria-hidden="true" className="size-4" />
      </AriaButton>
      <Popover className="float-in card min-w-44 overflow-auto shadow-float">
        <AriaMenu className="p-1 outline-none">
          {actions.map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              isDisabled={action.isDisabled ?? false}
              onAction={action.onAction}
              className={`rounded-field px-2.5 py-1.5 focus:bg-accent-soft disabled:text-line-strong ${action.isDanger === true ? 'text-danger' : ''}`}
            >
              {action.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
