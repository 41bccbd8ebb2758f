import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'

export interface TabItem<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly content: ReactNode
}

export interface TabsProps<Id extends string> {
  /** Read aloud: what the tabs divide. */
  readonly label: string
  readonly tabs: readonly TabItem<Id>[]
  readonly selected: Id
  readonly onSelect: (id: Id) => void
}

/** Parts of one screen of which one is shown. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect }: TabsProps<Id>) {
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(key) => {
        const tab = tabs.find(({ id }) => id === key)
        if (tab) onSelect(tab.id)
      }}
      // It says of itself that a part of it has the focus; that part draws the ring.
      className="flex min-h-0 flex-col gap-4 outline-none"
    >
      <TabList aria-label={label} className="print:hidden flex flex-wrap gap-1 border-b border-line">
        {tabs.map((tab) => (
          <Tab
            key={tab.id}
            id={tab.id}
            className="-mb-px border-b-2 border-transparent px-3 py-1.5 text-ink-soft hover:text-ink selected:border-accent selected:font-semibold selected:text-accent"
          >
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="flex min-h-0 flex-col gap-4">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
