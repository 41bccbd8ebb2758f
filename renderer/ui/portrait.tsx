import { UserRound } from 'lucide-react'
import { photoWords } from '../words/documents'

const sizes = { small: 'h-12 w-9', medium: 'h-20 w-15', large: 'h-44 w-33' } as const

export interface PortraitProps {
  /** Address of the photo; null shows a silhouette. */
  readonly source: string | null
  readonly name: string
  readonly size?: keyof typeof sizes
}

/** A child's photo, three to four; a silhouette where there is none. */
export function Portrait({ source, name, size = 'medium' }: PortraitProps) {
  const box = `shrink-0 rounded-field border border-line-strong bg-sunken ${sizes[size]}`
  return source === null ? (
    <span role="img" aria-label={photoWords.none} className={`inline-flex items-end justify-center ${box}`}>
      <UserRound aria-hidden="true" strokeWidth={1.25} className="size-3/4 text-line-strong" />
    </span>
  ) : (
    <img src={source} alt={photoWords.of(name)} className={`object-cover ${box}`} />
  )
}
