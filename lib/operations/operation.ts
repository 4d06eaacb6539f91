import type * as z from 'zod/v4/core'

import type { Caller } from '../rights/caller.ts'
import type { Guarded } from '../rights/guarded.ts'
import type { Who } from '../rights/rights.ts'
import type { Job } from '../schema/job.ts'
import type { TraceContext } from '../schema/traceparent.ts'
import type { Effect } from './effect.ts'
import type { Services, Workspaces } from './services.ts'

/** One call, as a facade makes it: who calls, where to, and how to reach the caller while it waits. */
export type Call = {
  caller: Caller
  /** The workspaces that the facade serves. */
  workspaces: Workspaces
  /** The workspace that the call names; undefined for the facade's own, or for any where a job is looked up. */
  workspace?: string | undefined
  /** The relay in which the run of a capability is, for a facade over many workspaces; undefined when there is none. */
  relayOfRun?: ((capability: string) => Promise<Services | undefined>) | undefined
  /** Aborted when the caller gave up or the process must exit: waits end early. */
  signal: AbortSignal
  /** The place in a trace that the request named. */
  trace?: TraceContext | undefined
  /** Reports progress to a waiting caller; absent when the caller did not ask for it. */
  progress?: ((message: string) => void) | undefined
  /** Called with the job each time that a waiting call has looked at it, by a facade that presents it itself. */
  onCheck?: ((job: Job) => void | Promise<void>) | undefined
  /**
   * Runs a duty once the reply has been written. Without a reply it never runs, so that notifications which did
   * not reach the caller stay in its inbox; `otherwise` runs instead.
   */
  afterReply: (duty: () => Promise<void>, otherwise?: () => Promise<void>) => void
}

/** What an operation works with: the call, and the relay of the workspace it concerns. */
export type Context = Call & { relay: Services }

/** The same for an operation on one job, which the caller may perform on this job; `workspace` is where it is. */
export type JobContext = Context & { job: Job; workspace: string }

/** A JSON Schema, as it is shown to callers. */
export type JsonSchema = Record<string, unknown>

/** An image that a result comes with. `data`: its bytes. */
export type ResultImage = { data: Buffer; mimeType: string }

/** The route of an operation over HTTP, below `/api`. Parameters of the path are fields of the input. */
export type HttpRoute = {
  method: 'get' | 'post'
  path: string
  /** True where a request must name its workspace. */
  needsWorkspace?: boolean
}

/**
 * One thing that the product can do. Each facade publishes it: `input` and `output` are also what callers are
 * shown, as JSON Schema. They may be made with `zod`, or with `zod/mini` where a short-lived process loads them. Its functions are methods, so that a list may hold operations of any input and result;
 * `perform` feeds `run` only what `accept` or `input` let through.
 */
export type Operation<Input = unknown, Result = unknown, Output = Record<string, unknown>> = {
  name: string
  /** The toolset or group that it belongs to. */
  family: string
  title: string
  /** What it does, when to use it and when not, what it returns. */
  description: string
  who: Who
  /** For a guarded tool: the scope that its caller needs, and the lowest mode that a call of it can have. */
  guarded?: Guarded | undefined
  effect: Effect
  http?: HttpRoute | undefined
  input: z.$ZodObject
  output: z.$ZodObject
  /** The JSON Schema that clients of MCP are shown in place of `input`, for the tool of an action. */
  shownInput?: JsonSchema | undefined
  /**
   * Fields of the input that a tool accepts without showing them to models, because each costs tokens in every session: a
   * refusal names those that help. `unless` names for a field the tool with which a client is shown it.
   */
  quiet?: { fields: readonly string[]; unless?: Record<string, string> } | undefined
  /**
   * `job`: `input.job_id` names a job, by its id or a unique prefix; it is looked up and checked before `run`.
   * `workspaces`: it concerns every workspace of the call, so `run` gets no relay.
   */
  subject?: 'job' | 'workspaces' | undefined
  /** Checks the arguments in place of `input`, where refusals have codes of their own. Throws RelayError. */
  accept?(context: Context, args: unknown): Input
  /** Performs the operation. Throws RelayError for a refusal; anything else thrown is a bug. */
  run(context: JobContext, input: Input): Promise<Result>
  /**
   * For a tool that sends a job and waits for it: sends the job and returns it without the wait, so that a client can
   * follow the job itself.
   */
  begin?(context: JobContext, input: Input): Promise<Job>
  /** The result as `output` describes it. */
  view(result: Result): Output
  /** Images that the result comes with: MCP returns them as image content, which models see. They are not in `output`. */
  images?(result: Result): ResultImage[]
}

/** The fields of an operation that do not depend on the types of its input and result. */
type Facts = Omit<
  Operation,
  'input' | 'output' | 'subject' | 'accept' | 'run' | 'begin' | 'view' | 'images'
>

type Parts<I extends z.$ZodObject, O extends z.$ZodObject, Input, Seen, Result> = Facts & {
  input: I
  output: O
  accept?: (context: Context, args: unknown) => Input
  run: (context: Seen, input: Input) => Promise<Result>
  begin?: (context: Seen, input: Input) => Promise<Job>
  images?: (result: Result) => ResultImage[]
}

/** An operation whose schemas are known by type, so that a caller in TypeScript is checked against them. */
type Typed<I, O, Input, Result, Output> = Operation<Input, Result, Output> & { input: I; output: O }

/** Defines an operation whose result is its output. */
export function operation<
  I extends z.$ZodObject,
  O extends z.$ZodObject,
  Result extends z.input<O>,
  Input = z.output<I>,
>(parts: Parts<I, O, Input, Context, Result>): Typed<I, O, Input, Result, Result> {
  return { ...parts, view: (result) => result }
}

/** Defines an operation on the job that `input.job_id` names. */
export function jobOperation<
  I extends z.$ZodObject,
  O extends z.$ZodObject,
  Result extends z.input<O>,
  Input = z.output<I>,
>(parts: Parts<I, O, Input, JobContext, Result>): Typed<I, O, Input, Result, Result> {
  return { ...parts, subject: 'job', view: (result) => result }
}

/** Defines an operation on every workspace of the call. */
export function workspacesOperation<
  I extends z.$ZodObject,
  O extends z.$ZodObject,
  Result extends z.input<O>,
>(
  parts: Omit<Parts<I, O, z.output<I>, Call, Result>, 'accept'>,
): Typed<I, O, z.output<I>, Result, Result> {
  return { ...parts, subject: 'workspaces', view: (result) => result }
}

/**
 * Defines an operation on the job that `input.job_id` names. Its result may hold more than its output, for facades
 * that present it in a shape of their own.
 */
export function jobOperationWithView<
  I extends z.$ZodObject,
  O extends z.$ZodObject,
  Result,
  Output extends z.input<O>,
  Input = z.output<I>,
>(
  parts: Parts<I, O, Input, JobContext, Result> & { view: (result: Result) => Output },
): Typed<I, O, Input, Result, Output> {
  return { ...parts, subject: 'job' }
}

/** The same for an operation that is not about one job. */
export function operationWithView<
  I extends z.$ZodObject,
  O extends z.$ZodObject,
  Result,
  Output extends z.input<O>,
  Input = z.output<I>,
>(
  parts: Parts<I, O, Input, Context, Result> & { view: (result: Result) => Output },
): Typed<I, O, Input, Result, Output> {
  return parts
}
