import { createContext, useContext, useEffect, useId } from 'react'

/** Tells the dialog around whether something in it is not saved yet. */
export const UnsavedContext = createContext<(id: string, isUnsaved: boolean) => void>(() => undefined)

/** While `isUnsaved`, the dialog around asks before Escape or its cross loses what was typed. */
export function useUnsavedInDialog(isUnsaved: boolean): void {
  const id = useId()
  const mark = useContext(UnsavedContext)
  useEffect(() => {
    mark(id, isUnsaved)
    return () => mark(id, false)
  }, [id, isUnsaved, mark])
}
