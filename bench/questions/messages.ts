import type { Bench } from '../bench.ts'
import { startChild, startChildren, stopAll } from '../child.ts'
import { median, quantile, short } from '../numbers.ts'
import type { Row } from '../report.ts'

/** Agents that post at once, each a process of its own, and the messages of each. */
const AGENTS = 30
const EACH = 50

/** Messages that are searched. */
const STORED = 100_000

/** Measures posts of 30 agents in one channel, and searches over 100,000 messages. */
export async function messages(bench: Bench): Promise<Row[]> {
  return [...(await posts(bench)), ...(await searches(bench))]
}

async function posts({ program, disk, isQuick }: Bench): Promise<Row[]> {
  const agents = isQuick ? 10 : AGENTS
  const directory = disk.newDirectory('messages')
  const one = await startChild(program('messages'), directory)
  await one.ask('join')
  const alone = await one.ask<number[]>('post', { count: 200 })
  const others = await startChildren(agents - 1, program('messages'), directory, [])
  const all = [one, ...others]
  for (const child of others) await child.ask('join')
  const took = await Promise.all(all.map((child) => child.ask<number[]>('post', { count: EACH })))
  await stopAll(all)
  return [
    timesRow('one agent posts to a channel, durable', alone, ''),
    timesRow(`${agents} agents post ${EACH} messages each to one channel`, took.flat(), ''),
  ]
}

async function searches({ program, disk, isQuick }: Bench): Promise<Row[]> {
  const count = isQuick ? STORED / 5 : STORED
  const directory = disk.newDirectory('messages-search')
  const filler = await startChild(program('messages'), directory)
  await filler.ask('fill', { count })
  const [index = Number.NaN] = await filler.ask<number[]>('search', { count: 1 })
  await filler.stop()
  const cold: number[] = []
  for (let round = 0; round < (isQuick ? 5 : 15); round += 1) {
    const child = await startChild(program('messages'), directory)
    cold.push(...(await child.ask<number[]>('search', { count: 1 })))
    await child.stop()
  }
  const warm = await startChild(program('messages'), directory)
  await warm.ask('search', { count: 20 })
  const took = await warm.ask<number[]>('search', { count: isQuick ? 100 : 400 })
  await warm.stop()
  const of = `of ${count.toLocaleString('en')} messages`
  const met = quantile(took, 0.99) < 100
  return [
    { ...timesRow(`search ${of}, warm`, took, 'p99 < 100 ms'), met },
    timesRow(`search ${of}, the first of a process`, cold, ''),
    { question: `search ${of}, the first ever`, ours: `${short(index)} ms`, goal: '' },
  ]
}

function timesRow(question: string, took: number[], goal: string): Row {
  const ours = `p50 ${short(median(took))} ms, p99 ${short(quantile(took, 0.99))} ms`
  return { question, ours, goal, rounds: { ours: took } }
}
