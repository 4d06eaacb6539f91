import type { Bench } from './bench.ts'
import { median, ratioOf, short, takeTurns } from './numbers.ts'
import { PEERS, setUpPeer } from './peers.ts'
import type { Peer, PeerSetup } from './peers.ts'
import type { Row } from './report.ts'

/** One of the queues in a comparison. */
export type Side = {
  /** Runs one round and returns jobs per second. */
  run: (jobs: number) => Promise<number>
  stop: () => Promise<void>
}

/** The result of a comparison: each side, its rate in each round, and a row for each peer. */
export type Outcome<Started extends Side> = {
  sides: Map<string, Started>
  reached: Record<string, number[]>
  rows: Row[]
}

/** The name of our own side in an outcome. A peer's side is named by its title. */
export const OURS = 'relay'

/**
 * Compares the relay with every installed peer, in alternating rounds. The programs in `beside` run in the
 * same rounds as baselines and get no row.
 */
export async function compareWithPeers<Started extends Side>(
  bench: Bench,
  options: {
    question: string
    title: string
    /** Where our own jobs are; files unless given. */
    ours?: PeerSetup
    start: (program: string, setup: PeerSetup) => Promise<Started>
    peers?: readonly Peer[]
    /** The required ratio of our rate to a peer's. */
    goalOf?: (peer: Peer) => number | undefined
    beside?: string[]
    jobs: number
    warmUp: number
    rounds: number
    untilMs: number
  },
): Promise<Outcome<Started>> {
  const { question, start, rounds, untilMs, peers = PEERS } = options
  const sides = new Map<string, Started>()
  const absent = new Map<Peer, string>()
  for (const program of [OURS, ...(options.beside ?? [])]) {
    const directory = bench.disk.newDirectory(`${question}-${program}`)
    const files = { directory, args: [] }
    sides.set(program, await start(program, program === OURS ? (options.ours ?? files) : files))
  }
  for (const peer of peers) {
    const setup = await setUpPeer(bench, peer, question)
    if ('notRun' in setup) absent.set(peer, setup.notRun)
    else sides.set(peer.title, await start(peer.program, setup))
  }
  const turns: Record<string, () => Promise<number>> = {}
  for (const [name, side] of sides) {
    await side.run(shareOf(options.warmUp, name))
    turns[name] = () => side.run(shareOf(options.jobs, name))
  }
  const reached = await takeTurns({ rounds, untilMs }, turns)
  await Promise.all([...sides.values()].map((side) => side.stop()))
  const rows = peers.map((peer) => rowOf({ ...options, reached, peer, notRun: absent.get(peer) }))
  return { sides, reached, rows }
}

function shareOf(jobs: number, name: string): number {
  const share = PEERS.find(({ title }) => title === name)?.share ?? 1
  return Math.max(1, Math.round(jobs * share))
}

function rowOf(options: {
  title: string
  goalOf?: (peer: Peer) => number | undefined
  reached: Record<string, number[]>
  peer: Peer
  notRun: string | undefined
}): Row {
  const { peer, notRun, reached } = options
  const least = options.goalOf?.(peer)
  const ours = reached[OURS] ?? []
  const row = {
    question: `${options.title}, vs. ${peer.title} (${ours.length} rounds)`,
    ours: `${short(median(ours))} jobs/s`,
    goal: least === undefined ? '' : `≥ ${least}×`,
    rounds: { [OURS]: ours, ...(reached[peer.title] && { [peer.title]: reached[peer.title] }) },
  }
  if (notRun !== undefined) return { ...row, notRun }
  const theirs = reached[peer.title] ?? []
  const ratio = ratioOf(ours, theirs)
  const compared = { ...row, peer: `${short(median(theirs))} jobs/s`, ratio }
  return least === undefined ? compared : { ...compared, met: ratio.median >= least }
}
