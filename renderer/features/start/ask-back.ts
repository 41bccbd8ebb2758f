/** Two different places of a key of `count` groups, in order; `random` is a number from 0 up to 1. */
export function twoPlaces(count: number, random: () => number = Math.random): [number, number] {
  const first = Math.floor(random() * count)
  const step = 1 + Math.floor(random() * (count - 1))
  const second = (first + step) % count
  return first < second ? [first, second] : [second, first]
}
