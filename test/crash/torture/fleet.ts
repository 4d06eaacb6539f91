import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'

import type { Random } from '../random.ts'

/** Processes that come back when they die, as under a supervisor. Only its own children are ever signalled. */
export type Fleet = ReturnType<typeof createFleet>

export type Member = { name: string; child: ChildProcess | undefined }

/** Between two blows, on average. */
const BLOW_MS = 400

export function createFleet(random: Random) {
  const members: Member[] = []
  const paused = new Set<ChildProcess>()
  const counts = { kills: 0, pauses: 0 }
  const over = new AbortController()

  function strike(member: Member): void {
    const { child } = member
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    if (random.chance(0.3) && !paused.has(child)) {
      counts.pauses += 1
      child.kill('SIGSTOP')
      paused.add(child)
      const worker = member.name.startsWith('worker')
      // Half of the workers' pauses outlast their lease.
      const pauseMs = worker ? random.below(4000) : random.below(600)
      setTimeout(() => goOn(child), pauseMs).unref()
      return
    }
    counts.kills += 1
    child.kill('SIGKILL')
  }

  function goOn(child: ChildProcess): void {
    child.kill('SIGCONT')
    paused.delete(child)
  }

  return {
    counts,
    add(name: string): Member {
      const member: Member = { name, child: undefined }
      members.push(member)
      return member
    },
    /** Keeps a worker running until the end: whenever it dies, another one takes its place. */
    async keep(member: Member, start: () => ChildProcess): Promise<void> {
      while (!over.signal.aborted) {
        const child = start()
        member.child = child
        await once(child, 'close')
        if (!over.signal.aborted) await delay(random.below(200))
      }
    },
    /** Strikes somebody every now and then. */
    async terror(untilMs: number, now: () => number): Promise<void> {
      while (now() < untilMs) {
        await delay(BLOW_MS * (0.5 + random.next()))
        strike(random.pick(members))
      }
      for (const child of paused) goOn(child)
    },
    /** Ends everybody. */
    async end(): Promise<void> {
      over.abort()
      const living = members.flatMap(({ child }) =>
        child !== undefined && child.exitCode === null && child.signalCode === null ? [child] : [],
      )
      for (const child of living) child.kill('SIGTERM')
      const closed = Promise.all(living.map((child) => once(child, 'close')))
      await Promise.race([closed, delay(8000, undefined, { ref: false })])
      for (const child of living) child.kill('SIGKILL')
    },
  }
}

/** Runs a program of ours to its end. */
export async function runToEnd(
  args: string[],
  env: Record<string, string>,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text))
  await once(child, 'close', { signal: AbortSignal.timeout(60_000) })
  return { code: child.exitCode, ...said }
}
