import { hash } from 'node:crypto'

import { RelayError } from '../../errors.ts'
import { ownIdentity } from '../../process/process.ts'
import { checkUse } from '../../rights/guarded.ts'
import { canonical } from '../../schema/canonical.ts'
import { isWithin } from '../../schema/root.ts'
import type { Mode } from '../../schema/root.ts'
import type { Approval, Effect, Preview } from '../../schema/tool-entry.ts'
import { decide } from '../../workspace/policy/policy.ts'
import type { Verdict } from '../../workspace/policy/policy.ts'
import type { Context } from '../operation.ts'
import type { About } from './about.ts'
import { waitForApproval } from './ask.ts'
import { aboutOf } from './journal-entry.ts'
import type { Known } from './journal-entry.ts'
import { isDenial, markJournaled } from './journaled.ts'
import { limitsOf, refusedByMode } from './limits.ts'

/*
 * The one way in which a tool works on a root, the browser, the screen or the desktop. It decides whether the call is
 * allowed, asks a person where that is needed, and leaves no call without an entry in the tool journal.
 */

/** What a call would do. */
export type Planned<P> = {
  value: P
  /** Where the plan shows that it goes further than its tool has to. */
  mode?: Mode | undefined
  /** Why a person has to approve this call whatever its mode; undefined when the mode decides. */
  ask?: string | undefined
  /** What a person is shown: the whole diff or command. */
  preview: Preview
  /** Differs when the plan would do something else, or starts from another state. */
  digest: string
  paths: readonly string[]
}

/** What the effect of a call reports while it is made. */
export type Recording = {
  operationId: string
  effect: (effect: Effect) => void
}

export type Change<P, T> = About & {
  dryRun: boolean
  /** Finds out what would happen, and changes nothing. Called again after an approval. */
  plan(): Promise<Planned<P>>
  apply(plan: P, record: Recording): Promise<T>
}

/** What a dry run found, or what was done. `verdict` says what policy would do with the call. */
export type Changed<T> =
  | { dry_run: true; preview: Preview; verdict: Verdict }
  | { dry_run: false; operation_id: string; result: T; approved_by?: string | undefined }

/** Effects that one entry lists. */
const MOST_EFFECTS = 200

/** Performs a call that changes nothing outside of this process, and records it before the caller has its result. */
export async function observed<T>(
  context: Context,
  about: About,
  run: (recording: { operationId: string }) => Promise<T>,
): Promise<T> {
  const known = await aboutOf(context, about)
  return recorded(context, known, async () => {
    checkMode(context, about, about.mode)
    const result = await run({ operationId: known.operation_id })
    return { result, end: { outcome: 'done' } }
  })
}

/**
 * Performs a call that changes something: policy, a person's approval where it is needed, the intent on disk, the
 * change, the outcome. A dry run ends before all of it. Throws `SCOPE_MISSING`, `MODE_REFUSED`, the refusals of
 * approvals, and what the plan and the change throw.
 */
export async function changing<P, T>(context: Context, call: Change<P, T>): Promise<Changed<T>> {
  const known = await aboutOf(context, call)
  const ready = await recorded<Ready<P> | Changed<T>>(context, known, async () => {
    checkUse(context.caller, call)
    const planned = await call.plan()
    const mode = furtherOf(call.mode, planned.mode)
    Object.assign(known, { mode, paths: pathsOf(planned.paths) })
    if (call.dryRun) {
      const byMode = verdictOf(context, call, mode)
      const verdict = byMode === 'allowed' && needsAsk(context, planned) ? 'ask' : byMode
      const result = { dry_run: true, preview: planned.preview, verdict } as const
      return { result, end: { outcome: 'dry_run' } }
    }
    return { result: await approved(context, { call, known, planned, mode }) }
  })
  if ('dry_run' in ready) return ready
  return perform(context, { call, known, ready })
}

/** A plan that may be carried out, and who approved it. */
type Ready<P> = { plan: P; approval?: Approval | undefined }

