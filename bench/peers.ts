import { spawnSync } from 'node:child_process'

import type { Bench } from './bench.ts'
import type { NotRun } from './servers/server.ts'
import type { ServerName } from './servers/servers.ts'

/** A queue that ours is compared with; its program answers the same commands as ours. */
export type Peer = {
  program: string
  /** Its name and what it was told to flush, as the table shows them. */
  title: string
  /** The server it needs; its program is given the address and the name of a queue. */
  server?: ServerName
  /** Something else that has to be installed. */
  command?: string
  /** What a program without a server is given. */
  args?: string[]
  /** What it is given to do, as a share of what ours is, so that a slow one does not make long rounds. */
  share: number
  /** How many times as fast ours has to be, by question. */
  goals: { sequential?: number; parallel?: number }
}

/** A peer that is there: where its data stand, and what its program is started with. */
export type Seat = { directory: string; args: string[] }

/** In the order of the table. */
export const PEERS: readonly Peer[] = [
  {
    program: 'sqlite',
    title: 'SQLite FULL',
    share: 1,
    goals: { sequential: 0.7, parallel: 1.5 },
  },
  {
    program: 'bullmq',
    title: 'BullMQ, Redis always',
    server: 'redis',
    share: 1,
    goals: { sequential: 2, parallel: 1.3 },
  },
  {
    program: 'pg-boss',
    title: 'pg-boss, PostgreSQL',
    server: 'postgres',
    share: 0.5,
    goals: { parallel: 4 },
  },
  {
    program: 'graphile-worker',
    title: 'graphile-worker, PostgreSQL',
    server: 'postgres',
    share: 0.5,
    goals: { parallel: 3.5 },
  },
  {
    program: 'whole-file',
    title: 'whole-file relay, new',
    args: ['--finished=0'],
    share: 0.1,
    goals: { sequential: 12, parallel: 20 },
  },
  {
    program: 'whole-file',
    title: 'whole-file relay, 1,000 finished',
    args: ['--finished=1000'],
    share: 0.05,
    goals: {},
  },
  {
    program: 'whole-file',
    title: 'whole-file relay, asking git',
    command: 'git',
    args: ['--finished=0', '--asks-git'],
    share: 0.05,
    goals: { sequential: 60, parallel: 100 },
  },
]

/** Gives a peer its place: a fresh directory, or a queue of its own on a server. */
export async function seatPeer(
  { ground, servers }: Bench,
  peer: Peer,
  question: string,
): Promise<Seat | NotRun> {
  if (peer.command !== undefined && spawnSync(peer.command, ['--version']).status !== 0) {
    return { notRun: `${peer.command} is not installed` }
  }
  const directory = ground.fresh(`${question}-${peer.program}`)
  if (peer.server === undefined) return { directory, args: peer.args ?? [] }
  const server = await servers.open(peer.server)
  return 'notRun' in server ? server : { directory, args: [server.address, question] }
}
