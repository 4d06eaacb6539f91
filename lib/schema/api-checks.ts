import * as z from 'zod/mini'

import { CheckName, CheckOutcome } from './check.ts'
import { AgentId, Instant, wholeNumber } from './name.ts'

/** A check of the operator's list. Null for `agents` and `workspaces` means all of them. */
export const ApiCheck = z.object({
  name: CheckName,
  command: z
    .string()
    .check(z.describe('Its program and arguments; only a person at a terminal sets them.')),
  description: z.nullable(z.string()),
  agents: z.nullable(z.array(AgentId)),
  workspaces: z.nullable(z.array(z.string())),
  read_only_jobs: z.boolean(),
  sandbox: z.enum(['auto', 'required', 'none']),
  network: z.boolean(),
  timeout_ms: wholeNumber(0),
})
export type ApiCheck = z.infer<typeof ApiCheck>

export const ApiCheckList = z.object({ checks: z.array(ApiCheck), config_path: z.string() })
export type ApiCheckList = z.infer<typeof ApiCheckList>

/**
 * The checks of one job. `round` and `of` count since the last decision of a person, who grants new rounds; the rounds of
 * the list are numbered through.
 */
export const ApiChecks = z.object({
  names: z.array(CheckName),
  round: wholeNumber(0).check(
    z.describe('The round that runs, or the last one; 0 before the first.'),
  ),
  of: wholeNumber(1),
  running_since: z
    .nullable(Instant)
    .check(z.describe('Since when its checks run; null while they do not.')),
  rounds: z.array(z.object({ round: wholeNumber(1), outcomes: z.array(CheckOutcome) })),
})
export type ApiChecks = z.infer<typeof ApiChecks>
