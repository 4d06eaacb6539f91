import { resolve } from 'node:path'

import { RelayError } from '../../errors.ts'
import { parseRequest } from '../../queue/request.ts'
import type { Answer, Context } from '../context.ts'
import { senderFor } from '../context.ts'
import { UsageError } from '../exit.ts'
import { readDuration, readInstant, readNumber } from '../terminal/time.ts'
import { waitForOutput } from '../wait.ts'

/** What the command line says about a job, as typed. */
export type DispatchArguments = {
  agent: string
  prompt?: string | undefined
  requestId?: string | undefined
  write?: boolean | undefined
  worktree?: boolean | undefined
  cwd?: string | undefined
  model?: string | undefined
  effort?: string | undefined
  conversation?: string | undefined
  priority?: string | undefined
  label?: string[] | undefined
  ttl?: string | undefined
  maxAttempts?: string | undefined
  notBefore?: string | undefined
  review?: boolean | undefined
  wait?: boolean | undefined
  timeout?: string | undefined
}

/** Standard input, or what stands for it. */
export type Input = AsyncIterable<unknown> & { isTTY?: boolean | undefined }

/** `relay dispatch`: a job from the shell; its id on standard output, or with `--wait` what it gave. */
export async function dispatch(
  context: Context,
  asked: DispatchArguments,
  input: Input,
): Promise<Answer> {
  const { relay, settings } = context
  const timeoutMs = map(asked.timeout, (text) => readDuration('timeout', text))
  if (timeoutMs !== undefined && asked.wait !== true) {
    throw new UsageError('--timeout says how long --wait waits; give both.')
  }
  const limits = { maxTaskBytes: settings.maxTaskBytes }
  const prompt = await promptOf(asked.prompt, input, settings.maxTaskBytes)
  const request = parseRequest(requestOf(asked, { prompt, now: context.now }), limits)
  const sender = senderFor(context, asked.wait === true)
  const { job, deduped } = await relay.queue.dispatch(request, sender)
  await context.serve(job)
  if (asked.wait === true) return waitForOutput(context, { jobId: job.job_id, deduped, timeoutMs })
  const { job_id, request_id, state } = job
  const note = `${deduped ? 'This request is known already. ' : ''}${await relay.queue.why(job)}`
  return { document: { job_id, request_id, deduped, state }, lines: [job_id], note }
}

function requestOf(asked: DispatchArguments, { prompt, now }: { prompt: string; now: number }) {
  return {
    to: asked.agent,
    task: {
      prompt,
      write: asked.write,
      worktree: asked.worktree,
      cwd: map(asked.cwd, (path) => resolve(path)),
      model: asked.model,
      effort: asked.effort,
      conversation_key: asked.conversation,
      require_review: asked.review,
    },
    request_id: asked.requestId,
    ttl_ms: map(asked.ttl, (text) => readDuration('ttl', text)),
    max_attempts: map(asked.maxAttempts, (text) => readNumber('max-attempts', text)),
    priority: map(asked.priority, (text) => readNumber('priority', text)),
    not_before: map(asked.notBefore, (text) => readInstant('not-before', text, now)),
    labels: asked.label,
  }
}

/** The prompt of a new job: as typed, or from standard input where it is `-` or absent. */
export async function promptOf(
  typed: string | undefined,
  input: Input,
  maximum: number,
): Promise<string> {
  if (typed !== undefined && typed !== '-') return typed
  if (typed === undefined && input.isTTY === true) {
    throw new UsageError('say what to do: type the prompt behind it, or - to read it from here.')
  }
  return withoutLastNewline(await readText(input, maximum))
}

/** Reads to the end, but little more than may be taken: whoever pipes without end is refused for the size. */
async function readText(input: Input, maximum: number): Promise<string> {
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

/** As `$(…)` does it: what `echo` adds is not part of the prompt. */
function withoutLastNewline(text: string): string {
  return text.replace(/\r?\n$/, '')
}

function map<T>(text: string | undefined, read: (text: string) => T): T | undefined {
  return text === undefined ? undefined : read(text)
}
