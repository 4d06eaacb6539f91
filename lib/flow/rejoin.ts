import { nextOf } from './run.ts'
import type { FlowRun } from './run.ts'
import type { Row } from './walked.ts'

/**
 * Why a retry of a job cannot take its place in the flow: words that complete "it is a job of its own, because …".
 * Undefined when it can: the flow runs or has failed, still needs a result of this job, and has not gone past it, so that
 * every other job that was sent is in the state in which it would be if this one had not ended yet.
 */
export function whyApart(
  run: FlowRun,
  { node, job_id }: { node: string; job_id: string },
): string | undefined {
  if (run.expunged === true) return 'its flow was collected'
  if (run.cancelled !== undefined) return 'its flow is cancelled'
  if (run.finished?.state === 'completed') return 'its flow has completed'
  const end = run.ended.get(node)
  if (end === undefined || end.job_id !== job_id) return 'another job took its place in its flow'
  if (end.state === 'completed') return 'its flow has its result'
  const { rows, keep } = nextOf(without(run, node))
  if (!keep.some((due) => due.node === node)) return 'its flow no longer needs its result'
  const moved = sentRows(run, nextOf(run).rows).find(
    ({ key, state }) => key !== node && rows.find((row) => row.key === key)?.state !== state,
  )
  return moved && `its flow has continued without its result, with "${moved.key}"`
}

/** The flow as it would be if this job had not ended. */
function without(run: FlowRun, node: string): FlowRun {
  const ended = new Map(run.ended)
  ended.delete(node)
  return { ...run, ended, finished: undefined }
}

function sentRows({ sent }: FlowRun, rows: Row[]): Row[] {
  return rows.filter(({ key, kind }) => kind === 'job' && sent.has(key))
}
