import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { maySee, subjectOf } from '../../rights/rights.ts'
import { JobTree } from '../../schema/api-story.ts'
import type { TreeJob } from '../../schema/api-story.ts'
import { isFinal } from '../../schema/job.ts'
import type { Job } from '../../schema/job.ts'
import { counted } from '../../text/count.ts'
import { READS } from '../effect.ts'
import { jobOperationWithView } from '../operation.ts'
import type { JobContext } from '../operation.ts'
import { jobField } from './fields.ts'
import { rowFor } from './row.ts'

/** Jobs of one tree in an answer, those nearest to the root. */
const MOST_JOBS = 200

/** Ancestors that are looked at; guards refuse deeper families of jobs. */
const MOST_ABOVE = 16

export const showTree = jobOperationWithView({
  name: 'show_tree',
  family: 'look',
  title: 'Show the tree of a job',
  description:
    'Show which jobs led to a job and which jobs its turns sent, with their states, the total cost, and how many a cancel would end too.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/jobs/:job_id/tree' },
  input: z.strictObject({ job_id: jobField }),
  output: JobTree,
  run: async (context) => treeOf(context),
  view: (tree) => tree,
})

type Node = { job: Job; depth: number; children: Node[] }

async function treeOf(context: JobContext): Promise<JobTree> {
  const { job } = context
  const root: Node = { job: await rootOf(context), depth: 0, children: [] }
  const missing = await grow(context, root)
  const nodes = inOrder(root)
  const costs: number[] = []
  const jobs: TreeJob[] = []
  for (const node of nodes) {
    const line = await lineOf(context, node, node === root)
    jobs.push(line)
    if (line.cost_usd !== null) costs.push(line.cost_usd)
  }
  const asked = nodes.find((node) => node.job.job_id === job.job_id)
  const below = asked === undefined ? [] : inOrder(asked).slice(1)
  return {
    job_id: job.job_id,
    jobs,
    total_cost_usd: costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0),
    unfinished_below: below.filter((node) => !isFinal(node.job)).length,
    missing: missing ?? null,
  }
}

/** The topmost ancestor that the caller may see and that can be read. */
async function rootOf(context: JobContext): Promise<Job> {
  let top = context.job
  for (let above = 0; above < MOST_ABOVE && top.parent !== undefined; above += 1) {
    const parent = await seen(context, top.parent.job_id)
    if (parent === undefined) return top
    top = parent
  }
  return top
}

/** Adds the descendants level by level. Returns what the tree lacks. */
async function grow(context: JobContext, root: Node): Promise<string | undefined> {
  const { finder } = context.relay.queue
  let lacks: string | undefined
  let count = 1
  const level = [root]
  for (let node = level.shift(); node !== undefined; node = level.shift()) {
    const { job_ids, missing } = await finder.children(node.job.job_id)
    lacks ??= missing
    for (const jobId of job_ids) {
      if (count === MOST_JOBS) {
        return `The tree has more than ${counted(MOST_JOBS, 'job')}; those nearest to its root are shown.`
      }
      const job = await seen(context, jobId)
      if (job === undefined) continue
      const child: Node = { job, depth: node.depth + 1, children: [] }
      node.children.push(child)
      level.push(child)
      count += 1
    }
  }
  return lacks
}

/** A job that the caller may see; undefined when it cannot be read. */
async function seen({ caller, relay }: JobContext, jobId: string): Promise<Job | undefined> {
  try {
    const job = await relay.queue.get(jobId)
    return maySee(caller, subjectOf(job)) ? job : undefined
  } catch (error) {
    // A job that was removed, or whose log is damaged, hides what is below it and nothing else.
    if (error instanceof RelayError) return undefined
    throw error
  }
}

/** A node and everything below it, parents first. */
function inOrder(node: Node): Node[] {
  return [node, ...node.children.flatMap(inOrder)]
}

async function lineOf(
  { relay, workspace }: JobContext,
  { job, depth }: Node,
  isRoot: boolean,
): Promise<TreeJob> {
  const {
    parent,
    job_id,
    state,
    needs,
    to,
    headline,
    attempts,
    created_at,
    state_since,
    cost_usd,
  } = await rowFor(relay, workspace, job)
  const facts = { job_id, state, needs, to, headline, attempts, created_at, state_since, cost_usd }
  return { ...facts, parent: isRoot ? null : parent, depth }
}
