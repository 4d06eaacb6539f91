import type { Subject } from './subject.ts'

/** A command that the benchmark sends to a process. Its answer must be JSON. */
export type Command = (args: Record<string, number>) => unknown

/** Executes the benchmark's commands until the benchmark disconnects. */
export function serve(commands: Record<string, Command>, close: () => void): void {
  process.on(
    'message',
    ({ id, name, args }: { id: number; name: string; args: Record<string, number> }) => {
      const command = commands[name]
      Promise.resolve(command === undefined ? fail(name) : command(args)).then(
        (answer) => process.send?.({ id, answer }),
        (error: unknown) => {
          process.stderr.write(
            `bench: "${name}" failed: ${error instanceof Error ? error.stack : String(error)}\n`,
          )
          process.exit(1)
        },
      )
    },
  )
  process.on('disconnect', () => {
    close()
    process.exit(0)
  })
  process.send?.({ ready: true })
}

function fail(name: string): never {
  throw new Error(`no command "${name}"`)
}

/** Microseconds of each step of each job, and milliseconds for all jobs. */
export type Steps = { ms: number; enqueue: number[]; claim: number[]; complete: number[] }

/** The number of finished jobs, and when the latest finished, on the clock that all processes share. */
export type Progress = { done: number; atMs: number }

/** The commands that the relay and its peers have in common. */
export function stepsOf<Held>(subject: Subject<Held>): Record<string, Command> {
  const progress: Progress = { done: 0, atMs: 0 }
  let next = 0
  let isResting = false
  let loop: Promise<void> | undefined
  const requestId = () => `${process.pid}-${(next += 1)}`

  async function consumeAll(): Promise<void> {
    while (!isResting) {
      const held = await subject.claim()
      if (held === undefined) {
        await subject.idle()
        continue
      }
      await subject.complete(held)
      progress.done += 1
      progress.atMs = sharedMs()
    }
    loop = undefined
  }

  return {
    /** Enqueues, claims and completes one job at a time. */
    steps: async ({ jobs = 0 }): Promise<Steps> => {
      const steps: Steps = { ms: 0, enqueue: [], claim: [], complete: [] }
      const begun = performance.now()
      for (let job = 0; job < jobs; job += 1) {
        const t0 = performance.now()
        await subject.enqueue(requestId())
        const t1 = performance.now()
        const held = await subject.claim()
        const t2 = performance.now()
        if (held === undefined) throw new Error('the job that was just queued cannot be claimed')
        await subject.complete(held)
        const t3 = performance.now()
        steps.enqueue.push((t1 - t0) * 1000)
        steps.claim.push((t2 - t1) * 1000)
        steps.complete.push((t3 - t2) * 1000)
      }
      return { ...steps, ms: performance.now() - begun }
    },

    /** Enqueues jobs with `width` concurrent calls. */
    produce: async ({ jobs = 0, width = 1 }): Promise<{ begunMs: number; ms: number }> => {
      const begunMs = sharedMs()
      let left = jobs
      const lane = async () => {
        while (left > 0) {
          left -= 1
          await subject.enqueue(requestId())
        }
      }
      await Promise.all(Array.from({ length: width }, lane))
      return { begunMs, ms: sharedMs() - begunMs }
    },

    /** Starts to claim and complete jobs; `rest` pauses it until the next `consume`. */
    consume: () => {
      isResting = false
      loop ??= consumeAll()
    },

    rest: () => {
      isResting = true
    },

    progress: () => progress,

    /** Microseconds of processor time that this process has used. */
    processorTime: () => {
      const { user, system } = process.cpuUsage()
      return user + system
    },

    /** Only claims jobs; returns the microseconds of each claim. */
    claims: async ({ jobs = 0 }): Promise<number[]> => {
      const took: number[] = []
      for (let job = 0; job < jobs; job += 1) {
        const begun = performance.now()
        if ((await subject.claim()) === undefined) throw new Error('nothing left to claim')
        took.push((performance.now() - begun) * 1000)
      }
      return took
    },
  }
}

/** Milliseconds on the monotonic clock that all processes of a machine share. */
export function sharedMs(): number {
  return Number(process.hrtime.bigint()) / 1e6
}
