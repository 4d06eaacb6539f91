import type * as z from 'zod'

import type { Inbox } from '../inbox/inbox.ts'
import type { Queue } from '../queue/queue.ts'
import type { Job } from '../schema/job.ts'
import type { Sender } from '../schema/task.ts'
import type { ToolAnnotations } from './annotations.ts'
import type { Hands } from './work/hands.ts'

/** The machine's clocks, in milliseconds: the wall's, and one that no change of the wall clock moves. */
export type Clock = { now: () => number; monotonic: () => number }

/** What every call of a process shares. */
export type Services = {
  queue: Queue
  inbox: Inbox
  /** The whole queue, for sweeps and for calls that show the capability of a run, where `queue` is narrowed to one caller. */
  reports?: Queue | undefined
  /** Where the run of a capability is, for a facade over many workspaces; undefined when nowhere. */
  ofRun?: ((capability: string) => Promise<Services | undefined>) | undefined
  clock: Clock
  limits: { maxTaskBytes: number; waitTimeoutMs: number }
  /** Jobs that this process works on itself; absent where nobody may. */
  hands?: Hands | undefined
  /** The job whose turn started this process; every job sent from here is its child. */
  parentJob?: string | undefined
  /** The token of that turn, so that one which was taken from its worker reports about no other. */
  parentToken?: number | undefined
  /** Makes sure that somebody serves the agent of a job; absent when a person starts the workers. */
  serve?: ((job: Job) => Promise<void>) | undefined
  /** The same for agents whose worker died and left them jobs. */
  serveAgain?: (() => Promise<void>) | undefined
  /** Runs a wait, and looks for dead workers now and then as long as it lasts. */
  whileWaiting: <T>(wait: () => Promise<T>) => Promise<T>
}

/** One call: the services, who calls, and how to reach the caller while it waits. */
export type ToolContext = Services & {
  /** The sender of whatever this call sends; set by the facade, never by an argument. */
  self: () => Sender
  /** Aborted when the caller gave up or the process must go: waits end early. */
  signal: AbortSignal
  /** Tells a waiting caller how it goes; absent when the caller did not ask. */
  progress?: ((message: string) => void) | undefined
  /**
   * Takes a duty that is done once the reply has been written. It is never done when there is no
   * reply, so that news which did not reach the caller stay in its inbox; `otherwise` is done then.
   */
  afterReply: (duty: () => Promise<void>, otherwise?: () => Promise<void>) => void
}

/** A tool as data. `input` and `output` are also what clients are shown, as JSON Schema. */
export type Tool<Input = unknown> = {
  name: string
  title: string
  /** What it does, when to use it and when not, what it returns. */
  description: string
  annotations: ToolAnnotations
  input: z.ZodObject
  output: z.ZodObject
  /** Checks the arguments in place of `input`, where refusals have codes of their own. Throws RelayError. */
  accept?: ((context: ToolContext, args: unknown) => Input) | undefined
  /** Does it. Throws RelayError for a refusal; anything else thrown is a bug. */
  run: (context: ToolContext, input: Input) => Promise<Record<string, unknown>>
}

/** A tool whose parts fit each other: what `run` takes and gives is what its schemas say. */
export function defineTool<I extends z.ZodObject, O extends z.ZodObject, Input = z.output<I>>(
  tool: Omit<Tool, 'input' | 'output' | 'accept' | 'run'> & {
    input: I
    output: O
    accept?: (context: ToolContext, args: unknown) => Input
    run: (context: ToolContext, input: Input) => Promise<z.input<O>>
  },
): Tool {
  // A list of tools cannot name each one's input; `callTool` feeds `run` only what `accept` or `input` let through.
  return tool as unknown as Tool
}
