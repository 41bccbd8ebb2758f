import { frame } from '../words/frame'
import { EmptyState } from './empty-state'
import { PageHeader } from './page-header'

/** What stands where the one signed in may not look, though the address was typed. */
export function NoAccess({ title }: { readonly title: string }) {
  return (
    <>
      <PageHeader title={title} />
      <EmptyState title={frame.noAccess}>{frame.noAccessText}</EmptyState>
    </>
  )
}
