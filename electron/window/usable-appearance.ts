import type { Appearance } from '../../db/contract/shell'

// Written out again, because the start must not wait for the schemas of the contract.
const themes: readonly Appearance['theme'][] = ['light', 'dark', 'system']
const textSizes: readonly Appearance['textSize'][] = [100, 125, 150, 200]

/** The kept appearance, each part of it only when it is one that can be chosen. */
export function usableAppearance(kept: unknown): Appearance {
  const { theme, textSize } = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<
    string,
    unknown
  >
  return {
    theme: themes.find((one) => one === theme) ?? 'system',
    textSize: textSizes.find((one) => one === textSize) ?? 100,
  }
}
