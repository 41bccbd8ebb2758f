import { useState } from 'react'
import { PageHeader } from '../../ui/page-header'
import { EmptyState } from '../../ui/empty-state'
import { TextLink, useRouteParam } from '../../ui/navigation'
import { SearchField } from '../../ui/search-field'
import { guidePages, guideWords } from '../../words/guide'
import { GuideArticle } from './guide-article'
import { searchGuide } from './pages'

/** The guide: its pages with a search, and the one that is being read. */
export default function GuideScreen() {
  const [text, setText] = useState('')
  const asked = useRouteParam('pageId')
  const found = searchGuide(text)
  const page = asked === '' ? found[0] : guidePages.find(({ id }) => id === asked)
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title={guideWords.title} description={guideWords.description} />
      <div className="flex flex-col gap-4 lg:flex-row lg:items-start">
        <div className="flex shrink-0 flex-col gap-2 lg:w-72">
          <SearchField label={guideWords.search} value={text} onChange={setText} />
          <p role="status" className="text-sm text-ink-soft">
            {found.length === 0 ? guideWords.nothing : guideWords.found(found.length)}
          </p>
          <nav aria-label={guideWords.pages}>
            <ul className="flex flex-wrap gap-0.5 lg:flex-col">
              {found.map(({ id, title }) => (
                <li key={id}>
                  <TextLink
                    to={`/guide/${id}`}
                    className="block rounded-field px-2 py-1.5 hover:bg-sunken aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold aria-[current=page]:text-accent-strong"
                  >
                    {title}
                  </TextLink>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        {page === undefined ? (
          <EmptyState title={asked === '' ? guideWords.nothing : guideWords.notFound} />
        ) : (
          <article aria-label={page.title} className="card flex min-w-0 grow flex-col gap-3 px-5 py-4">
            <h2 className="text-lg font-semibold">{page.title}</h2>
            <GuideArticle page={page} />
          </article>
        )}
      </div>
    </div>
  )
}
