import type { RunTurn, Turn } from '../lib/executor.ts'

/** What an agent is told, once and only where the operator switched `reviewMarker` on. */
export const REVIEW_INSTRUCTION = `If a person has to look at your answer before anybody uses it, end your answer with a block of exactly this form, and with nothing behind it:
\`\`\`relay-review
the reason, in one line
\`\`\`
Otherwise do not write such a block.`

/** The block, at the very end and at the beginning of a line, with one line of reason in it. */
const MARKER = /(?:^|\n)```relay-review\n([^\n`]{1,500})\n```\s*$/

/** An answer without its marker, and the reason that stood in it. */
export function readReviewMarker(answer: string): { output: string; review?: string } {
  const match = MARKER.exec(answer)
  const review = match?.[1]?.trim()
  if (match === null || review === undefined || review === '') return { output: answer }
  return { output: answer.slice(0, match.index).trimEnd(), review }
}

/** Text for the client's system or developer instructions; an answer that is JSON has no place for a marker. */
export function reviewInstruction(
  settings: { reviewMarker: boolean },
  turn: Pick<Turn, 'result_schema'>,
): string | undefined {
  return settings.reviewMarker && turn.result_schema === undefined ? REVIEW_INSTRUCTION : undefined
}

/** Turns whose answers may ask for a person: such a result waits for one, without the marker. */
export function withReviewMarker(runTurn: RunTurn): RunTurn {
  return async (turn) => {
    const end = await runTurn(turn)
    if (!end.ok || turn.result_schema !== undefined) return end
    return { ...end, ...readReviewMarker(end.output) }
  }
}
