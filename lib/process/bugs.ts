import { bugLine } from '../errors.ts'

/** Where an error came from that no code caught. */
export type BugKind = 'exception' | 'rejection'

/**
 * Keeps this process alive when an error reaches the event loop: it is logged with its stack, and `also`
 * decides what else follows. What was acknowledged is on the disk and no lock is held in memory, so a bug
 * in one call must not end the others that this process works on.
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
