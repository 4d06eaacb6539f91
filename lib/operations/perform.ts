import { globalRegistry, safeParse } from 'zod/v4/core'

import { RelayError } from '../errors.ts'
import { hasScope } from '../rights/guarded.ts'
import { didYouMean } from '../text/nearest.ts'
import { authorise, checkOpen } from './authorise.ts'
import type { Call, Context, JobContext, Operation } from './operation.ts'
import { findJob, workspaceOf } from './reach.ts'
import { recorded } from './recorded.ts'
import type { Reached } from './recorded.ts'
import type { Services } from './services.ts'

/** One problem that zod found, as far as a refusal needs it. */
type Issue = { path: PropertyKey[]; message: string; code?: string | undefined; keys?: string[] }

/**
 * Checks the arguments and the caller's rights, then performs the operation. Throws RelayError; `INPUT_INVALID`
 * names the field.
 */
export async function perform<Input, Result>(
  operation: Operation<Input, Result, unknown>,
  call: Call,
  args: unknown,
): Promise<Result> {
  return (await performAt(operation, call, args)).result
}

/** The same, with the result as the operation's output describes it. */
export async function answer<Input, Result, Output>(
  operation: Operation<Input, Result, Output>,
  call: Call,
  args: unknown,
): Promise<Output> {
  return operation.view(await perform(operation, call, args))
}

/** The result, and where it comes from: absent for an operation over every workspace. */
export type Performed<Result> = { result: Result; at?: At | undefined }

type At = { workspace: string; relay: Services }

/** The same as `perform`, with the workspace in which the job was found or the call was performed. */
export function performAt<Input, Result>(
  operation: Operation<Input, Result, unknown>,
  call: Call,
  args: unknown = {},
): Promise<Performed<Result>> {
  return recorded(operation, call, async (reached) => {
    checkOpen(operation, call.caller)
    if (operation.subject === 'workspaces') {
      const input = parse(operation, args)
      // Its `run` takes no more than the call; see `workspacesOperation`.
      return { input, result: { result: await operation.run(call as JobContext, input) } }
    }
    if (operation.subject === 'job') return performOnJob(operation, { call, args, reached })
    const workspace = workspaceOf(call)
    const at = { workspace, relay: await call.workspaces.open(workspace) }
    reached.relay = at.relay
    const context: Context = { ...call, ...at }
    const input = operation.accept?.(context, args) ?? parse(operation, args)
    return { input, result: { result: await operation.run(context as JobContext, input), at } }
  })
}

/**
 * Refuses a guarded tool whose scope the caller's credential lacks, as a call of it would be. Throws `SCOPE_MISSING`;
 * the refusal is recorded.
 */
export async function checkScope(operation: Operation, call: Call): Promise<void> {
  const { guarded } = operation
  if (guarded === undefined || hasScope(call.caller, guarded.scope)) return
  await recorded(operation, call, async () => {
    checkOpen(operation, call.caller)
    return { result: undefined, input: undefined }
  })
}

async function performOnJob<Input, Result>(
  operation: Operation<Input, Result, unknown>,
  { call, args, reached }: { call: Call; args: unknown; reached: Reached },
): Promise<{ result: Performed<Result>; input: Input }> {
  const typed = parse(operation, args)
  // Every operation on a job has this field.
  const found = await findJob(call, (typed as { job_id: string }).job_id)
  const { job_id } = found.job
  Object.assign(reached, { relay: found.relay, job_id })
  await authorise(operation, call.caller, found)
  const input = { ...typed, job_id }
  return { input, result: { result: await operation.run({ ...call, ...found }, input), at: found } }
}

function parse<Input>(operation: Operation<Input, unknown, unknown>, args: unknown): Input {
  const parsed = safeParse(operation.input, args ?? {})
  // `input` is the schema of what `run` takes; see the functions that define operations.
  if (parsed.success) return parsed.data as Input
  throw inputRefused(operation, parsed.error.issues[0])
}

/** The refusal of arguments that do not fit: which field, what is wrong, and what the field means. */
export function inputRefused(
  operation: Pick<Operation, 'name' | 'input'>,
  issue: Issue | undefined,
): RelayError {
  const fields = Object.keys(shapeOf(operation))
  if (issue?.code === 'unrecognized_keys') {
    const { keys = [], path } = issue
    const unknown = keys.map((key) => JSON.stringify(key.slice(0, 80))).join(', ')
    const meant = didYouMean(keys, fields)
    const message = `Cannot ${operation.name}: unknown argument ${unknown}.${meant} Its fields are ${fields.join(', ')}.`
    const field = [...path, keys[0]].map(String).join('.')
    return new RelayError('INPUT_INVALID', message, { details: { field } })
  }
  const field = issue?.path.map(String).join('.') ?? ''
  const name = field === '' ? 'the argument' : `"${field}"`
  const meaning = meaningOf(operation, issue?.path[0])
  const message = `Cannot ${operation.name}: ${name} is not acceptable: ${reasonOf(issue)}.${meaning}`
  return new RelayError('INPUT_INVALID', message, { details: { field } })
}

function reasonOf(issue: Issue | undefined): string {
  if (issue === undefined) return 'unknown reason'
  const isMissing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
  return isMissing ? 'it is missing' : issue.message
}

function meaningOf(operation: Pick<Operation, 'input'>, key: PropertyKey | undefined): string {
  const field = shapeOf(operation)[String(key)]
  const meaning = field && globalRegistry.get(field)?.description
  return meaning === undefined ? '' : ` It is: ${meaning}`
}

function shapeOf({ input }: Pick<Operation, 'input'>) {
  return input._zod.def.shape
}
