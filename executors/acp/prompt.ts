import { existsSync } from 'node:fs'
import { join } from 'node:path'

import type { Turn } from '../../lib/executor.ts'
import { reviewInstruction } from '../review-marker.ts'

/** What a client would take for a command of its own, at the beginning of a prompt. */
const COMMAND = /^\s*[/!$#@]/

/**
 * The prompt of a turn for a client without separate instructions: what the agent must know about the project and about
 * the form of its answer follows the task. A prompt that looks like a command of the client is introduced, so that it is
 * a task.
 */
export function promptFor(
  turn: Turn,
  settings: { reviewMarker: boolean },
  notes: (string | undefined)[] = [],
): string {
  const schema = turn.result_schema
  const parts = [
    COMMAND.test(turn.prompt) ? `The task:\n\n${turn.prompt}` : turn.prompt,
    ...notes,
    reviewInstruction(settings, turn),
    schema &&
      `Answer with one JSON value and nothing else: no explanation, no code fence. It must match this JSON Schema:\n${JSON.stringify(schema)}`,
  ]
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n')
}

/** The JSON of an answer, without the code fence that models put around it. */
export function jsonIn(answer: string): string {
  return /^\s*```(?:json)?\n([^]*?)\n```\s*$/.exec(answer)?.[1] ?? answer
}

/** Points a new session to the project's instructions, which a client does not load for an untrusted folder. */
export function instructionsOf({ cwd, resume }: Turn, names: string[]): string | undefined {
  const found = names.filter((name) => existsSync(join(cwd, name)))
  if (resume !== undefined || found.length === 0) return undefined
  return `This project has instructions for agents in ${found.join(' and ')}. They are not loaded: read them first, and follow them as far as they help with the task.`
}
