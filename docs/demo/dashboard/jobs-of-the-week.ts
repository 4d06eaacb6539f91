// The jobs of the days before, for the charts.

import { brief, done } from './script.ts'
import type { ScriptedJob } from './script.ts'

const DAY_MINUTES = 24 * 60

/** Jobs of each day, yesterday first. */
const COUNTS = [14, 11, 4, 6, 13, 9]

const TASKS = [
  ['codex', 'Explain the failing build of the night'],
  ['claude', 'Review the open pull requests for missing tests'],
  ['docs', 'Check the examples in the README'],
  ['claude-review', 'Second opinion on the cache key'],
  ['codex', 'Find the slowest query of the day'],
] as const

/** Every eighth job fails; costs and times repeat in a pattern, so that each run draws the same charts. */
export const week: ScriptedJob[] = COUNTS.flatMap((count, day) =>
  Array.from({ length: count }, (_, n) => {
    const [to, prompt] = TASKS[(day + n) % TASKS.length] ?? TASKS[0]
    const minutesAgo = (day + 1) * DAY_MINUTES + n * 37
    const job = { to, from: 'ci', minutesAgo, max_attempts: 1, task: { prompt } }
    const seconds = 40 + ((n * 53 + day * 31) % 240)
    const isLost = (day * 3 + n) % 8 === 5
    const lost = { code: 'EXIT_NONZERO', text: 'The program exited with code 1.' }
    if (isLost) return brief(job, { does: 'fail', ...lost, afterSeconds: seconds })
    const cost = to === 'docs' ? 0 : seconds / 400
    return brief(job, done('Done.', cost, seconds))
  }),
)
