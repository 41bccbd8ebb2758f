import { frame } from '../words/frame'

/** The mark of a demonstration behind every printed page: what is fixed is drawn again on each. */
export function PrintDemoMark() {
  return (
    <div className="pointer-events-none fixed inset-0 flex items-center justify-center" data-demo-mark="">
      <span className="-rotate-45 text-4xl font-bold whitespace-nowrap text-line">{frame.demo}</span>
    </div>
  )
}
