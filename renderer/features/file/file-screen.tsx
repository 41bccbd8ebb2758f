import { useState } from 'react'
import type { ChildFile } from '../../../db/contract/children'
import { fileKeepers } from '../../../db/contract/method'
import { useQueryMethod } from '../../api/hooks'
import { useSession } from '../../api/session'
import { useFollowed, usePointer } from '../../forms/pointer'
import { addressOfFinding } from '../../ui/file-address'
import { useGo, useRouteParam, useRouteSearch } from '../../ui/navigation'
import { Notice } from '../../ui/notice'
import { type TabItem, Tabs } from '../../ui/tabs'
import { childFileWords } from '../../words/children'
import { FindingsPanel } from './findings-panel'
import { History } from './history'
import { IdentityForm } from './identity-form'
import { IdentityView } from './identity-view'
import { PoliciesSection } from './policies-section'
import { SupportsSection } from './supports-section'
import { Timeline } from './timeline'

type Part = 'identity' | 'placements' | 'insurance' | 'supports' | 'history'

/** The first page of one child's file: what the rules find, who she is, where she has lived, her cover and supports. */
export default function FileScreen() {
  const { value: file } = useQueryMethod('children.get', { id: useRouteParam('childId') })
  return file === undefined ? null : <FileParts file={file} />
}

function FileParts({ file }: { readonly file: ChildFile }) {
  const session = useSession()
  const { today } = session
  const go = useGo()
  const { child } = file
  const mayEdit = session.may(fileKeepers)
  const { pointer, letGo } = usePointer()
  const { tab } = useRouteSearch()
  const [editing, setEditing] = useState(false)
  const [isBack, setBack] = useState(false)
  useFollowed(pointer, ({ field }) => {
    if (mayEdit && tab === undefined && field !== null) setEditing(true)
  })

  const show = (part: Part): void => {
    setBack(false)
    go(`/children/${child.id}`, part === 'identity' ? {} : { tab: part }, true)
  }
  const records = { childId: child.id, today, mayEdit, pointer, onLetGo: letGo }
  const parts: readonly TabItem<Part>[] = [
    {
      id: 'identity',
      label: childFileWords.identity,
      content: (
        <IdentityView
          child={child}
          today={today}
          onEdit={mayEdit ? () => setEditing(true) : null}
          isBack={isBack}
        />
      ),
    },
    {
      id: 'placements',
      label: childFileWords.placements,
      content: <Timeline file={file} today={today} mayEdit={mayEdit} pointer={pointer} onLetGo={letGo} />,
    },
    {
      id: 'insurance',
      label: childFileWords.insurance,
      content: <PoliciesSection {...records} policies={file.policies} />,
    },
    {
      id: 'supports',
      label: childFileWords.supports,
      content: <SupportsSection {...records} supports={file.supports} />,
    },
    ...(mayEdit
      ? [{ id: 'history' as const, label: childFileWords.history, content: <History childId={child.id} /> }]
      : []),
  ]
  const selected = parts.find(({ id }) => id === tab)?.id ?? 'identity'

  return (
    <>
      {!mayEdit && <Notice>{childFileWords.readOnly}</Notice>}
      {editing ? (
        <IdentityForm
          key={pointer?.field ?? ''}
          child={child}
          today={today}
          focus={pointer?.field ?? null}
          onDone={() => {
            setEditing(false)
            setBack(true)
            letGo()
          }}
        />
      ) : (
        <>
          <FindingsPanel
            findings={file.findings}
            childId={child.id}
            onGo={(finding) => {
              const address = addressOfFinding(finding)
              // On the first page itself there is nothing to come back from.
              if (address !== null) go(address.to, address.search, address.to === `/children/${child.id}`)
            }}
          />
          <Tabs label={childFileWords.parts} tabs={parts} selected={selected} onSelect={show} />
        </>
      )}
    </>
  )
}
