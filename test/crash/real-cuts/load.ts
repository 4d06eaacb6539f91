import { spawn } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

import { runToEnd } from '../torture/fleet.ts'
import { parseSideFile } from '../torture/history.ts'
import { openSession } from '../torture/session.ts'
import type { Plan } from './plan.ts'

/** Everything that clients, programs and agents were told since the load began, in the words of `after-cut.ts`. */
export type Load = { heard: () => string[] }

/** Programs of the test that use the store as fast as they can. */
const HANDS = 2

/** Calls that the one MCP server is given at once. */
const CALLS_AT_ONCE = 3

/** Between two short-lived processes: each takes as much of a processor as a hundred jobs. */
const REST_MS = 300

/** Longest silence of a turn's worker; no process outlives its machine, so nothing waits for it. */
const LEASE_MS = 60_000

/**
 * Starts the programs that will lose their power. What they say is kept outside of their disk. Every one of them
 * keeps using the store until it is killed.
 */
export function startLoad(on: {
  plan: Plan
  env: Record<string, string>
  boot: number
  dataDir: string
}): Load {
  const { plan, boot, dataDir } = on
  const side = join(plan.home, `side-${boot}`)
  fs.mkdirSync(side)
  const config = join(side, 'config.json')
  const command = ['/bin/sh', plan.agent, side]
  const worked = { executor: 'command', command, concurrency: 4, allowWrites: true }
  fs.writeFileSync(config, JSON.stringify({ agents: { worked } }), { mode: 0o600 })
  const env = {
    ...on.env,
    RELAY_CONFIG: config,
    RELAY_LEASE_MS: String(LEASE_MS),
    RELAY_AUTOSPAWN: '0',
  }
  const words: string[] = []
  const files = Array.from({ length: HANDS }, (_, hand) => {
    const file = join(side, `heard-${hand}`)
    fs.writeFileSync(file, '')
    const args = [plan.programs.load, dataDir, plan.workspace, file, `${plan.seed}${boot}${hand}`]
    spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
    return file
  })
  const worker = ['worker.js', '--agent', 'worked', '--allow-writes', '--interval', '200']
  const how = { cwd: plan.root, env, stdio: 'ignore' } as const
  spawn(process.execPath, worker, how)
  void callServer({ program: join(plan.root, 'server.js'), env, words, boot })
  void dispatchByCommand({ program: join(plan.root, 'cli.js'), env, words })

  return {
    heard: () => [
      ...words,
      ...files.flatMap((file) => wholeLines(file)),
      ...turnsIn(join(side, 'log')),
    ],
  }
}

type Caller = { program: string; env: Record<string, string>; words: string[] }

/** One MCP client: sends jobs and polls them until their end is shown. */
async function callServer(on: Caller & { boot: number }): Promise<void> {
  const { words, program } = on
  const session = await openSession({
    program,
    env: { ...on.env, RELAY_AGENT: 'sender' },
    onStderr: () => {},
    onChild: () => {},
  })
  const drive = async (caller: number) => {
    const open: string[] = []
    for (let sent = 0; ; sent += 1) {
      const request_id = `call ${on.boot} ${caller} ${sent}`
      const write = sent % 2 === 0
      const prompt = `${write ? 'write' : 'read'} 0.02 0\n${'more '.repeat(sent % 200)}`
      const done = await session.call('dispatch', {
        to: 'worked',
        request_id,
        task: { prompt, write },
      })
      if (done.kind === 'unknown') return
      if (done.kind === 'refused') {
        words.push(`threw a refusal of a dispatch: ${done.code} ${done.message}`)
        return
      }
      const id = String(done.result['job_id'])
      words.push(`dispatched ${id}`)
      open.push(id)
      const first = open.length > 20 ? open.shift() : open[0]
      const poll = await session.call('poll', { job_id: first })
      const state = poll.kind === 'ok' ? String(poll.result['state']) : ''
      if (state === 'completed' || state === 'cancelled') {
        words.push(`ended ${first} ${state}`)
        if (open[0] === first) open.shift()
      }
    }
  }
  await Promise.all(Array.from({ length: CALLS_AT_ONCE }, (_, caller) => drive(caller)))
}

/** Short-lived processes, one after the other, each of which sends a job and exits. */
async function dispatchByCommand({ program, env, words }: Caller): Promise<never> {
  for (; ; await delay(REST_MS)) {
    const args = [program, 'dispatch', 'worked', 'read 0.02 0', '--json']
    const { code, stdout } = await runToEnd(args, env)
    if (code !== 0) continue
    words.push(`dispatched ${(JSON.parse(stdout) as { job_id: string }).job_id}`)
  }
}

/** The last line may be under way. */
function wholeLines(file: string): string[] {
  if (!fs.existsSync(file)) return []
  return fs.readFileSync(file, 'utf8').split('\n').slice(0, -1)
}

/** Write turns that agents noted themselves. The marker says which kind the job is. */
function turnsIn(log: string): string[] {
  return parseSideFile(wholeLines(log).join('\n')).flatMap(({ what, jobId, marker }) =>
    what === 'start' && marker === 'write' ? [`turn ${jobId}`] : [],
  )
}
