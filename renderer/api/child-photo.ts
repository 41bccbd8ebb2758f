import { useQueryMethod } from './hooks'

/** The child's photo as an address for a picture; null while it is being read and where there is none. */
export function useChildPhoto(childId: string): string | null {
  const { value } = useQueryMethod('documents.photos', { childIds: [childId] })
  const { base64 = null, mediaType = null } = value?.[0] ?? {}
  return base64 === null || mediaType === null ? null : dataAddress(mediaType, base64)
}

/** A picture in memory as an address. */
export function dataAddress(mediaType: string, base64: string): string {
  return `data:${mediaType};base64,${base64}`
}
