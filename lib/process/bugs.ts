import { bugLine } from '../errors.ts'

/** Where an uncaught error came from. */
export type BugKind = 'exception' | 'rejection'

/**
 * Keeps this process alive when an error reaches the event loop: logs it with its stack and calls `also`. Acknowledged
 * changes are on the disk and no lock is held in memory, so a bug in one call need not end the other calls of this process.
 */
export function outliveBugs(
  log: (line: string) => void,
  also: (error: unknown, kind: BugKind) => void = () => {},
): void {
  const take = (kind: BugKind) => (error: unknown) => {
    log(bugLine(error))
    also(error, kind)
  }
  process.on('uncaughtException', take('exception'))
  process.on('unhandledRejection', take('rejection'))
}
