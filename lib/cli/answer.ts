/** The exit codes of a command; documented, so that scripts may rely on them. */
export const EXIT = { done: 0, refused: 1, usage: 2, stillRunning: 3 } as const

/** A command line that cannot be understood; the message says what is expected. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

/** Why a command did not do what it was asked for: printed as one line on standard error. */
export type Refusal = { code: string; message: string; exit: number }

/** What a command found: the document for `--json`, or lines and a note for a person, and how the process ends. */
export type Answer = {
  /** Undefined for a command that has written what it found. */
  document: unknown
  lines: string[]
  /** One line on standard error, where it does not disturb a script that reads the lines. */
  note?: string | undefined
  refusal?: Refusal | undefined
}
