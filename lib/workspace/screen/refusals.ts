import { RelayError } from '../../errors.ts'

/** The refusal for what is not installed or not there. */
export function isMissing(why: string): RelayError {
  const message = `Cannot use the screen: ${why}. A person can install what is needed; see docs/screen.md.`
  return new RelayError('SCREEN_MISSING', message)
}
