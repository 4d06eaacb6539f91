/** A durable queue under test. The relay and its peers implement the same steps. */
export type Subject<Held = unknown> = {
  /** Returns when the job is on disk. */
  enqueue: (requestId: string) => unknown
  /** Returns the next job, or undefined if none is ready. */
  claim: () => Promise<Held | undefined> | Held | undefined
  /** Returns when the result is on disk. Throws if another worker took the job. */
  complete: (held: Held) => unknown
  /** Returns when the worker should look for work again. */
  idle: () => Promise<void>
  close: () => void
}

/** The prompt and output of every job: the same bytes for all sides. */
export const AGENT = 'codex'
export const PROMPT =
  'Find out why the nightly build fails on main, and say what to change. '.repeat(3)
export const OUTPUT =
  'The fixture of the parser test was renamed; the test still reads it. '.repeat(3)

/** The rate at which a fast machine enqueues. Old jobs are spread over the past at this rate, like real ones. */
export const OLD_JOBS_PER_SECOND = 2500

/** In a mixed store some jobs are for another agent and some have a label. */
export const OTHER_AGENT = 'claude'
export const LABEL = 'nightly'
