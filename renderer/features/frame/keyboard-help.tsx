import { persianDigits } from '../../../db/contract/persian'
import { Dialog } from '../../ui/dialog'
import { KeyHint } from '../../ui/key-hint'
import { frame } from '../../words/frame'

export interface KeyboardHelpProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly sections: readonly { readonly label: string; readonly number: number | null }[]
}

interface KeyGroup {
  readonly title: string
  /** Each way of pressing it, from left to right. */
  readonly rows: readonly { readonly ways: readonly (readonly string[])[]; readonly does: string }[]
}

/** The keys of the program, by where they work. */
export function KeyboardHelp({ isOpen, onClose, sections }: KeyboardHelpProps) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={frame.keys.title} isText>
      <div className="flex flex-col gap-5">
        {keyGroups(sections).map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h3 className="pb-1 font-semibold">{group.title}</h3>
            <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1.5">
              {group.rows.map((row) => (
                <div key={row.does} className="col-span-2 grid grid-cols-subgrid">
                  <dt>{row.does}</dt>
                  <dd className="flex flex-wrap items-center justify-end gap-2">
                    {row.ways.map((keys) => (
                      <KeyHint key={keys.join('+')} keys={keys} />
                    ))}
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

function keyGroups(sections: KeyboardHelpProps['sections']): readonly KeyGroup[] {
  const { keys } = frame
  const numbered = sections.flatMap(({ label, number }) =>
    number === null ? [] : [{ ways: [['Alt', persianDigits(number)]], does: keys.goTo(label) }],
  )
  return [
    {
      title: keys.everywhere,
      rows: [
        { ways: [['Ctrl', 'K']], does: keys.palette },
        ...numbered,
        { ways: [['F1']], does: keys.guide },
        { ways: [['Shift', 'F1'], ['؟']], does: keys.help },
        { ways: [['Ctrl', 'L']], does: keys.lock },
        { ways: [['Tab'], ['Shift', 'Tab']], does: keys.tab },
        { ways: [['Enter']], does: keys.save },
        { ways: [['Esc']], does: keys.escape },
        { ways: [['F11']], does: keys.fullScreen },
      ],
    },
    {
      title: keys.lists,
      rows: [
        { ways: [['/']], does: keys.listSearch },
        { ways: [['↑'], ['↓']], does: keys.listMove },
        { ways: [['PageUp'], ['PageDown']], does: keys.listPage },
        { ways: [['Home'], ['End']], does: keys.listEnds },
        { ways: [['Enter']], does: keys.listOpen },
      ],
    },
    {
      title: keys.months,
      rows: [
        { ways: [['Alt', 'PageUp']], does: keys.monthBefore },
        { ways: [['Alt', 'PageDown']], does: keys.monthAfter },
      ],
    },
    {
      title: keys.dates,
      rows: [
        { ways: [['↑'], ['↓']], does: keys.dateDay },
        { ways: [['PageUp'], ['PageDown']], does: keys.dateMonth },
        {
          ways: [
            ['Shift', 'PageUp'],
            ['Shift', 'PageDown'],
          ],
          does: keys.dateYear,
        },
        { ways: [['Alt', '↓']], does: keys.dateCalendar },
      ],
    },
    {
      title: keys.calendar,
      rows: [
        { ways: [['←'], ['→']], does: keys.calendarDay },
        { ways: [['↑'], ['↓']], does: keys.calendarWeek },
        { ways: [['Home'], ['End']], does: keys.calendarEnds },
        { ways: [['PageUp'], ['PageDown']], does: keys.calendarMonth },
        {
          ways: [
            ['Shift', 'PageUp'],
            ['Shift', 'PageDown'],
          ],
          does: keys.calendarYear,
        },
      ],
    },
  ]
}
