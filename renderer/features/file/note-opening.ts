import { useEffect } from 'react'
import { invoke } from '../../api/client'

/** Notes that the one signed in looks at the file; nothing is shown, and nothing is asked again for it. */
export function useNoteOpening(childId: string): void {
  useEffect(() => {
    void invoke('children.noteOpening', { id: childId })
  }, [childId])
}
