import { useEffect, useState } from 'react'

/** Whole seconds from now until the instant; 0 once it is past or unknown. */
export function secondsUntil(until: string | null, now: number): number {
  const instant = until === null ? Number.NaN : Date.parse(until)
  return Number.isNaN(instant) ? 0 : Math.max(0, Math.ceil((instant - now) / 1000))
}

/** The seconds that are left until the instant, counted down. */
export function useCountdown(until: string | null): number {
  const [now, setNow] = useState(() => Date.now())
  const left = secondsUntil(until, now)
  useEffect(() => {
    if (until === null) return undefined
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [until])
  return left
}
