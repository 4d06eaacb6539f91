import * as z from 'zod/mini'

import { AgentId, wholeNumber } from './name.ts'
import { Result } from './result.ts'

/** The name of a check of the operator's list: `test`, `lint`, `unit.fast`. */
export const CheckName = z
  .string()
  .check(
    z.regex(
      /^[a-z0-9][a-z0-9._-]{0,47}$/,
      'must be 1 to 48 of a-z, 0-9, ".", "_" and "-", starting with a letter or digit',
    ),
  )
export type CheckName = z.infer<typeof CheckName>

/** The most checks of one job. */
export const MOST_CHECKS = 8

/** The rounds of a job that names none: turns of its agent whose work is checked. */
export const USUAL_ROUNDS = 3
export const MOST_ROUNDS = 10

/** UTF-16 units that are kept of what a failed check printed, and of what a passed one did. */
export const FAILED_OUTPUT = 8000
export const PASSED_OUTPUT = 1000

/** The checks that a task names, in the order in which they run. */
export const CheckNames = z.array(CheckName).check(
  z.minLength(1),
  z.maxLength(MOST_CHECKS),
  z.refine((names) => new Set(names).size === names.length, 'names a check twice'),
)

/** How many turns a job may take to pass its checks. */
export const CheckRounds = wholeNumber(1, MOST_ROUNDS)

/**
 * How a check ended. `not_run`: its program could not be started, or may not run any more; `problem` says why. The output
 * is bounded and redacted: its beginning and its end. Durations in milliseconds.
 */
export const CheckOutcome = z.strictObject({
  name: CheckName,
  ended: z.enum(['passed', 'failed', 'timed_out', 'not_run']),
  exit_code: z.optional(z.int()),
  signal: z.optional(z.string().check(z.maxLength(20))),
  duration_ms: wholeNumber(0),
  output: z.string().check(z.maxLength(FAILED_OUTPUT + 200)),
  /** True when the program ran in a sandbox. */
  sandboxed: z.optional(z.boolean()),
  problem: z.optional(z.string().check(z.maxLength(2000))),
})
export type CheckOutcome = z.infer<typeof CheckOutcome>

/** What the checks said about one turn of the agent. */
export const CheckRound = z.strictObject({
  round: wholeNumber(1),
  outcomes: z.array(CheckOutcome).check(z.minLength(1), z.maxLength(MOST_CHECKS)),
})
export type CheckRound = z.infer<typeof CheckRound>

/**
 * The end of a turn whose work is checked now: its result, and the data directory of the worker that has its folder and
 * its thread (see `WorkerIdentity`).
 */
export const CheckBegun = {
  round: wholeNumber(1),
  result: Result,
  home: z.optional(z.string()),
}

const VariableName = z.string().check(z.regex(/^[A-Za-z_][A-Za-z0-9_]*$/))

const AbsolutePath = z.string().check(z.regex(/^\//, 'must be an absolute path'), z.maxLength(4096))

/**
 * A command of the operator's list. It runs code of the repository that an agent has just changed, as the worker's user,
 * so it is confined where the machine can do that.
 */
export const CheckSettings = z.strictObject({
  /** Program and arguments, run as they are: no shell, nothing of a job. */
  command: z.array(z.string()).check(
    z.minLength(1),
    z.maxLength(100),
    z.refine(([program = '']) => program.trim() !== '', 'must begin with a program'),
    z.refine((words) => !words.some((word) => word.includes('\0')), 'contains a NUL character'),
  ),
  description: z.optional(z.string().check(z.maxLength(200))),
  /** The agents whose jobs may name it; every agent without it. */
  agents: z.optional(z.array(AgentId).check(z.minLength(1))),
  /** The workspaces in which jobs may name it; every workspace without it. */
  workspaces: z.optional(z.array(AbsolutePath).check(z.minLength(1))),
  /** Lets it run after read-only turns as well, in a sandbox in which the folder is read-only, or not at all. */
  readOnlyJobs: z._default(z.boolean(), false),
  /** `auto` confines it where a sandbox works, `required` refuses to run it elsewhere, `none` never confines it. */
  sandbox: z._default(z.enum(['auto', 'required', 'none']), 'auto'),
  /** Whether it has a network inside its sandbox. */
  network: z._default(z.boolean(), false),
  /** Variables of the worker's environment that it gets beside PATH, HOME, LANG, TERM and TMPDIR. */
  env: z._default(z.array(VariableName), []),
  timeoutMs: z._default(wholeNumber(1000, 24 * 3600 * 1000), 600_000),
})
export type CheckSettings = z.infer<typeof CheckSettings>
