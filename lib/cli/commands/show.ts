import { RelayError } from '../../errors.ts'
import { explain } from '../../operations/look/explain.ts'
import { showFlow } from '../../operations/flows/show-flow.ts'
import { inspect } from '../../operations/look/inspect.ts'
import { howEnded } from '../../schema/shown/check-words.ts'
import type { Need } from '../../schema/shown/find-words.ts'
import type { Usage } from '../../schema/result.ts'
import { shownState } from '../../schema/shown/state-words.ts'
import { dollars, tokenWords } from '../../schema/shown/usage-words.ts'
import { duration } from '../../text/duration.ts'
import type { Verb } from '../command.ts'
import type { Context } from '../context.ts'
import type { Screen } from '../terminal/screen.ts'
import { paint, symbols } from '../terminal/screen.ts'
import { stateCell } from '../terminal/state.ts'
import { facts, table } from '../terminal/table.ts'
import type { Cell } from '../terminal/table.ts'
import { oneLine, visible } from '../terminal/text.ts'
import { age, moment, sentence } from '../terminal/time.ts'
import { commandsFor } from './advice.ts'

/** Maximum characters of a prompt or result to print; `--json` has all of it. */
const LONGEST_TEXT = 20_000

/** All steps of a flow. */
const STEPS = 2000

type JobDocument = Awaited<ReturnType<typeof inspect.run>>
type Turn = JobDocument['turns'][number]

/** `relay show`: prints everything about one job. */
export const showVerb: Verb<{ id: string }> = {
  operations: [inspect],
  sweeps: true,
  async run(context, { id }) {
    const document = await context.perform(inspect, { job_id: id })
    return { document, lines: linesOf(context, document) }
  },
}

/** `relay why`: explains in one sentence what a job waits for, or how it ended. */
export const whyVerb: Verb<{ id: string }> = {
  operations: [explain, showFlow],
  sweeps: true,
  async run({ perform, now }, { id }) {
    const explained = await perform(explain, { job_id: id }).catch(unlessNoJob)
    if (explained === undefined) return whyFlow({ perform, now }, id)
    return { document: explain.view(explained), lines: [sentence(explained.why, now)] }
  },
}

function unlessNoJob(error: unknown): undefined {
  if (!(error instanceof RelayError) || error.code !== 'JOB_NOT_FOUND') throw error
}

/** The id may be that of a flow: why it waits, and why each of its steps that has not ended does. */
async function whyFlow({ perform, now }: Pick<Context, 'perform' | 'now'>, id: string) {
  const flow = await perform(showFlow, { flow_id: id, limit: STEPS }).catch((error: unknown) => {
    const isUnknown = error instanceof RelayError && error.code === 'FLOW_NOT_FOUND'
    if (isUnknown) throw new RelayError('JOB_NOT_FOUND', noJobOrFlow(id))
    throw error
  })
  const open = flow.steps.filter(
    ({ kind, state, why }) =>
      OPEN.has(state) || (DECIDES.has(kind) && state === 'active' && why !== ''),
  )
  const lines = [flow.why, ...open.map(({ key, why }) => `${key}: ${why}`)]
  return {
    document: { flow_id: flow.flow_id, state: flow.state, why: flow.why, steps: open },
    lines: lines.map((line) => sentence(line, now)),
  }
}

/** Steps that end because of more than the end of the last one in them. */
const DECIDES = new Set(['parallel', 'each', 'race', 'vote', 'loop'])

const OPEN = new Set(['waiting', 'queued', 'running', 'needs_review', 'needs_recovery'])

function noJobOrFlow(id: string): string {
  return `Cannot find job "${id.slice(0, 80)}" in this workspace: no such job, and no such flow. List the jobs to see their ids.`
}

function needIn({ review, question }: JobDocument): Need | undefined {
  if (review !== null) {
    return review.kind === 'recovery' || review.kind === 'blocked' ? review.kind : 'review'
  }
  return question === null ? undefined : 'answer'
}

