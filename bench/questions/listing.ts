import type { Bench } from '../bench.ts'
import { startChild } from '../child.ts'
import { fillStore } from '../fill.ts'
import { median, short } from '../numbers.ts'
import { OLD_JOBS_PER_SECOND } from '../programs/subject.ts'
import type { Row } from '../report.ts'

export const FILTERS = ['state', 'agent', 'label', 'time'] as const

/** Milliseconds per page for one filter. */
type Pages = { first: number[]; steady: number[] }

const AIM_MS = 100

/** Measures listing pages with very many jobs stored. */
export async function listing(bench: Bench): Promise<Row[]> {
  return [...(await listingOf('finished', bench)), ...(await listingOf('queued', bench))]
}

async function listingOf(kind: 'finished' | 'queued', bench: Bench): Promise<Row[]> {
  const size = bench.isQuick ? 20_000 : 100_000
  const directory = bench.disk.newDirectory(`listing-${kind}`)
  // Half of the old jobs are older than this time.
  const since = new Date(Date.now() - (size / OLD_JOBS_PER_SECOND / 2) * 1000).toISOString()
  await fillStore(bench, directory, { kind, jobs: size, isMixed: true })
  const pages: Pages[] = []
  for (const filter of FILTERS)
    pages.push(await pagesBy(filter, { bench, directory, kind, since, later: 20 }))
  const row = (name: string, took: number[][]): Row => {
    const p50 = took.map(median)
    return {
      question: `${name}, ${short(size)} ${kind}, by ${FILTERS.join(' / ')}, p50 (worst)`,
      ours: `${p50.map(short).join(' / ')} (${short(Math.max(...took.flat()))}) ms`,
      goal: `< ${AIM_MS} ms`,
      met: Math.max(...p50) < AIM_MS,
    }
  }
  return [
    row(
      'first page of a fresh process',
      pages.map(({ first }) => first),
    ),
    row(
      'page after page',
      pages.map(({ steady }) => steady),
    ),
  ]
}

/**
 * In several fresh processes, one after the other: times the first page, warms up, then times as many `later`
 * pages.
 */
export async function pagesBy(
  filter: (typeof FILTERS)[number],
  on: { bench: Bench; directory: string; kind: string; since: string; later: number },
): Promise<Pages> {
  const { bench, directory, later } = on
  const pages: Pages = { first: [], steady: [] }
  for (let run = 0; run < (bench.isQuick ? 3 : 7); run += 1) {
    const args = [on.kind, on.since]
    const child = await startChild(bench.program('listing'), directory, { args })
    const next = (count: number) => child.ask<number[]>(`pages by ${filter}`, { pages: count })
    pages.first.push(...(await next(1)))
    if (later > 0) {
      await next(10)
      pages.steady.push(...(await next(later)))
    }
    await child.stop()
  }
  return pages
}
