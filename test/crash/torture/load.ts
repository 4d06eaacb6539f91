import type { Random } from '../random.ts'
import type { Entry, History, Plan } from './history.ts'
import type { Outcome, Session } from './session.ts'

/** Jobs that may be under way at once; what is left when the killing ends must be done within a lease. */
const MOST_OPEN = 40

/** What all sessions of one run share: the history, and which jobs have not been seen to end. */
export type Load = {
  history: History
  random: Random
  /** Job ids by request id. */
  open: Map<string, string>
  now: () => number
}

const FINAL = new Set(['completed', 'failed', 'cancelled', 'expired'])

/** Calls that a session makes until it is told to stop or its server has gone; afterwards, all of them have an outcome. */
export async function drive(
  load: Load,
  session: Session,
  client: { name: string; retry: Plan[]; isOver: () => boolean },
): Promise<void> {
  const { random } = load
  while (!client.isOver()) {
    const again = client.retry.shift()
    // Unknown is not failed: the same request again, until somebody answers.
    if (again !== undefined) {
      if ((await dispatch(load, session, client, again)) === 'unknown') return
      continue
    }
    const dice = random.next()
    const isFull = load.open.size >= MOST_OPEN
    let outcome: Outcome['kind'] = 'ok'
    if (dice < 0.5 && !isFull) outcome = await dispatch(load, session, client, planNext(load))
    else if (dice < 0.56) outcome = await dispatchKnown(load, session, client)
    else if (dice < 0.6) outcome = await dispatchConflict(load, session, client)
    else if (dice < 0.64) outcome = await cancelOne(load, session, client)
    else outcome = await pollOne(load, session, client)
    if (outcome === 'unknown') return
  }
}

let planned = 0

function planNext({ history, random }: Load): Plan {
  planned += 1
  const dice = random.next()
  const to = dice < 0.35 ? 'reader' : dice < 0.55 ? 'writer' : 'nobody'
  const write = to === 'writer'
  const exit = to === 'reader' && random.chance(0.05) ? 'once' : random.chance(0.05) ? '1' : '0'
  const seconds = random.chance(0.05) ? 3 : random.next() * 0.2
  const marker = `m${planned}x${random.below(1e9)}`
  const requestId = `request ${marker}`
  const plan: Plan = {
    requestId,
    marker,
    to,
    write,
    exit,
    arguments: {
      to,
      request_id: requestId,
      task: { prompt: `${marker} ${seconds.toFixed(3)} ${exit}\n`, ...(write ? { write } : {}) },
      ...(to === 'nobody' ? { ttl_ms: 500 + random.below(2000) } : {}),
      ...(random.chance(0.2) ? { priority: random.below(3) } : {}),
    },
  }
  history.plans.set(requestId, plan)
  return plan
}

type Client = { name: string; retry: Plan[] }

/** Every call is noted with its times and what came back. */
async function called(
  load: Load,
  session: Session,
  entry: Omit<Entry, 'begunMs' | 'endedMs' | 'outcome'> & { arguments: object },
): Promise<Outcome> {
  const { arguments: args, ...facts } = entry
  const begunMs = load.now()
  const outcome = await session.call(entry.tool, args)
  load.history.entries.push({ ...facts, begunMs, endedMs: load.now(), outcome })
  return outcome
}

async function dispatch(
  load: Load,
  session: Session,
  client: Client,
  plan: Plan,
): Promise<Outcome['kind']> {
  const facts = { session: client.name, tool: 'dispatch' as const, plan }
  const outcome = await called(load, session, { ...facts, arguments: plan.arguments })
  if (outcome.kind === 'unknown') client.retry.push(plan)
  if (outcome.kind === 'ok' && !FINAL.has(String(outcome.result.state))) {
    load.open.set(plan.requestId, String(outcome.result.job_id))
  }
  return outcome.kind
}

async function dispatchKnown(load: Load, session: Session, client: Client) {
  const plan = anyPlan(load)
  return plan === undefined ? 'ok' : dispatch(load, session, client, plan)
}

async function dispatchConflict(load: Load, session: Session, client: Client) {
  // Only what is known to be there can be in conflict.
  const open = [...load.open.keys()]
  if (open.length === 0) return 'ok'
  const plan = load.history.plans.get(load.random.pick(open))
  if (plan === undefined) return 'ok'
  const facts = { session: client.name, tool: 'dispatch' as const, plan, conflicting: true }
  const args = { ...plan.arguments, task: { prompt: 'something else' } }
  return (await called(load, session, { ...facts, arguments: args })).kind
}

async function cancelOne(load: Load, session: Session, client: Client) {
  const jobs = [...load.open.values()]
  if (jobs.length === 0) return 'ok'
  const jobId = load.random.pick(jobs)
  const facts = { session: client.name, tool: 'cancel' as const, jobId }
  return (await called(load, session, { ...facts, arguments: { job_id: jobId } })).kind
}

async function pollOne(load: Load, session: Session, client: Client) {
  const open = [...load.open]
  const known = load.history.entries.at(-1 - load.random.below(200))?.jobId
  // Mostly what is under way, now and then what has long ended.
  const isOld = known !== undefined && load.random.chance(0.2)
  if (!isOld && open.length === 0) return 'ok'
  const [requestId, jobId] = isOld ? [undefined, known] : load.random.pick(open)
  const facts = { session: client.name, tool: 'poll' as const, jobId }
  const outcome = await called(load, session, { ...facts, arguments: { job_id: jobId } })
  const state = outcome.kind === 'ok' ? String(outcome.result.state) : ''
  const waits = state === 'needs_recovery'
  if (requestId !== undefined && (FINAL.has(state) || waits)) load.open.delete(requestId)
  return outcome.kind
}

function anyPlan({ history, random }: Load): Plan | undefined {
  const plans = [...history.plans.values()]
  return plans.length === 0 ? undefined : random.pick(plans.slice(-300))
}
