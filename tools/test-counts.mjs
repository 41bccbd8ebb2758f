/** @typedef {{ passed: number, failed: number }} Counts */

/** @param {unknown} report of vitest's JSON reporter @returns {Counts} */
export function countVitest(report) {
  const counts = /** @type {{ numPassedTests: number, numFailedTests: number }} */ (report)
  return { passed: counts.numPassedTests, failed: counts.numFailedTests }
}

/** @param {unknown} report of Playwright's JSON reporter @returns {Counts} */
export function countPlaywright(report) {
  const { stats } = /** @type {{ stats: { expected: number, unexpected: number, flaky: number } }} */ (report)
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
}

/** @param {Counts} counts */
export function summary({ passed, failed }) {
  return `${String(passed)} passed, ${String(failed)} failed`
}
