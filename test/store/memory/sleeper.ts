import type { Job } from '../../../lib/schema/job.ts'
import type { Sleeper, Takes } from '../../../lib/store/jobs.ts'
import { signal } from './memory.ts'
import type { Memory } from './memory.ts'

/** A worker that waits to be woken. */
export type Armed = { agent: string; takes: Takes; woken: () => void }

export function createSleeper(memory: Memory, agent: string, listener: () => void): Sleeper {
  let armed: Armed | undefined
  let isClosed = false
  const woken = () => {
    armed = undefined
    if (!isClosed) listener()
  }
  const disarm = () => armed !== undefined && memory.sleepers.delete(armed)
  return {
    isArmed: () => armed !== undefined,
    async arm(takes) {
      if (isClosed || armed?.takes === takes) return false
      disarm()
      armed = { agent, takes, woken }
      memory.sleepers.add(armed)
      return true
    },
    async disarm() {
      const wasArmed = disarm()
      armed = undefined
      return wasArmed
    },
    passOn: async () => wakeOne(memory, agent, ['all', 'reads']),
    close() {
      isClosed = true
      disarm()
    },
  }
}

/** Wakes one worker that may take the job, and everything that watches the work of its agent. */
export function wakeFor(memory: Memory, { to, task }: Job): void {
  signal(memory, `agent ${to}`)
  wakeOne(memory, to, task.write === true ? ['all'] : ['reads', 'all'])
}

export function wakeAll(memory: Memory, agent: string): void {
  signal(memory, `agent ${agent}`)
  for (const each of memory.sleepers) if (each.agent === agent) wake(memory, each)
}

function wakeOne(memory: Memory, agent: string, order: Takes[]): void {
  const ofAgent = [...memory.sleepers].filter((each) => each.agent === agent)
  const [first] = order.flatMap((takes) => ofAgent.filter((each) => each.takes === takes))
  if (first !== undefined) wake(memory, first)
}

function wake(memory: Memory, armed: Armed): void {
  if (memory.sleepers.delete(armed)) setImmediate(armed.woken)
}
