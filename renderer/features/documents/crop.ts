import { PHOTO_HEIGHT, PHOTO_WIDTH } from '../../../db/contract/documents'
import { whiteCanvas } from './sheet'

/** Part of a turned picture, in its own points. */
export interface Part {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The size of the stored photo: that of the part, and never more than 600 × 800 points. */
export function photoSize({ width, height }: Pick<Part, 'width' | 'height'>): {
  width: number
  height: number
} {
  const scale = Math.min(1, PHOTO_WIDTH / width, PHOTO_HEIGHT / height)
  return {
    width: Math.min(PHOTO_WIDTH, Math.max(1, Math.round(width * scale))),
    height: Math.min(PHOTO_HEIGHT, Math.max(1, Math.round(height * scale))),
  }
}

/** Cuts the part out of the picture as it is turned (quarter turns, clockwise) and answers it as a JPEG, base64. Where it was taken and with what is not in it. */
export function cropPhoto(picture: HTMLImageElement, turn: number, part: Part): string {
  const size = photoSize(part)
  const { canvas, brush } = whiteCanvas(size.width, size.height)
  const { naturalWidth: width, naturalHeight: height } = picture
  const lies = turn % 180 !== 0
  brush.scale(size.width / part.width, size.height / part.height)
  brush.translate(-part.x, -part.y)
  brush.translate((lies ? height : width) / 2, (lies ? width : height) / 2)
  brush.rotate((turn * Math.PI) / 180)
  brush.drawImage(picture, -width / 2, -height / 2)
  return canvas.toDataURL('image/jpeg', 0.88).replace(/^data:image\/jpeg;base64,/u, '')
}
