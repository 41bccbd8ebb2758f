import { frame } from '../words/frame'

/** The mark of a demonstration behind every printed page: what is fixed is drawn again on each. Level, so that it is read (and found) as one line. */
export function PrintDemoMark() {
  return (
    <div
      className="pointer-events-none fixed inset-0 -z-10 flex items-center justify-center"
      data-demo-mark=""
    >
      <span className="text-4xl font-bold whitespace-nowrap text-line">{frame.demo}</span>
    </div>
  )
}
