import { durationOf } from '../../job/sketch.ts'
import type { Sketch } from '../../job/sketch.ts'
import type { Services } from '../services.ts'

/** How often a duration occurred, within 1 %. */
export type Durations = { seconds: number; count: number }[]

/** What happened to the jobs of one agent in a while. */
export type AgentCounts = {
  agent: string
  dispatched: number
  ended: Record<'completed' | 'failed' | 'cancelled' | 'expired', number>
  queueWait: Durations
  run: Durations
}

/** Counts the jobs of a workspace that were sent or ended from one time until before another, by their agents. */
export async function countsBetween(
  { queue }: Services,
  { from, until }: { from: number; until: number },
): Promise<AgentCounts[]> {
  const { groups } = await queue.numbers({
    slots: [new Date(from).toISOString()],
    until: new Date(until).toISOString(),
    by: ['agent'],
  })
  return Array.from(groups.agent, ([agent, numbers]) => {
    const { dispatched, completed, failed, cancelled, expired } = numbers
    const ended = { completed, failed, cancelled, expired }
    const [queueWait, run] = [durationsIn(numbers.queue), durationsIn(numbers.run)]
    return { agent, dispatched, ended, queueWait, run }
  })
}

function durationsIn({ buckets }: Sketch): Durations {
  return Array.from(buckets, ([bucket, count]) => ({ seconds: durationOf(bucket) / 1000, count }))
}
