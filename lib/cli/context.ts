import type { Settings } from '../config/config.ts'
import { RelayError } from '../errors.ts'
import type { Call, Operation } from '../operations/operation.ts'
import type { Services } from '../operations/services.ts'
import { AgentId } from '../schema/name.ts'
import type { Screen } from './terminal/screen.ts'

/** Performs an operation as the caller of the command. Throws RelayError. */
type Perform = <Input, Result>(
  operation: Operation<Input, Result, unknown>,
  args?: unknown,
  more?: Partial<Pick<Call, 'signal' | 'onLook'>>,
) => Promise<Result>

/** What a command works with. */
export type Context = {
  perform: Perform
  /** For a command that stays open, such as `top`: what to watch, and when to take back lost jobs. */
  services: Services
  settings: Settings
  /** The path of a program that is built beside the command line. */
  beside: (file: string) => string
  /** The folder of the workspace. */
  workspace: string
  screen: Screen
  json: boolean
  /** Wall-clock milliseconds when the command began; ages count from it. */
  now: number
  /** Writes lines to standard output at once. */
  write: (lines: string[]) => void
  /** Writes one line to standard error at once. */
  note: (line: string) => void
}

/** An agent's name as typed. Throws `AGENT_INVALID`. */
export function readAgent(typed: string): string {
  const parsed = AgentId.safeParse(typed)
  if (parsed.success) return parsed.data
  const why = parsed.error.issues[0]?.message ?? 'is wrong'
  const message = `Cannot use "${typed.slice(0, 80)}" as an agent: it ${why}. Run "relay agents" to see the known ones.`
  throw new RelayError('AGENT_INVALID', message)
}
