import { persianDigits } from '../../../db/contract/persian'
import { Dialog } from '../../ui/dialog'
import { KeyHint } from '../../ui/key-hint'
import { frame } from '../../words/frame'

export interface KeyboardHelpProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly sections: readonly { readonly label: string; readonly number: number }[]
}

/** The keys of the program, by where they work. */
export function KeyboardHelp({ isOpen, onClose, sections }: KeyboardHelpProps) {
  const { keys } = frame
  const groups = [
    {
      title: keys.everywhere,
      rows: [
        ...sections.map(({ label, number }) => ({
          keys: ['Alt', persianDigits(number)],
          does: keys.goTo(label),
        })),
        { keys: ['Ctrl', 'L'], does: keys.lock },
        { keys: ['F1'], does: keys.help },
        { keys: ['Enter'], does: keys.save },
        { keys: ['Esc'], does: keys.escape },
      ],
    },
    {
      title: keys.dates,
      rows: [
        { keys: ['↑', '↓'], does: keys.dateDay },
        { keys: ['PageUp', 'PageDown'], does: keys.dateMonth },
        { keys: ['Shift', 'PageUp', 'PageDown'], does: keys.dateYear },
        { keys: ['Alt', '↓'], does: keys.dateCalendar },
      ],
    },
    {
      title: keys.lists,
      rows: [
        { keys: ['↑', '↓'], does: keys.listMove },
        { keys: ['PageUp', 'PageDown'], does: keys.listPage },
        { keys: ['Home', 'End'], does: keys.listEnds },
        { keys: ['Enter'], does: keys.listOpen },
      ],
    },
  ]
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={keys.title}>
      <div className="flex flex-col gap-5">
        {groups.map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h3 className="pb-1 font-semibold">{group.title}</h3>
            <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1.5">
              {group.rows.map((row) => (
                <div key={row.does} className="col-span-2 grid grid-cols-subgrid">
                  <dt>{row.does}</dt>
                  <dd>
                    <KeyHint keys={row.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
