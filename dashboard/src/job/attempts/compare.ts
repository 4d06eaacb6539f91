import type { ApiActivity } from '../../../../lib/schema/api.ts'
import { timelineOf } from '../story/timeline-items.ts'
import type { Call, Note } from '../story/timeline-items.ts'

/** A step of an attempt: a tool call or a message. */
export type Step = { key: string; words: string; isBad: boolean }

/** A row of two attempts side by side; equal steps are in both. */
export type StepRow = { key: string; left: Step | undefined; right: Step | undefined }

/** Steps that are compared of each attempt. */
const MOST_STEPS = 400

/** The calls and messages of one turn, in order. */
export function stepsOf(activity: readonly ApiActivity[], token: number): Step[] {
  const own = activity.filter((line) => line.token === token)
  return timelineOf([], own)
    .filter((item): item is Call | Note => item.type !== 'milestone')
    .filter((item) => item.type === 'call' || item.kind === 'message' || item.kind === 'warning')
    .slice(0, MOST_STEPS)
    .map((item) =>
      item.type === 'call'
        ? { key: item.key, words: `${item.tool} ${item.text}`, isBad: item.ok === false }
        : { key: item.key, words: item.text, isBad: item.kind === 'warning' },
    )
}

/** Aligns two lists by their longest common subsequence of steps with the same words and outcome. */
export function align(left: readonly Step[], right: readonly Step[]): StepRow[] {
  const lengths = commonLengths(left, right)
  const rows: StepRow[] = []
  let [l, r] = [0, 0]
  while (l < left.length || r < right.length) {
    const [one, other] = [left[l], right[r]]
    if (one !== undefined && other !== undefined && isSame(one, other)) {
      rows.push({ key: `${one.key} ${other.key}`, left: one, right: other })
      l += 1
      r += 1
    } else if (other === undefined || (one !== undefined && below(l, r) >= beside(l, r))) {
      rows.push({ key: `${one?.key} -`, left: one, right: undefined })
      l += 1
    } else {
      rows.push({ key: `- ${other.key}`, left: undefined, right: other })
      r += 1
    }
  }
  return rows

  function below(at: number, to: number): number {
    return lengths[at + 1]?.[to] ?? 0
  }
  function beside(at: number, to: number): number {
    return lengths[at]?.[to + 1] ?? 0
  }
}

function isSame(one: Step, other: Step): boolean {
  return one.words === other.words && one.isBad === other.isBad
}

/** `lengths[l][r]`: how many steps the rests from `l` and `r` have in common. */
function commonLengths(left: readonly Step[], right: readonly Step[]): number[][] {
  const lengths = Array.from({ length: left.length + 1 }, () =>
    Array.from({ length: right.length + 1 }, () => 0),
  )
  for (let l = left.length - 1; l >= 0; l -= 1) {
    for (let r = right.length - 1; r >= 0; r -= 1) {
      const [one, other, row] = [left[l], right[r], lengths[l]]
      if (one === undefined || other === undefined || row === undefined) continue
      const skipped = Math.max(lengths[l + 1]?.[r] ?? 0, row[r + 1] ?? 0)
      row[r] = isSame(one, other) ? 1 + (lengths[l + 1]?.[r + 1] ?? 0) : skipped
    }
  }
  return lengths
}