function linesOf(context: Context, doc: JobDocument): string[] {
  const { screen } = context
  const need = needIn(doc)
  const state = stateCell(screen, shownState({ state: doc.state, needs: need ?? null }))
  const title = `${paint(screen, state.colour, state.text)}  ${paint(screen, 'bold', doc.job_id)}`
  const decide = need === undefined ? [] : [decision(screen, doc, need)]
  return [
    title,
    sentence(doc.why, context.now),
    ...decide,
    '',
    ...facts(screen, factsOf(context, doc)),
    ...section(screen, 'prompt', text(doc.task.prompt)),
    ...section(screen, 'question', questionOf(doc)),
    ...section(screen, 'result', doc.result === null ? [] : text(doc.result.output)),
    ...section(screen, 'structured', structuredOf(doc)),
    ...section(screen, 'artifacts', artifactsOf(doc)),
    ...section(screen, 'checks', checksOf(context, doc)),
    ...section(screen, 'error', errorOf(doc)),
    ...section(screen, 'attempts', doc.turns.length === 0 ? [] : attempts(context, doc.turns)),
    ...section(screen, 'notified', facts(screen, deliveriesOf(context, doc))),
    ...section(screen, 'files', facts(screen, filesOf(doc))),
  ]
}

function decision(screen: Screen, doc: JobDocument, need: Need): string {
  const line = `${symbols(screen).arrow} ${commandsFor(need, doc.job_id)}`
  return paint(screen, 'yellow', line)
}

function factsOf({ now }: Context, doc: JobDocument): [string, string | undefined][] {
  const { task } = doc
  const session = doc.from.session === undefined ? '' : ` (session ${doc.from.session})`
  const rows: [string, string | undefined][] = [
    ['to', doc.to],
    ['before', formerOf(doc)],
    ['fallback', doc.fallback.length === 0 ? undefined : doc.fallback.join(', ')],
    ['from', `${doc.from.agent}${session}`],
    ['created', moment(doc.created_at, now)],
    ['updated', moment(doc.updated_at, now)],
    ['attempts', `${doc.attempts} of ${doc.max_attempts}`],
    ['not before', doc.not_before === null ? undefined : moment(doc.not_before, now)],
    ['expires', doc.expires_at === null ? undefined : moment(doc.expires_at, now)],
    ...doc.budgets.map(({ owner, words }): [string, string] => [
      'budget',
      `${words}, for ${owner}`,
    ]),
    ['priority', doc.priority === 0 ? undefined : String(doc.priority)],
    ['labels', doc.labels.length === 0 ? undefined : doc.labels.join(', ')],
    ['may write', writes(task)],
    ['review', task.require_review === true ? 'before it runs' : undefined],
    ['checks', checkLine(doc)],
    ['folder', task.cwd],
    ['model', task.model],
    ['effort', task.effort],
    ['conversation', task.conversation_key],
    ['thread', doc.thread_id ?? undefined],
    ['parent', doc.parent?.job_id],
    ['flow', flowLine(doc)],
    ['request', doc.request_id],
  ]
  return rows.map(([name, value]) => [name, value === undefined ? undefined : oneLine(value)])
}

function flowLine({ flow }: JobDocument): string | undefined {
  if (flow === null) return undefined
  const name = flow.name === null ? '' : ` (${flow.name})`
  return `${flow.node} of ${flow.flow_id}${name}`
}

/** The agents that had it before. */
function formerOf({ to, turns }: JobDocument): string | undefined {
  const former = [...new Set(turns.map(({ agent }) => agent))].filter((agent) => agent !== to)
  return former.length === 0 ? undefined : former.join(', ')
}

function writes(task: JobDocument['task']): string | undefined {
  if (task.write !== true) return undefined
  return task.worktree === true ? 'yes, in its own worktree' : 'yes'
}

function questionOf({ question }: JobDocument): string[] {
  if (question === null) return []
  const choices = (question.choices ?? []).map((choice) => `- ${oneLine(choice)}`)
  return [...text(question.text), ...choices]
}

function structuredOf({ result }: JobDocument): string[] {
  if (result?.structured === undefined) return []
  return text(JSON.stringify(result.structured, undefined, 2))
}

function artifactsOf({ job_id, result }: JobDocument): string[] {
  return (result?.artifacts ?? []).map(
    ({ name, blob }, at) =>
      `${oneLine(name)}, ${blob.bytes} bytes: relay artifact ${job_id} ${at + 1}`,
  )
}

/** The checks that the job names, and the round that runs or was the last one. */
function checkLine({ checks }: JobDocument): string | undefined {
  if (checks === null) return undefined
  const names = checks.names.join(', ')
  return checks.round === 0 ? names : `${names}; round ${checks.round} of ${checks.of}`
}

