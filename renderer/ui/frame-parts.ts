import { type ComponentType, createContext } from 'react'

/** What the frame tells the palette: the parts that the user may open, and what the frame itself can do. */
export interface PaletteProps {
  readonly sections: readonly { readonly path: string; readonly label: string }[]
  readonly onClose: () => void
  readonly onLock: () => void
  readonly onKeys: () => void
  readonly onGuide: () => void
}

/** The guide's page of the screen that is shown. */
export interface GuideHereProps {
  readonly path: string
  readonly onClose: () => void
}

/** Parts of the frame that features draw; they are loaded when first opened. */
export interface FrameParts {
  readonly palette: ComponentType<PaletteProps>
  readonly guideHere: ComponentType<GuideHereProps>
}

export const FramePartsContext = createContext<FrameParts | null>(null)
