import { RelayError } from '../../errors.ts'
import type { Display, Size, Window } from './display.ts'

/** What a caller expects of the screen before it acts. Absent for what it does not care about. */
export type Expected = {
  /** A part of the title of the active window. */
  window?: string | undefined
  /** The program of the active window. */
  process?: string | undefined
  size?: Size | undefined
}

/** What was found. */
export type Front = { active: Window | undefined; size: Size }

/**
 * Looks at the active window and the screen. Throws `SCREEN_CHANGED` when they are not as expected; what the title is now
 * is not repeated, because it may show what a person reads.
 */
export async function checkFront(display: Display, expected: Expected): Promise<Front> {
  const [active, size] = [await display.active(), await display.size()]
  const { window, process } = expected
  if (window !== undefined && active?.title.includes(window) !== true) {
    throw changed(`the active window has not "${window}" in its title`)
  }
  if (process !== undefined && active?.process?.toLowerCase() !== process.toLowerCase()) {
    throw changed(`the active window belongs to ${active?.process ?? 'an unknown program'}`)
  }
  const { width, height } = expected.size ?? size
  if (width !== size.width || height !== size.height) {
    throw changed(`the screen has ${size.width} x ${size.height} pixels`)
  }
  return { active, size }
}

function changed(why: string): RelayError {
  const message = `Cannot act on the screen: ${why}. Nothing was done; look again before you act.`
  return new RelayError('SCREEN_CHANGED', message)
}