/** Every round, and what the failed checks of the last one printed. */
function checksOf({ screen, now }: Context, { checks }: JobDocument): string[] {
  if (checks === null) return []
  const { rounds, running_since: since, names } = checks
  const last = rounds.at(-1)
  const failed = last?.outcomes.filter(({ output }) => output.trim() !== '') ?? []
  return [
    ...rounds.flatMap(({ round, outcomes }) =>
      outcomes.map((each) => `round ${round}  ${outcomeLine(each)}`),
    ),
    ...(since === null ? [] : [`${names.join(', ')} running for ${age(since, now)}`]),
    ...failed.flatMap(({ name, output }) => {
      const head = paint(screen, 'dim', `what ${name} printed in round ${last?.round ?? 0}`)
      return ['', head].concat(text(output))
    }),
  ]
}

type Outcome = NonNullable<JobDocument['checks']>['rounds'][number]['outcomes'][number]

function outcomeLine(outcome: Outcome): string {
  const { name, ended, duration_ms, problem } = outcome
  const took = ended === 'not_run' ? '' : ` after ${duration(duration_ms)}`
  return oneLine(
    `${name}: ${howEnded(outcome)}${took}${problem === undefined ? '' : `: ${problem}`}`,
  )
}

/** The latest failure, even if the job will be retried. */
function errorOf({ last_error: error }: JobDocument): string[] {
  if (error === null) return []
  return [oneLine(error.code), ...text(error.message)]
}

function filesOf({ result, files, worktrees }: JobDocument): [string, string | undefined][] {
  const rows: [string, string | undefined][] = [
    ['log', files.log ?? undefined],
    ['activity', files.activity ?? undefined],
    ['output', files.output ?? undefined],
    ...worktrees.map(({ path, branch }): [string, string] => [
      'worktree',
      `${path} (branch ${branch})`,
    ]),
    ...(result?.touched_files ?? []).map((file): [string, string] => ['touched', file]),
  ]
  return rows.map(([name, value]) => [name, value === undefined ? undefined : oneLine(value)])
}

/** The sessions that were notified of the job: how, when, and whether the agent has read it. */
function deliveriesOf({ now }: Context, { deliveries }: JobDocument): [string, string][] {
  return deliveries.flatMap(({ news, offered, seen, done }) => {
    const steps = offered.map((each) => `notified ${receipt(each, now)}`)
    if (seen !== null && seen.at !== done?.at) steps.push(`seen ${receipt(seen, now)}`)
    if (done !== null) steps.push(`done ${receipt(done, now)}`)
    return steps.map((step): [string, string] => [news.replace(/^\d+-/, ''), oneLine(step)])
  })
}

function receipt({ way, session, at }: { way: string; session: string; at: string }, now: number) {
  return `${moment(at, now)} by ${way.replaceAll('_', ' ')}, session ${session}`
}

const HEAD = ['TRY', 'ENDED AS', 'TOOK', 'WORKER', 'PID', 'TOKENS', 'WHY']

function attempts({ screen, now }: Context, turns: Turn[]): string[] {
  const narrow = { ...screen, columns: screen.columns && screen.columns - INDENT.length }
  return table(
    narrow,
    HEAD,
    turns.map((turn): Cell[] => [
      { text: String(turn.attempt) },
      { text: turn.ended_as.replace('_', ' ') },
      { text: durationOf(turn, now) },
      { text: oneLine(turn.host === null ? turn.worker_id : `${turn.worker_id} on ${turn.host}`) },
      { text: String(turn.pid) },
      { text: tokens(turn.usage) ?? symbols(screen).none },
      { text: turn.error === null ? '' : oneLine(`${turn.error.code} ${turn.error.message}`) },
    ]),
  )
}

function durationOf(turn: Turn, now: number): string {
  return age(turn.started_at, turn.ended_at === null ? now : Date.parse(turn.ended_at))
}

/** The usage that the client reported for a turn, such as `1200 in, 340 out, $0.02`. */
export function tokens(usage: Usage | null | undefined): string | undefined {
  const parts = [
    tokenWords(usage),
    usage?.cost_usd === undefined ? undefined : dollars(usage.cost_usd),
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : parts.join(', ')
}

const INDENT = '  '

function section(screen: Screen, name: string, lines: string[]): string[] {
  if (lines.length === 0) return []
  return ['', paint(screen, 'bold', name), ...lines.map((line) => INDENT + line)]
}

/** The lines of an untrusted text, cut at `LONGEST_TEXT`. */
function text(raw: string): string[] {
  const kept = raw.length > LONGEST_TEXT ? raw.slice(0, LONGEST_TEXT) : raw
  const lines = visible(kept).replace(/\n+$/, '').split('\n')
  if (kept === raw) return lines
  return [...lines, `[${raw.length - kept.length} more characters; --json has all of them]`]
}
