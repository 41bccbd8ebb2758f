let isDown = false
const waiting: (() => void)[] = []

function release(): void {
  isDown = false
  // After the click that belongs to this press.
  setTimeout(() => {
    for (const then of waiting.splice(0)) then()
  })
}

if (typeof window !== 'undefined') {
  window.addEventListener('pointerdown', () => (isDown = true), true)
  window.addEventListener('pointerup', release, true)
  window.addEventListener('pointercancel', release, true)
}

/**
 * Runs at once, or, while a pointer is pressed, after its release: a fault that appears when a field is left would
 * otherwise move the very button that is being pressed.
 */
export function afterPress(then: () => void): void {
  if (isDown) waiting.push(then)
  else then()
}
