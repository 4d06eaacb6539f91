/** What the process says when it ends; documented, so scripts may rely on it. */
export const EXIT = { done: 0, refused: 1, usage: 2, stillRunning: 3 } as const

/** A command line that cannot be understood; the message says what is expected. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}
