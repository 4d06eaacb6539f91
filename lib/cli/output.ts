/** The documented exit codes of a command. */
export const EXIT = { done: 0, refused: 1, usage: 2, stillRunning: 3 } as const

/** An invalid command line; the message says what is expected. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

/** Why a command failed; printed as one line on standard error. */
export type Refusal = { code: string; message: string; exit: number }

/** The output of a command: a document for `--json`, or lines and a note for a person; and why it failed, if it did. */
export type Output = {
  /** Undefined for a command that has already written its output. */
  document: unknown
  lines: string[]
  /** One line for standard error, so that a script can read only the lines. */
  note?: string | undefined
  refusal?: Refusal | undefined
}
