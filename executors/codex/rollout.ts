import { closeSync, openSync, readSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod/mini'

import { systemCode } from '../../lib/errors.ts'
import type { Meter, Turn } from '../../lib/executor.ts'
import type { Usage } from '../../lib/schema/result.ts'
import { parseJson } from '../json.ts'

/** How often the file is looked at. Codex answers a signal in about 50 ms, and a model in seconds. */
const LOOK_MS = 40

/** How long after its first tool call a client may not have written what it used. */
const BLIND_MS = 10_000

/** The most bytes of one look, and of one line: a line can hold the output of a command. */
const READ_BYTES = 1024 * 1024
const LINE_BYTES = 16 * 1024 * 1024

const count = z.catch(z.optional(z.int().check(z.gte(0))), undefined)
const Tokens = z.object({
  input_tokens: count,
  cached_input_tokens: count,
  cache_write_input_tokens: count,
  output_tokens: count,
  reasoning_output_tokens: count,
})
type Tokens = z.infer<typeof Tokens>

/** The lines of a session's file (0.169) that count: one after each answer of the model. */
const Line = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('token_usage_record'),
    timestamp: z.string(),
    payload: z.object({ turn_token_usage: Tokens, thread_token_usage: z.optional(Tokens) }),
  }),
  z.object({
    type: z.literal('turn_context'),
    timestamp: z.string(),
    payload: z.object({ model: z.catch(z.optional(z.string()), undefined) }),
  }),
])

/** Watches the file of a session for what the turn uses. Standard output reports that at the end of the turn alone. */
export type RolloutWatch = {
  /** The thread of the turn; its file is known from then on. */
  thread: (id: string) => void
  /** Looks at the file now. `hasActed`: the model has answered at least once. */
  look: (hasActed: boolean) => void
  /** The usage of the whole thread, as far as it was seen. */
  threadUsage: () => Usage | undefined
  close: () => void
}

/** Starts to watch, for a turn with a meter. */
export function watchRollout({ env, meter }: Turn & { meter: Meter }): RolloutWatch {
  const startedAt = new Date(Date.now() - 1000).toISOString()
  const sessions = join(env['CODEX_HOME'] ?? join(env['HOME'] ?? homedir(), '.codex'), 'sessions')
  let thread: string | undefined
  let file: number | undefined
  let at = 0
  let rest = Buffer.alloc(0)
  let model: string | undefined
  let whole: Usage | undefined
  let actedAtMs: number | undefined
  let isSeen = false
  let misses = 0
  let isClosed = false

  function look(hasActed = false): void {
    if (isClosed) return
    if (thread !== undefined && file === undefined && isWorthSearching()) {
      file = openRollout(sessions, thread)
    }
    if (file !== undefined) for (const line of fresh(file)) read(line)
    if (hasActed) actedAtMs ??= performance.now()
    const isBlind = actedAtMs !== undefined && performance.now() - actedAtMs > BLIND_MS
    if (isSeen || !isBlind) return
    isSeen = true
    meter.blind(
      `Codex wrote nothing about what it uses to the file of its session in "${sessions}"`,
    )
  }

  /** A file that does not appear soon is searched for less often: there may be years of sessions. */
  function isWorthSearching(): boolean {
    misses += 1
    return misses < 50 || misses % 50 === 0
  }

  function* fresh(descriptor: number): Generator<string> {
    const piece = Buffer.alloc(READ_BYTES)
    for (;;) {
      const bytes = readSync(descriptor, piece, 0, READ_BYTES, at)
      if (bytes === 0) return
      at += bytes
      rest = Buffer.concat([rest, piece.subarray(0, bytes)])
      for (let end = rest.indexOf(10); end !== -1; end = rest.indexOf(10)) {
        yield rest.toString('utf8', 0, end)
        rest = rest.subarray(end + 1)
      }
      if (rest.length > LINE_BYTES) rest = Buffer.alloc(0)
    }
  }

  function read(text: string): void {
    if (!text.includes('"token_usage_record"') && !text.includes('"turn_context"')) return
    const json = parseJson(text)
    const { data: line } = z.safeParse(Line, json.ok ? json.value : undefined)
    // A thread that is continued has the lines of its earlier turns.
    if (line === undefined || line.timestamp < startedAt) return
    if (line.type === 'turn_context') {
      model = line.payload.model ?? model
      return
    }
    isSeen = true
    const { turn_token_usage: turn, thread_token_usage } = line.payload
    whole = thread_token_usage === undefined ? whole : usageOf(thread_token_usage)
    // Codex counts cached tokens as a part of the input.
    const { input_tokens = 0, cached_input_tokens = 0, cache_write_input_tokens = 0 } = turn
    meter.used({
      input_tokens: Math.max(0, input_tokens - cached_input_tokens - cache_write_input_tokens),
      cached_input_tokens,
      cache_write_tokens: cache_write_input_tokens,
      output_tokens: turn.output_tokens,
      model,
    })
  }

  const timer = setInterval(() => look(), LOOK_MS)
  return {
    thread: (id) => (thread ??= id),
    look,
    threadUsage: () => whole,
    close() {
      if (isClosed) return
      look()
      isClosed = true
      clearInterval(timer)
      if (file !== undefined) closeSync(file)
    },
  }
}

function usageOf(tokens: Tokens): Usage {
  const { input_tokens, cached_input_tokens, output_tokens, reasoning_output_tokens } = tokens
  return { input_tokens, cached_input_tokens, output_tokens, reasoning_output_tokens }
}

/** The file of a thread, `YYYY/MM/DD/rollout-…-ID.jsonl` below the folder of sessions, the latest day first. */
function openRollout(sessions: string, thread: string): number | undefined {
  for (const year of namesIn(sessions)) {
    for (const month of namesIn(join(sessions, year))) {
      for (const day of namesIn(join(sessions, year, month))) {
        const folder = join(sessions, year, month, day)
        const name = namesIn(folder).find((each) => each.endsWith(`-${thread}.jsonl`))
        if (name !== undefined) return openSync(join(folder, name), 'r')
      }
    }
  }
  return undefined
}

/** The names in a folder, the last one first; none where there is no such folder. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted().toReversed()
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return []
    throw error
  }
}
