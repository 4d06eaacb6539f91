import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { identify } from '../../process/process.ts'
import { parseRequest } from '../../queue/request.ts'
import { senderOf } from '../../rights/caller.ts'
import { findTurns, keyOf, workedIn } from '../../salvage/find-turns.ts'
import type { FoundTurn } from '../../salvage/turn.ts'
import { cut, oneLine } from '../../text/cut.ts'
import { ADDS, READS } from '../effect.ts'
import { optional } from '../jobs/fields.ts'
import { localOf } from '../local.ts'
import { operation } from '../operation.ts'
import type { Context } from '../operation.ts'

/** The agent of imported jobs. None has this name, so no worker runs one whose import was cut off. */
const SALVAGED = 'salvaged'

const LEASE_MS = 60_000
const SHOWN = 200

const scope = {
  everywhere: optional(
    z.boolean(),
    'Also turns that worked in other folders than this workspace; default false',
  ),
}

const turnView = z.strictObject({
  id: z.string(),
  tool: z.string(),
  thread_id: z.string(),
  file: z.string(),
  cwd: z.nullable(z.string()),
  ended_at: z.nullable(z.string()),
  prompt: z.string().check(z.describe('Its beginning')),
  answer: z.string().check(z.describe('Its beginning')),
  job_id: z.nullable(z.string()).check(z.describe('The job that it was imported as')),
})
const skippedView = z.array(z.strictObject({ file: z.string(), why: z.string() }))

export const findLost = operation({
  name: 'find_lost_turns',
  family: 'owner',
  title: 'Find finished work of other tools',
  description:
    'Find finished turns in the rollouts of Codex and the transcripts of Claude Code on this machine. Reads only.',
  who: 'owner',
  effect: READS,
  input: z.strictObject(scope),
  output: z.strictObject({ turns: z.array(turnView), skipped: skippedView }),
  async run(context, { everywhere = false }) {
    const { turns, skipped } = await turnsFor(context, everywhere)
    const shown = await Promise.all(
      turns.map(async (turn) => ({
        id: keyOf(turn),
        tool: turn.tool,
        thread_id: turn.thread_id,
        file: turn.file,
        cwd: turn.cwd ?? null,
        ended_at: turn.ended_at ?? null,
        prompt: cut(oneLine(turn.prompt), SHOWN),
        answer: cut(oneLine(turn.answer), SHOWN),
        job_id: (await importedAs(context, turn)) ?? null,
      })),
    )
    return { turns: shown, skipped }
  },
})

export const importLost = operation({
  name: 'import_lost_turns',
  family: 'owner',
  title: 'Import finished work of other tools',
  description:
    'Import finished turns of Codex and Claude Code as completed jobs that say where they come from. A turn is imported once.',
  who: 'owner',
  effect: ADDS,
  input: z.strictObject({
    ...scope,
    ids: optional(z.array(z.string()), 'Ids of turns, or their beginnings; default all'),
  }),
  output: z.strictObject({
    imported: z.array(z.strictObject({ id: z.string(), job_id: z.string() })),
    known: z.number().check(z.describe('Turns that had been imported before')),
    skipped: skippedView,
  }),
  async run(context, { everywhere = false, ids }) {
    const found = await turnsFor(context, everywhere)
    const turns = ids === undefined ? found.turns : ids.map((id) => chosen(found.turns, id))
    const imported: { id: string; job_id: string }[] = []
    const { skipped } = found
    for (const turn of turns) {
      const done = await importTurn(context, turn)
      if ('why' in done) skipped.push(done)
      else if (done.isNew) imported.push({ id: keyOf(turn), job_id: done.job_id })
    }
    const known = turns.length - imported.length - (skipped.length - found.unread)
    return { imported, known, skipped }
  },
})

async function turnsFor(context: Context, everywhere: boolean) {
  const { env, folder } = localOf(context)
  const { turns, skipped } = await findTurns(env)
  const own = turns.filter((turn) => everywhere || workedIn(turn, folder))
  return { turns: own, skipped, unread: skipped.length }
}

function chosen(turns: FoundTurn[], id: string): FoundTurn {
  const fitting = turns.filter((turn) => keyOf(turn).startsWith(id))
  const [only] = fitting
  if (only !== undefined && fitting.length === 1) return only
  const why = only === undefined ? 'no found turn has this id' : 'several turns begin with it'
  throw new RelayError('INPUT_INVALID', `Cannot import "${id}": ${why}. Run: relay salvage`)
}

function requestIdOf(turn: FoundTurn): string {
  return `salvage:${keyOf(turn)}`
}

async function importedAs(
  { relay, caller }: Context,
  turn: FoundTurn,
): Promise<string | undefined> {
  const job = await relay.queue.sentAs(requestIdOf(turn), { from: senderOf(caller) })
  return job?.state === 'completed' ? job.job_id : undefined
}

/**
 * Sends, claims and completes a job. Repeating it continues where it was cut off: the request id names the same job, and
 * no worker serves its agent.
 */
async function importTurn(
  { relay: { queue }, caller }: Context,
  turn: FoundTurn,
): Promise<{ job_id: string; isNew: boolean } | { file: string; why: string }> {
  const request = requestFor(turn)
  if ('why' in request) return request
  const { job } = await queue.dispatch(request, { from: senderOf(caller) })
  if (job.state !== 'queued') return { job_id: job.job_id, isNew: false }
  const own = identify(process.pid)
  if (own === undefined) throw new Error('This process cannot identify itself.')
  const worker = { ...own, id: `salvage-${process.pid}` }
  const claim = { agent: SALVAGED, worker, lease_ms: LEASE_MS, writes: false }
  const held = await queue.claimGiven(job.job_id, claim)
  const { tool, thread_id, turn_id, file, cwd, model, ended_at, usage } = turn
  await queue.complete(held, {
    output: turn.answer,
    ...(usage === undefined ? {} : { usage }),
    title: `Imported from ${tool === 'codex' ? 'Codex' : 'Claude Code'}`,
    metadata: {
      salvaged: JSON.parse(
        JSON.stringify({ tool, thread_id, turn_id, file, cwd, model, ended_at }),
      ) as Record<string, string>,
    },
  })
  return { job_id: job.job_id, isNew: true }
}

function requestFor(turn: FoundTurn) {
  try {
    return parseRequest({
      to: SALVAGED,
      request_id: requestIdOf(turn),
      task: { prompt: turn.prompt },
      labels: [turn.tool],
    })
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    return { file: turn.file, why: error.message }
  }
}
