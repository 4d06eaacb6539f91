import { spawnSync } from 'node:child_process'

import type { Bench } from './bench.ts'
import type { NotRun } from './servers/server.ts'
import type { ServerName } from './servers/servers.ts'

/** A queue that the relay is compared with. Its program supports the same commands as ours. */
export type Peer = {
  program: string
  /** Its name and flush setting, as shown in the table. */
  title: string
  /** The server it needs. Its program receives the server's address and the name of a queue. */
  server?: ServerName
  /** Another command that must be installed. */
  command?: string
  /** The arguments of a program without a server. */
  args?: string[]
  /** Its number of jobs as a share of ours, so that a slow peer does not make rounds long. */
  share: number
  /** The required ratio of our rate to the peer's, by question. */
  goals: { sequential?: number; parallel?: number }
}

/** An available peer: its data directory and its program's arguments. */
export type PeerSetup = { directory: string; args: string[] }

/** In the order of the table. */
export const PEERS: readonly Peer[] = [
  {
    program: 'sqlite',
    title: 'SQLite FULL',
    share: 1,
    goals: { sequential: 1.2, parallel: 2 },
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

/** The peers that are queues which people use, not a relay of another design. */
export const QUEUES: readonly Peer[] = PEERS.filter(({ program }) => program !== 'whole-file')

/** Prepares a peer: a new directory, or its own queue on a server. */
export async function setUpPeer(
  { disk, servers }: Bench,
  peer: Peer,
  question: string,
): Promise<PeerSetup | NotRun> {
  if (peer.command !== undefined && spawnSync(peer.command, ['--version']).status !== 0) {
    return { notRun: `${peer.command} is not installed` }
  }
  const directory = disk.newDirectory(`${question}-${peer.program}`)
  if (peer.server === undefined) return { directory, args: peer.args ?? [] }
  const server = await servers.open(peer.server)
  return 'notRun' in server ? server : { directory, args: [server.address, question] }
}
