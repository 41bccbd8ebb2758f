import { useState } from 'react'
import { dataAddress } from '../../api/child-photo'
import { Notice } from '../../ui/notice'
import { pageViewWords as words } from '../../words/documents'
import { type ForPaper, type Look, PAPER_POINTS, scaleIn, type SheetProps, whiteCanvas } from './sheet'

/** A scanned picture as it is looked at. */
export function PictureSheet({
  base64,
  mediaType,
  label,
  look,
  room,
  onPaper,
}: SheetProps & { readonly mediaType: string }) {
  const [picture, setPicture] = useState<HTMLImageElement | null>(null)
  const [failed, setFailed] = useState(false)
  if (failed) return <Notice kind="error">{words.failed}</Notice>
  const lies = look.turn % 180 === 90
  const width = picture?.naturalWidth ?? 1
  const height = picture?.naturalHeight ?? 1
  const turned = lies ? { width: height, height: width } : { width, height }
  const scale = scaleIn(room, turned, look.zoom)
  return (
    <div
      className="relative shrink-0 overflow-hidden"
      style={{ width: turned.width * scale, height: turned.height * scale }}
    >
      <img
        src={dataAddress(mediaType, base64)}
        alt={label}
        className={`absolute inset-bs-1/2 inset-s-1/2 max-w-none ${picture === null ? 'opacity-0' : ''}`}
        style={{
          width: width * scale,
          height: height * scale,
          transform: `translate(50%, -50%) rotate(${String(look.turn)}deg)`,
        }}
        onLoad={({ currentTarget }) => {
          setPicture(currentTarget)
          onPaper(forPaper(currentTarget, look))
        }}
        onError={() => setFailed(true)}
      />
    </div>
  )
}

/** Draws the picture as it is turned. */
export function forPaper(picture: HTMLImageElement, { turn }: Look): ForPaper {
  return () => {
    const { naturalWidth: width, naturalHeight: height } = picture
    const scale = Math.min(1, PAPER_POINTS / Math.max(width, height))
    const lies = turn % 180 === 90
    const { canvas, brush } = whiteCanvas((lies ? height : width) * scale, (lies ? width : height) * scale)
    brush.translate(canvas.width / 2, canvas.height / 2)
    brush.rotate((turn * Math.PI) / 180)
    brush.drawImage(picture, (-width * scale) / 2, (-height * scale) / 2, width * scale, height * scale)
    return Promise.resolve(canvas.toDataURL('image/jpeg', 0.9))
  }
}
