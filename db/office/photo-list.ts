import { registerName } from '../settings/queries'
import { findCenter } from '../centers/queries'
import { searchChildren } from '../children/search'
import type { Context } from '../context/context'
import type { ChildRow } from '../contract/children'
import { formatJalali } from '../contract/jalali'
import { MOST_PHOTOS, type ChildListRequest, type PhotoList } from '../contract/letters'
import { persianDigits } from '../contract/persian'
import { faceSheetWords as words } from '../contract/words/letters'
import { MISSING, placementKindWords } from '../contract/words/terms'
import { photosOf } from '../documents/queries'
import { RegisterError } from '../context/errors'
import { ageWords, nameOf } from './face-sheet'

/** Every child of a list, in its order. */
export async function listedChildren(context: Context, ask: ChildListRequest): Promise<ChildRow[]> {
  const rows: ChildRow[] = []
  for (;;) {
    const window = await searchChildren(context, { ...ask, offset: rows.length, limit: 500 })
    rows.push(...window.rows)
    if (window.rows.length === 0 || rows.length >= window.total) return rows
  }
}

/** The children of a list with their photos, for the wall of a home. CONFLICT `too_many`. */
export async function photoList(context: Context, ask: ChildListRequest): Promise<PhotoList> {
  const { db, today, demo } = context
  const children = await listedChildren(context, ask)
  if (children.length > MOST_PHOTOS) throw new RegisterError({ code: 'CONFLICT', reason: 'too_many' })
  const photos = await photosOf(
    db,
    children.map(({ id }) => id),
  )
  const owner =
    ask.centerId === undefined ? await registerName(db) : (await findCenter(db, ask.centerId)).name
  return {
    ownerName: persianDigits(owner),
    title: words.childrenPhotos,
    day: `${words.onDay(formatJalali(today))}، ${words.children(persianDigits(children.length))}`,
    demo,
    children: children.map((child, index) => {
      const photo = photos[index]
      return {
        id: child.id,
        name: nameOf(child),
        facts: [
          { label: words.fileNumber, value: persianDigits(child.fileNumber ?? MISSING) },
          {
            label: words.birthDate,
            value: child.birthDate === null ? MISSING : formatJalali(child.birthDate),
          },
          { label: words.age, value: ageWords(child.birthDate, today) },
          {
            label: words.placement,
            value: child.placementKind === null ? MISSING : placementKindWords[child.placementKind],
          },
        ],
        photo: photo?.base64 && photo.mediaType ? { mediaType: photo.mediaType, base64: photo.base64 } : null,
      }
    }),
  }
}
