/** Where the window stood when it was last closed, in device-independent pixels; position missing on the first start. */
export interface WindowPlace {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
  readonly maximized: boolean
}

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const SMALLEST = { width: 900, height: 600 } as const
const FIRST: WindowPlace = { width: 1366, height: 768, maximized: false }
// Enough of the title bar to take hold of.
const GRIP = 100

/**
 * A place at which the window can be used on the displays there are now: what was remembered where it is sound, the
 * first-start size where it is not, never larger than the display, never where no display shows its upper edge.
 */
export function usablePlace(remembered: unknown, workAreas: readonly Area[]): WindowPlace {
  const place = asPlace(remembered) ?? FIRST
  const { x, y } = place
  const home = workAreas.find(
    (area) => x !== undefined && y !== undefined && holdsGrip(area, x, y, place.width),
  )
  const room = home ?? workAreas[0]
  const width = Math.max(SMALLEST.width, Math.min(place.width, room?.width ?? place.width))
  const height = Math.max(SMALLEST.height, Math.min(place.height, room?.height ?? place.height))
  return {
    width,
    height,
    maximized: place.maximized,
    ...(home === undefined || x === undefined || y === undefined ? {} : { x, y }),
  }
}

function holdsGrip(area: Area, x: number, y: number, width: number): boolean {
  const visible = Math.min(x + width, area.x + area.width) - Math.max(x, area.x)
  return visible >= GRIP && y >= area.y && y <= area.y + area.height - GRIP
}

function asPlace(value: unknown): WindowPlace | null {
  if (typeof value !== 'object' || value === null) return null
  const { x, y, width, height, maximized } = value as Record<string, unknown>
  if (!isWhole(width) || !isWhole(height) || width < SMALLEST.width || height < SMALLEST.height) return null
  return { width, height, maximized: maximized === true, ...(isWhole(x) && isWhole(y) ? { x, y } : {}) }
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value)
}
