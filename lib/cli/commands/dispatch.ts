import { resolve } from 'node:path'

import { RelayError } from '../../errors.ts'
import { dispatch } from '../../operations/jobs/dispatch.ts'
import { fork } from '../../operations/jobs/fork.ts'
import { retry } from '../../operations/jobs/retry.ts'
import { runJob } from '../../operations/jobs/run-job.ts'
import { explain } from '../../operations/look/explain.ts'
import { UsageError } from '../output.ts'
import type { Output } from '../output.ts'
import type { Verb } from '../command.ts'
import type { Context } from '../context.ts'
import { readDuration, readInstant, readNumber, sentence } from '../terminal/time.ts'
import { budgetOf } from './budget-flags.ts'
import type { BudgetOptions } from './budget-flags.ts'
import { waitForOutput } from './wait.ts'

/** The arguments and flags of `relay dispatch`, as typed. */
type Options = BudgetOptions & {
  agent: string
  prompt: string | undefined
  requestId: string | undefined
  write: boolean
  worktree: boolean
  cwd: string | undefined
  model: string | undefined
  effort: string | undefined
  conversation: string | undefined
  priority: string | undefined
  label: string[] | undefined
  ttl: string | undefined
  maxAttempts: string | undefined
  notBefore: string | undefined
  fallback: string | undefined
  review: boolean
  check: string[] | undefined
  checkRounds: string | undefined
  wait: boolean
  timeout: string | undefined
}

/** `relay dispatch`: sends a job; prints its id, or its output with `--wait`. */
export const dispatchVerb: Verb<Options> = {
  operations: [dispatch, runJob, explain],
  async run(context, options) {
    const timeoutMs = map(options.timeout, (typed) => readDuration('timeout', typed))
    if (timeoutMs !== undefined && !options.wait) {
      throw new UsageError('--timeout requires --wait.')
    }
    const prompt = await promptOf(context, options.prompt)
    const request = requestOf(options, { prompt, now: context.now })
    if (options.wait) return waitForOutput(context, { request, timeoutMs })
    const { job_id, request_id, deduped, state } = await context.perform(dispatch, request)
    const known = deduped ? 'This request_id was already used. ' : ''
    return sent(context, { job_id, request_id, deduped, state }, known)
  },
}

/** `relay fork`: sends a new job that continues a copy of a thread; prints its id. */
export const forkVerb: Verb<{
  id: string
  prompt: string | undefined
  requestId: string | undefined
}> = {
  operations: [fork, explain],
  async run(context, options) {
    const prompt = await promptOf(context, options.prompt)
    const args = { job_id: options.id, prompt, request_id: options.requestId }
    const forked = await context.perform(fork, args)
    const known = forked.deduped ? 'This request_id was already used. ' : ''
    return sent(context, fork.view(forked), known)
  },
}

/** `relay retry`: sends the task of an ended job again; prints the id of the new job. */
export const retryVerb: Verb<{ id: string } & BudgetOptions> = {
  operations: [retry, explain],
  async run(context, { id, ...options }) {
    const retried = await context.perform(retry, { job_id: id, budget: budgetOf(options) })
    const view = retry.view(retried)
    const known = retried.deduped ? `${retried.retry_of} was already retried. ` : ''
    const place =
      view.flow && `It takes the place of "${view.flow.node}" in flow ${view.flow.flow_id}. `
    return sent(context, view, known + (view.apart === null ? (place ?? '') : `${view.apart} `))
  },
}

/** Prints the id, and on standard error what the job waits for. */
async function sent(
  { perform, now }: Context,
  document: { job_id: string; request_id: string; deduped: boolean; state: string },
  known: string,
): Promise<Output> {
  const { job_id } = document
  const { why } = await perform(explain, { job_id })
  return { document, lines: [job_id], note: known + sentence(why, now) }
}

/** The arguments and flags that say what a job is. */
export type JobOptions = Pick<Options, 'agent'> & Partial<Options>

/** The arguments of a dispatch, from what was typed. */
export function requestOf(options: JobOptions, { prompt, now }: { prompt: string; now: number }) {
  return {
    to: options.agent,
    task: {
      prompt,
      write: options.write || undefined,
      worktree: options.worktree || undefined,
      cwd: map(options.cwd, (path) => resolve(path)),
      model: options.model,
      effort: options.effort,
      conversation_key: options.conversation,
      require_review: options.review || undefined,
      checks: options.check,
      check_rounds: map(options.checkRounds, (typed) => readNumber('check-rounds', typed)),
    },
    request_id: options.requestId,
    ttl_ms: map(options.ttl, (typed) => readDuration('ttl', typed)),
    max_attempts: map(options.maxAttempts, (typed) => readNumber('max-attempts', typed)),
    priority: map(options.priority, (typed) => readNumber('priority', typed)),
    not_before: map(options.notBefore, (typed) => readInstant('not-before', typed, now)),
    labels: options.label,
    budget: budgetOf(options),
    fallback: map(options.fallback, namesIn),
  }
}

/** Names between commas. */
function namesIn(typed: string): string[] {
  return typed
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** The prompt of a new job, or another text: as typed, or read from standard input if it is `-` or absent. */
export async function promptOf(
  { settings }: Pick<Context, 'settings'>,
  typed: string | undefined,
  name = 'prompt',
): Promise<string> {
  const { stdin } = process
  if (typed !== undefined && typed !== '-') return typed
  if (typed === undefined && stdin.isTTY) {
    throw new UsageError(`<${name}> is missing. Type it, or - to read it from standard input.`)
  }
  return withoutLastNewline(await readText(stdin, settings.maxTaskBytes))
}

/** Reads to the end, or until just over `maximum` bytes, so that an endless pipe is refused for its size. */
async function readText(input: AsyncIterable<unknown>, maximum: number): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of input) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('Standard input must be read as bytes.')
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes > maximum) break
  }
  const whole = Buffer.concat(chunks)
  try {
    return new TextDecoder('utf-8', { fatal: bytes <= maximum }).decode(whole)
  } catch (cause) {
    const message = 'Cannot dispatch: standard input is not UTF-8 text. Convert it first.'
    throw new RelayError('TASK_INVALID', message, { cause })
  }
}

/** Drops the final newline that `echo` adds, as `$(…)` does. */
function withoutLastNewline(typed: string): string {
  return typed.replace(/\r?\n$/, '')
}

function map<T>(typed: string | undefined, read: (typed: string) => T): T | undefined {
  return typed === undefined ? undefined : read(typed)
}
