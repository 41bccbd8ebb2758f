import type { GuideHereProps } from '../../ui/frame-parts'
import { Dialog } from '../../ui/dialog'
import { TextLink } from '../../ui/navigation'
import { guideWords } from '../../words/guide'
import { GuideArticle } from './guide-article'
import { guidePageOf } from './pages'

/** The guide's page of the screen that is shown, over it: what is being written there stays. */
export default function GuideHere({ path, onClose }: GuideHereProps) {
  const page = guidePageOf(path)
  if (page === undefined) return null
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={page.title}
      isText
      footer={
        <span onClick={onClose}>
          <TextLink to="/guide">{guideWords.whole}</TextLink>
        </span>
      }
    >
      <GuideArticle page={page} />
    </Dialog>
  )
}
