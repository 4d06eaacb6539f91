// Measures the page in a real browser: `npm run bench:page -- PART`, or all parts without one. Needs the build and Chromium.

import { measureEvents } from './event-to-pixel.ts'
import { measureIdle } from './idle.ts'
import { measureList } from './list.ts'
import { measureLongResult } from './long-result.ts'

/** The parts by name; each returns the lines of its report. */
const PARTS: Record<string, () => Promise<string[]>> = {
  event: measureEvents,
  idle: measureIdle,
  list: measureList,
  'long-result': measureLongResult,
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => PARTS[name] === undefined)
if (unknown.length > 0) {
  console.error(
    `Cannot measure "${unknown.join('", "')}": the parts are ${Object.keys(PARTS).join(', ')}.`,
  )
  process.exit(2)
}
for (const [name, measure] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log([`${name}:`, ...(await measure()).map((line) => `  ${line}`)].join('\n'))
}
