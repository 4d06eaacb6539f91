import { setTimeout } from 'node:timers/promises'

import type { Bench } from '../bench.ts'
import { startChild } from '../child.ts'
import { openMcpSession } from '../mcp-client.ts'
import type { McpSession } from '../mcp-client.ts'
import { median, quantile, short, takeTurns, timesAsLong } from '../numbers.ts'
import type { Waits } from '../programs/relay.ts'
import { AGENT, PROMPT } from '../programs/subject.ts'
import type { Row } from '../report.ts'

/** Pause between two jobs, long enough for every process to become idle. */
const PAUSE_MS = 6

/** Calls per side and round. */
const CALLS = 25

/**
 * Measures an agent's `dispatch_wait` on the built server with a turn that does nothing, and the same round
 * trip from inside one of our processes.
 */
export async function dispatchWait({ program, built, disk, isQuick }: Bench): Promise<Row[]> {
  const directory = disk.newDirectory('dispatch-wait')
  const dispatcher = await startChild(program('relay'), directory)
  const worker = await startChild(program('relay'), directory)
  await worker.ask('work')
  const session = await openMcpSession(built('server'), directory)
  const took = { stdio: [] as number[], inside: [] as number[] }

  async function overStdio(): Promise<number> {
    const round = await callsOf(session)
    took.stdio.push(...round)
    return median(round)
  }

  async function inside(): Promise<number> {
    const { seen } = await dispatcher.ask<Waits>('dispatches', { jobs: CALLS, pauseMs: PAUSE_MS })
    took.inside.push(...seen)
    return median(seen)
  }

  // Newly started code is slow, but a real session lasts for hours.
  for (let warmUp = 0; warmUp < 4; warmUp += 1) await callsOf(session)
  await dispatcher.ask('dispatches', { jobs: 4 * CALLS, pauseMs: PAUSE_MS })
  const reached = await takeTurns(
    { rounds: isQuick ? 7 : 21, untilMs: isQuick ? 6000 : 20_000 },
    { stdio: overStdio, inside },
  )
  await session.stop()
  await Promise.all([dispatcher.stop(), worker.stop()])
  const [p50, p99] = [quantile(took.stdio, 0.5), quantile(took.stdio, 0.99)]
  return [
    {
      question: `dispatch_wait over stdio (here peer: inside a process), no-op turn, p50 / p99 (${reached.stdio.length} rounds)`,
      ours: `${short(p50)} / ${short(p99)} ms`,
      peer: `${short(median(took.inside))} / ${short(quantile(took.inside, 0.99))} ms`,
      ratio: timesAsLong(reached.stdio, reached.inside),
      goal: '< 2 ms / < 8 ms',
      rounds: reached,
      met: p50 < 2 && p99 < 8,
    },
  ]
}

/** Milliseconds from the request line to the response line of each call, made one after the other. */
async function callsOf(session: McpSession): Promise<number[]> {
  const took: number[] = []
  for (let call = 0; call < CALLS; call += 1) {
    const begun = performance.now()
    const ended = await session.call('dispatch_wait', { to: AGENT, task: { prompt: PROMPT } })
    took.push(performance.now() - begun)
    if (ended.state !== 'completed') throw new Error(`a job is ${String(ended.state)}`)
    await setTimeout(PAUSE_MS)
  }
  return took
}
