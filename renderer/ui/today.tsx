import { createContext, useContext } from 'react'

const TodayContext = createContext<string | null>(null)

/** Gives the fields and tables below the register's day (in a demonstration the day of its figures). */
export const TodayProvider = TodayContext.Provider

/** The register's day as ISO; outside of a register the day of this computer. */
export function useToday(): string {
  const given = useContext(TodayContext)
  return given ?? dayOfThisComputer()
}

function dayOfThisComputer(): string {
  const now = new Date()
  return [
    String(now.getFullYear()),
    String(now.getMonth() + 1).padStart(2, '0'),
    String(now.getDate()).padStart(2, '0'),
  ].join('-')
}
