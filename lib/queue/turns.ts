import { setTimeout as pause } from 'node:timers/promises'

import { liveness, ownIdentity } from '../process/process.ts'
import type { ProcessIdentity } from '../schema/process.ts'

type Held = { job_id: string; token: number }
type Known = { token: number; processes: ProcessIdentity[]; isHeld: boolean }

/** Interval of checks whether the remaining processes of a turn have ended. */
const CHECK_MS = 500

/** The turns that this process runs, and the processes they started. */
export type Turns = ReturnType<typeof createTurns>

export function createTurns() {
  const known = new Map<string, Known>()

  function of({ job_id, token }: Held): Known | undefined {
    const turn = known.get(job_id)
    return turn?.token === token ? turn : undefined
  }

  function begin({ job_id, token }: Held): Known {
    const turn = { token, processes: [], isHeld: false }
    known.set(job_id, turn)
    return turn
  }

  function living(jobId: string): ProcessIdentity[] {
    const processes = known.get(jobId)?.processes ?? []
    return processes.filter((each) => liveness(each) !== 'dead')
  }

  return {
    /** Records a process that the turn started, or that it leaves behind. */
    note(held: Held, child: ProcessIdentity): void {
      const turn = of(held) ?? begin(held)
      turn.processes.push(child)
    },

    /** Marks the turn as running here until the returned function is called. */
    hold(held: Held): () => void {
      const turn = of(held) ?? begin(held)
      turn.isHeld = true
      return () => {
        turn.isHeld = false
        if (of(held) === turn && living(held.job_id).length === 0) known.delete(held.job_id)
      }
    },

    /** True while this process runs that turn of the job. */
    isHeld: (held: Held): boolean => of(held)?.isHeld === true,

    /** Processes of the job's turn in this process that have not ended. */
    living,

    /** Resolves when the remaining processes of a job's turn have ended. Does not keep this process alive. */
    async gone(jobId: string): Promise<void> {
      while (living(jobId).length > 0) await pause(CHECK_MS, undefined, { ref: false })
      if (known.get(jobId)?.isHeld === false) known.delete(jobId)
    },
  }
}

/** A clause that names the processes of a turn that still run. */
export function stillRunning(pids: number[]): string {
  return pids.length === 1
    ? `process ${pids[0]} of its turn is still running`
    : `processes ${pids.join(', ')} of its turn are still running`
}

/** True for the identity of this process. */
export function isThisProcess(identity: ProcessIdentity): boolean {
  const own = ownIdentity()
  return (
    identity.pid === own.pid &&
    identity.start === own.start &&
    identity.boot_id === own.boot_id &&
    identity.pid_ns === own.pid_ns
  )
}
