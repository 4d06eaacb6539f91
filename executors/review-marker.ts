import type { RunTurn, Turn } from '../lib/executor.ts'

/** The instruction to an agent for which the operator switched `reviewMarker` on. */
export const REVIEW_INSTRUCTION = `If a person must review your answer before it is used, end your answer with a block of exactly this form, with nothing after it:
\`\`\`relay-review
the reason, in one line
\`\`\`
Otherwise do not write such a block.`

/** The block at the very end of an answer, starting on its own line, with a reason of one line. */
const MARKER = /(?:^|\n)```relay-review\n([^\n`]{1,500})\n```\s*$/

/** An answer without its marker, and the reason from the marker. */
export function readReviewMarker(answer: string): { output: string; review?: string } {
  const match = MARKER.exec(answer)
  const review = match?.[1]?.trim()
  if (match === null || review === undefined || review === '') return { output: answer }
  return { output: answer.slice(0, match.index).trimEnd(), review }
}

/** Text for the client's system or developer instructions; undefined for JSON answers, which cannot hold a marker. */
export function reviewInstruction(
  settings: { reviewMarker: boolean },
  turn: Pick<Turn, 'result_schema'>,
): string | undefined {
  return settings.reviewMarker && turn.result_schema === undefined ? REVIEW_INSTRUCTION : undefined
}

/** Removes the marker from answers and sets `review`, so that the result waits for a person. */
export function withReviewMarker(runTurn: RunTurn): RunTurn {
  return async (turn) => {
    const end = await runTurn(turn)
    if (!end.ok || turn.result_schema !== undefined) return end
    return { ...end, ...readReviewMarker(end.output) }
  }
}
