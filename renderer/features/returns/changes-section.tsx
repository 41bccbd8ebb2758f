import { useState } from 'react'
import { persianNumber } from '../../../db/contract/persian'
import type { MonthlyReturn } from '../../../db/contract/returns'
import { figureName } from '../../../db/contract/words/figures'
import { MISSING } from '../../../db/contract/words/terms'
import { Button } from '../../ui/button'
import { DataTable } from '../../ui/data-table'
import { Notice } from '../../ui/notice'
import { Section } from '../../ui/section'
import { returnWords } from '../../words/reports'
import { ChildrenDialog } from './children-dialog'

type Change = MonthlyReturn['changes'][number]

const number = (value: number | null): string => (value === null ? MISSING : persianNumber(value))

/** «تغییر پس از امضا»: which figure, from what, to what, which children. */
export function ChangesSection({
  changes,
  programmeNames,
  number: signedNumber,
}: {
  readonly changes: readonly Change[]
  /** As the report carries them. */
  readonly programmeNames: Readonly<Record<string, string>>
  readonly number: string
}) {
  const [opened, setOpened] = useState<Change | null>(null)
  return (
    <Section title={returnWords.changesTitle}>
      <Notice kind="warning">{returnWords.changesText(signedNumber)}</Notice>
      <DataTable
        caption={returnWords.changesTitle}
        columns={[
          {
            id: 'figure',
            header: returnWords.figure,
            isRowHeader: true,
            cell: (change) => figureName(change.code, programmeNames),
          },
          { id: 'from', header: returnWords.fromSigned, cell: (change) => number(change.from) },
          {
            id: 'to',
            header: returnWords.toNow,
            cell: (change) =>
              change.from === change.to
                ? `${number(change.to)} (${returnWords.sameNumber})`
                : number(change.to),
          },
          {
            id: 'children',
            header: returnWords.whichChildren,
            cell: (change) =>
              change.childIds.length === 0 ? (
                '–'
              ) : (
                <Button variant="plain" size="small" onPress={() => setOpened(change)}>
                  {returnWords.children(change.childIds.length)}
                </Button>
              ),
          },
        ]}
        rows={changes}
        rowKey={(change) => change.code}
      />
      {opened !== null && (
        <ChildrenDialog
          title={returnWords.childrenOf(figureName(opened.code, programmeNames))}
          childIds={opened.childIds}
          onClose={() => setOpened(null)}
        />
      )}
    </Section>
  )
}
