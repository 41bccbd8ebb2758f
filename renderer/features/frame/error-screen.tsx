import { Component, type ReactNode } from 'react'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { TextLink } from '../../ui/navigation'
import { Notice } from '../../ui/notice'
import { PageHeader } from '../../ui/page-header'
import { common } from '../../words/common'
import { frame } from '../../words/frame'

/** Where an address leads nowhere. */
export function NotFoundScreen() {
  return (
    <>
      <PageHeader title={frame.notFound} />
      <EmptyState
        title={frame.notFoundText}
        actions={<TextLink to="/children">{frame.toChildren}</TextLink>}
      />
    </>
  )
}

/** What is shown in place of a screen that failed while being drawn. */
export function BrokenScreen({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <div className="mx-auto w-full max-w-2xl p-6">
      <Notice kind="error" title={frame.broke} actions={<Button onPress={onRetry}>{common.retry}</Button>}>
        {frame.brokeText}
      </Notice>
    </div>
  )
}

/** Catches what fails while the page is being drawn and offers to draw it again. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly hasFailed: boolean }
> {
  override state = { hasFailed: false }

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    if (this.state.hasFailed) return <BrokenScreen onRetry={() => this.setState({ hasFailed: false })} />
    return this.props.children
  }
}
