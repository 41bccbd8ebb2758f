import { useEffect, useState } from 'react'
import { common } from '../words/common'

const PATIENCE = 250

/** Says that something is being read, once it takes long enough to be noticed. */
export function Loading() {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p role="status" className="px-2 py-8 text-center text-ink-soft">
      {slow ? common.loading : ''}
    </p>
  )
}
