import type { Settings } from '../config/config.ts'
import { RelayError } from '../errors.ts'
import type { Call, Operation } from '../operations/operation.ts'
import type { Services } from '../operations/services.ts'
import type { Caller } from '../rights/caller.ts'
import { AgentId } from '../schema/name.ts'
import type { Screen } from './terminal/screen.ts'

/** Performs an operation on behalf of the caller. Throws `RelayError`. */
type Perform = <Input, Result>(
  operation: Operation<Input, Result, unknown>,
  args?: unknown,
  more?: Partial<Pick<Call, 'signal' | 'onCheck'>>,
) => Promise<Result>

/** Everything a command needs to run. */
export type Context = {
  perform: Perform
  /** Who runs the command. */
  caller: Caller
  /** For commands that keep running, such as `top`: watches and sweeps. */
  services: Services
  settings: Settings
  /** The path of another built program of the relay, such as `worker.js`. */
  programPath: (file: string) => string
  /** The path of the workspace. */
  workspace: string
  screen: Screen
  json: boolean
  /** When the command started, in wall-clock milliseconds; ages are relative to it. */
  now: number
  /** Writes lines to standard output immediately. */
  write: (lines: string[]) => void
  /** Writes one line to standard error immediately. */
  note: (line: string) => void
}

/** Validates the typed name of an agent. Throws `AGENT_INVALID`. */
export function readAgent(typed: string): string {
  const parsed = AgentId.safeParse(typed)
  if (parsed.success) return parsed.data
  const why = parsed.error.issues[0]?.message ?? 'is invalid'
  const message = `Cannot use "${typed.slice(0, 80)}" as an agent: it ${why}. Run "relay agents" for a list of known agents.`
  throw new RelayError('AGENT_INVALID', message)
}
