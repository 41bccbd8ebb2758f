import { Notice } from '../../ui/notice'
import { type GuidePage, guideWords } from '../../words/guide'

/** One work of the guide: what it is for, its steps, the screen. */
export function GuideArticle({ page }: { readonly page: GuidePage }) {
  return (
    <div className="flex max-w-[52rem] flex-col gap-4">
      <p>{page.lead}</p>
      <ol aria-label={guideWords.steps} className="flex [list-style-type:persian] flex-col gap-1.5 ps-6">
        {page.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {page.hints !== undefined && (
        <Notice title={guideWords.hints}>
          {page.hints.map((hint) => (
            <p key={hint}>{hint}</p>
          ))}
        </Notice>
      )}
      <img
        src={new URL(`../../../assets/guide/${page.picture}.webp`, import.meta.url).href}
        alt={page.pictureText}
        width={1100}
        height={620}
        className="card h-auto w-full"
      />
    </div>
  )
}
