import { Search } from 'lucide-react'
import { type KeyboardEvent, useDeferredValue, useId, useRef, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { everyRole } from '../../../db/contract/roles'
import { useAppearance } from '../../api/appearance'
import { useCommand, useQueryMethod } from '../../api/hooks'
import { useSession } from '../../api/session'
import type { PaletteProps } from '../../ui/frame-parts'
import { useGo } from '../../ui/navigation'
import { notify } from '../../ui/toast'
import { paletteWords } from '../../words/comfort'
import { failureSentence } from '../../../db/contract/words/errors'
import { personName } from '../../words/person'
import { settingsWords } from '../../words/settings'
import { commandEntries, type Deed, type Entry, matching, screenEntries } from './entries'

interface Group {
  readonly title: string
  readonly entries: readonly (Entry & { readonly note?: string | undefined })[]
}

const MOST_CHILDREN = 8

/** One field over every screen that finds a child, a screen or a command and opens it; for the keyboard alone. */
export default function Palette(props: PaletteProps) {
  const { sections, onClose } = props
  const [text, setText] = useState('')
  const [place, setPlace] = useState(0)
  const { role } = useSession()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const children = useFoundChildren(text)
  const perform = usePerform(props)

  const isEmpty = text.trim() === ''
  const groups: Group[] = [
    { title: isEmpty ? paletteWords.recent : paletteWords.children, entries: children },
    { title: paletteWords.screens, entries: matching(screenEntries(sections, role), text) },
    { title: paletteWords.commands, entries: matching(commandEntries(role), text) },
  ].filter(({ entries }) => entries.length > 0)
  const all = groups.flatMap(({ entries }) => entries)
  const chosen = Math.min(place, all.length - 1)

  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
    const step = steps[event.key]
    if (step !== undefined && all.length > 0) {
      event.preventDefault()
      const next = (chosen + step + all.length) % all.length
      setPlace(next)
      list.current?.querySelectorAll('[role="option"]')[next]?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      const entry = all[chosen]
      if (entry) perform(entry.deed)
    }
  }

  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      className="fixed inset-0 z-50 flex items-start justify-center bg-veil p-4 pt-[8vh]"
    >
      <Modal className="card flex max-h-full w-[40rem] max-w-full flex-col shadow-float">
        <Dialog className="flex max-h-[80vh] min-h-0 flex-col outline-none">
          <Heading slot="title" className="sr-only">
            {paletteWords.title}
          </Heading>
          <div className="flex items-center gap-2 border-b border-line px-4 py-2">
            <Search aria-hidden="true" className="size-5 shrink-0 text-ink-soft" />
            <input
              // The palette is opened to type into it.
              autoFocus
              role="combobox"
              aria-label={paletteWords.field}
              aria-expanded="true"
              aria-autocomplete="list"
              aria-controls={`${id}-list`}
              {...(chosen >= 0 ? { 'aria-activedescendant': `${id}-${String(chosen)}` } : {})}
              spellCheck={false}
              autoComplete="off"
              value={text}
              placeholder={paletteWords.field}
              onChange={(event) => {
                setText(event.target.value)
                setPlace(0)
              }}
              onKeyDown={onKeyDown}
              className="min-w-0 grow bg-transparent py-1.5 text-lg outline-none placeholder:text-ink-soft"
            />
          </div>
          <div
            ref={list}
            id={`${id}-list`}
            role="listbox"
            aria-label={paletteWords.results}
            className="min-h-0 grow overflow-auto p-2"
          >
            {groups.map((group, groupPlace) => {
              const before = groups.slice(0, groupPlace).reduce((sum, { entries }) => sum + entries.length, 0)
              return (
                <div key={group.title} role="group" aria-labelledby={`${id}-group-${String(groupPlace)}`}>
                  <div
                    id={`${id}-group-${String(groupPlace)}`}
                    role="presentation"
                    className="px-2 pt-2 pb-1 text-sm text-ink-soft"
                  >
                    {group.title}
                  </div>
                  {group.entries.map((entry, entryPlace) => (
                    <Line
                      key={entry.id}
                      id={`${id}-${String(before + entryPlace)}`}
                      entry={entry}
                      isChosen={before + entryPlace === chosen}
                      onTake={() => perform(entry.deed)}
                    />
                  ))}
                </div>
              )
            })}
          </div>
          <p role="status" className="border-t border-line px-4 py-1.5 text-sm text-ink-soft">
            {all.length === 0
              ? paletteWords.nothing
              : `${paletteWords.found(all.length)}؛ ${paletteWords.hint}`}
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

interface LineProps {
  readonly id: string
  readonly entry: Group['entries'][number]
  readonly isChosen: boolean
  readonly onTake: () => void
}

function Line({ id, entry, isChosen, onTake }: LineProps) {
  return (
    // The keys are heard by the field, which keeps the focus; a press is for those with a mouse.
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
      className="flex items-baseline justify-between gap-4 rounded-field px-2 py-1.5 hover:bg-sunken aria-selected:bg-accent-soft aria-selected:text-accent-strong"
    >
      <span>{entry.label}</span>
      {entry.note !== undefined && <span className="text-sm text-ink-soft">{entry.note}</span>}
    </div>
  )
}

/** Those whose files were opened last, or those whom the text finds. */
function useFoundChildren(text: string): Group['entries'] {
  const mayFind = useSession().may(everyRole)
  const asked = useDeferredValue(text.trim())
  const recent = useQueryMethod('children.recent', {}, { enabled: mayFind && asked === '' }).value
  const found = useQueryMethod(
    'children.search',
    { text: asked, limit: MOST_CHILDREN },
    { enabled: mayFind && asked !== '', keepPrevious: true },
  ).value
  const rows =
    asked === ''
      ? (recent ?? []).map(({ childId, ...row }) => ({ id: childId, ...row, centerName: null }))
      : (found?.rows ?? [])
  return rows.map((row) => ({
    id: `child ${row.id}`,
    label: personName(row),
    note:
      [row.fileNumber === null ? null : paletteWords.fileNumber(row.fileNumber), row.centerName]
        .filter((part) => part !== null)
        .join('، ') || undefined,
    deed: { kind: 'go', to: `/children/${row.id}` },
  }))
}

/** Does what a line says and closes the palette. */
function usePerform({ onClose, onLock, onKeys, onGuide }: PaletteProps): (deed: Deed) => void {
  const go = useGo()
  const backup = useCommand('register.backup')
  const { change } = useAppearance()
  return (deed) => {
    onClose()
    switch (deed.kind) {
      case 'go':
        go(deed.to, deed.search)
        break
      case 'look':
        change(deed.part)
        break
      case 'lock':
        onLock()
        break
      case 'keys':
        onKeys()
        break
      case 'guide':
        onGuide()
        break
      case 'backup':
        void backup.run({}).then((result) => {
          notify(
            result.ok
              ? { text: settingsWords.backupDone(result.value.fileName) }
              : { text: failureSentence(result.error), kind: 'error' },
          )
        })
    }
  }
}