async function approved<P, T>(
  context: Context,
  on: { call: Change<P, T>; known: Known; planned: Planned<P>; mode: Mode },
): Promise<Ready<P>> {
  const { call, known, planned, mode } = on
  const verdict = checkMode(context, call, mode)
  if (verdict === 'allowed' && !needsAsk(context, planned)) return { plan: planned.value }
  const { caller, relay } = context
  const { root, who, job_id } = known
  const { digest, ask } = planned
  const title = ask === undefined ? planned.preview.title : `${planned.preview.title} (${ask})`
  const preview = { ...planned.preview, title }
  const key = hash('sha256', canonical([who, caller.agent, call.tool, root ?? '', mode, digest]))
  const approval = await waitForApproval(context, {
    key,
    tool: call.tool,
    mode,
    agent: caller.agent,
    who,
    preview,
    ...(root === undefined ? {} : { root }),
    ...(job_id === undefined ? {} : { job_id }),
  })
  known.approval_id = approval.approval_id
  const again = await call.plan()
  if (again.digest !== digest) {
    const message = `Cannot ${call.tool}: what it would do has changed since a person approved it. Nothing was done; look again, and call it again.`
    throw new RelayError('APPROVAL_STALE', message)
  }
  if (!(await relay.tools.approvals.use(approval.approval_id, known.operation_id))) {
    const message = `Cannot ${call.tool}: the approval was used by another call of yours. Nothing was done by this one.`
    throw new RelayError('APPROVAL_STALE', message)
  }
  return { plan: again.value, approval }
}

async function perform<P, T>(
  { relay }: Context,
  { call, known, ready }: { call: Change<P, T>; known: Known; ready: Ready<P> },
): Promise<Changed<T>> {
  const { journal } = relay.tools
  const { operation_id, tool, root } = known
  const effects: Effect[] = []
  const startedMs = relay.clock.monotonic()
  await journal.record({ phase: 'intent', ...known, process: ownIdentity() })
  const ended = (end: { outcome: 'done' | 'failed'; code?: string; reason?: string }) =>
    journal.record({
      phase: 'outcome',
      operation_id,
      tool,
      ...(root === undefined ? {} : { root }),
      ...end,
      ms: Math.round(relay.clock.monotonic() - startedMs),
      effects: effects.slice(0, MOST_EFFECTS),
      ...(effects.length > MOST_EFFECTS ? { more_effects: effects.length - MOST_EFFECTS } : {}),
    })
  let result: T
  try {
    const effect = (each: Effect) => void effects.push(each)
    result = await call.apply(ready.plan, { operationId: operation_id, effect })
  } catch (error) {
    await ended({ outcome: 'failed', ...reasonOf(error) })
    markJournaled(error)
    throw error
  }
  await ended({ outcome: 'done' })
  const approved_by = ready.approval?.decided_by
  return {
    dry_run: false,
    operation_id,
    result,
    ...(approved_by === undefined ? {} : { approved_by }),
  }
}

/** Runs the part of a call before any change, and records how it ended unless a change follows. */
async function recorded<T>(
  { relay }: Context,
  known: Known,
  run: () => Promise<{ result: T; end?: { outcome: 'done' | 'dry_run' } }>,
): Promise<T> {
  const { journal } = relay.tools
  const startedMs = relay.clock.monotonic()
  const ms = () => Math.round(relay.clock.monotonic() - startedMs)
  try {
    const { result, end } = await run()
    if (end !== undefined) await journal.record({ phase: 'call', ...known, ...end, ms: ms() })
    return result
  } catch (error) {
    const outcome = error instanceof RelayError && isDenial(error) ? 'denied' : 'failed'
    await journal.record({ phase: 'call', ...known, outcome, ...reasonOf(error), ms: ms() })
    markJournaled(error)
    throw error
  }
}

/** Throws `SCOPE_MISSING` and `MODE_REFUSED`. Returns whether a person has to approve the call. */
function checkMode(context: Context, about: About, mode: Mode): 'allowed' | 'ask' {
  checkUse(context.caller, { ...about, mode })
  const verdict = verdictOf(context, about, mode)
  if (verdict === 'refused') throw refusedByMode(context, about, mode)
  return verdict
}

function verdictOf({ caller, relay }: Context, about: About, mode: Mode): Verdict {
  const isPerson = caller.kind === 'person'
  return decide(mode, limitsOf(relay.tools.settings(), about), { isPerson })
}

/** A person at the page or a terminal decides alone. */
function needsAsk({ caller }: Context, { ask }: Planned<unknown>): boolean {
  return ask !== undefined && caller.kind !== 'person'
}

function furtherOf(mode: Mode, other: Mode | undefined): Mode {
  return other === undefined || isWithin(other, mode) ? mode : other
}

function pathsOf(paths: readonly string[]): string[] {
  return paths.slice(0, 100)
}

function reasonOf(error: unknown): { code: string; reason: string } {
  if (!(error instanceof RelayError)) return { code: 'INTERNAL', reason: 'internal error' }
  return { code: error.code, reason: error.message.slice(0, 500) }
}
