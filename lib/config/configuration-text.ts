import { invalid } from './place.ts'
import { RelayError } from '../errors.ts'
import { readGuarded } from '../files/trusted.ts'

/**
 * The text of the operator's configuration file; undefined when there is none. The file decides which programs run, so
 * it is refused with `CONFIG_UNSAFE` when another user may write it, or replace it in one of its directories.
 */
export function readConfigurationText(file: string): string | undefined {
  const found = readGuarded(file, { forbidden: 0o022, mayBeRoots: true })
  switch (found.state) {
    case 'absent':
      return undefined
    case 'read':
      return found.text
    case 'unreadable':
      throw invalid(file, `configuration "${file}" cannot be read (${found.why})`)
    case 'unsafe':
      throw unsafe(file, found)
  }
}

/** What the file contains, before it is checked; undefined when there is none. Throws as `readConfigurationText` does. */
export function readConfigurationDocument(file: string): unknown {
  const text = readConfigurationText(file)
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : 'unreadable'
    throw invalid(file, `"${file}" is not JSON: ${why}`)
  }
}

function unsafe(
  file: string,
  { why, isForeign }: { why: string | undefined; isForeign: boolean },
): RelayError {
  const help = `Run: chmod go-w "${file}"${isForeign ? ' and make it your own' : ''}`
  const message = `Cannot use configuration "${file}", which decides which programs run: ${why ?? 'other users may write it'}. ${why === undefined ? help : 'Keep it in a directory that only you can change'}.`
  return new RelayError('CONFIG_UNSAFE', message, { details: { path: file } })
}
