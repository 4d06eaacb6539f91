/** A durable queue, as the benches drive it: ours and its peer are asked for exactly the same. */
export type Subject<Held = unknown> = {
  /** Returns when the job is on the disk. */
  enqueue: (requestId: string) => unknown
  /** The next job, or undefined when none is ready. */
  claim: () => Promise<Held | undefined> | Held | undefined
  /** Returns when the result is on the disk; throws when the job is in other hands. */
  complete: (held: Held) => unknown
  /** Returns when it is worth looking for work again. */
  idle: () => Promise<void>
  close: () => void
}

/** What every job asks and what every turn gives: the same bytes on both sides. */
export const AGENT = 'codex'
export const PROMPT =
  'Find out why the nightly build fails on main, and say what to change. '.repeat(3)
export const OUTPUT =
  'The fixture of the parser test was renamed; the test still reads it. '.repeat(3)

/** What a fast machine enqueues in a second. Old jobs are spread over the past at this rate, as real ones would be. */
export const OLD_JOBS_PER_SECOND = 2500

/** In a mixed store a few jobs are for another agent, and a few more have a label. */
export const OTHER_AGENT = 'claude'
export const LABEL = 'nightly'
