import type { Room } from './use-room'

/** How a page is looked at: `zoom` 1 shows all of it; `turn` in degrees, clockwise. */
export interface Look {
  readonly zoom: number
  readonly turn: 0 | 90 | 180 | 270
}

/** Draws what is looked at for paper, as a JPEG's data address. */
export type ForPaper = () => Promise<string>

export interface SheetProps {
  readonly base64: string
  /** What a screen reader says of the page. */
  readonly label: string
  readonly look: Look
  readonly room: Room
  readonly onPaper: (draw: ForPaper | null) => void
}

/** Longest side of what is sent to the printer: A4 at about 200 dpi. */
export const PAPER_POINTS = 2300

const EDGE = 16
/** The scale at which something of this size is seen whole in the room, times the zoom. */
export function scaleIn(
  room: Room,
  size: { readonly width: number; readonly height: number },
  zoom: number,
): number {
  return Math.min((room.width - EDGE) / size.width, (room.height - EDGE) / size.height) * zoom
}

/** A picture on white ground, for what JPEG has no transparency for. */
export function whiteCanvas(width: number, height: number) {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width))
  canvas.height = Math.max(1, Math.round(height))
  const brush = canvas.getContext('2d')
  if (brush === null) throw new Error('no canvas')
  brush.fillStyle = 'white'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.imageSmoothingQuality = 'high'
  return { canvas, brush }
}
