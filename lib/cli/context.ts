import type { Settings } from '../config/config.ts'
import { RelayError } from '../errors.ts'
import type { Relay } from '../relay/relay.ts'
import type { Job } from '../schema/job.ts'
import { AgentId } from '../schema/name.ts'
import type { Screen } from './terminal/screen.ts'

/** What a verb works with. */
export type Context = {
  relay: Relay
  settings: Settings
  /** The environment of the command, for the programs that it runs. */
  env: Record<string, string | undefined>
  /** Makes sure that somebody serves the agent of a job, when the settings ask for it. */
  serve: (job: Job) => Promise<void>
  /** Who types: the name of the user, for decisions that only a person takes. */
  person: string
  screen: Screen
  json: boolean
  /** Wall-clock milliseconds when the command began; ages count from it. */
  now: number
  /** Writes lines to standard output at once, for verbs that go on. */
  write: (lines: string[]) => void
  /** Writes one line to standard error at once. */
  note: (line: string) => void
}

/** Why a command did not do what it was asked, after all: printed as one line on standard error. */
export type Refusal = { code: string; message: string; exit: number }

/** What a verb found: the document for `--json`, or lines and a note for a person, and how the process ends. */
export type Answer = {
  document: unknown
  lines: string[]
  /** One line on standard error, where it does not stand in the way of a script that reads the lines. */
  note?: string | undefined
  refusal?: Refusal | undefined
}

/** Who a shell sends as: the agent that it works for, or `cli`. */
export function senderOf({ settings }: Context): string {
  return settings.agent ?? 'cli'
}

/** As what this shell sends a job: the agent, and the job whose turn it is in, if it is in one. */
export function senderFor(context: Context, waits = false) {
  return { from: { agent: senderOf(context) }, parentId: context.settings.parentJob, waits }
}

/** Takes dead workers' jobs back first, so that what is shown is true, and has somebody serve them. */
export async function sweepFirst({ relay, serve }: Context): Promise<void> {
  try {
    for (const { job_id, became } of await relay.queue.sweep()) {
      if (became === 'queued') await serve(await relay.queue.get(job_id))
    }
  } catch (error) {
    // A look must work on a full disk too; whoever can write will sweep.
    if (!(error instanceof RelayError)) throw error
  }
}

/** An agent's name as typed. Throws `AGENT_INVALID`. */
export function readAgent(typed: string): string {
  const parsed = AgentId.safeParse(typed)
  if (parsed.success) return parsed.data
  const why = parsed.error.issues[0]?.message ?? 'is wrong'
  const message = `Cannot use "${typed.slice(0, 80)}" as an agent: it ${why}. Run "relay agents" to see those known here.`
  throw new RelayError('AGENT_INVALID', message)
}
