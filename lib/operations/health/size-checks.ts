import type { Local } from '../local.ts'
import type { Check } from '../../schema/api-health.ts'
import { counted } from '../../text/count.ts'

/** How long files are counted; a worktree may have a great many. */
const LIMIT_MS = 3000

/** The largest parts that are named. */
const MOST_PARTS = 3

/** How large the directory of a workspace is on this machine, with its largest parts. */
export async function checkSize(local: Pick<Local, 'size'>, signal: AbortSignal): Promise<Check> {
  const within = AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)])
  const { bytes, isWhole, parts } = await local.size(within)
  const named = parts
    .filter((part) => part.bytes > 0)
    .slice(0, MOST_PARTS)
    .map((part) => `${part.name} ${sizeText(part.bytes)}`)
  const total = `${isWhole ? '' : 'at least '}${sizeText(bytes)} on this machine`
  const message = named.length === 0 ? total : `${total}; largest: ${named.join(', ')}`
  return { name: 'size', state: 'ok', message }
}

const UNITS = ['KB', 'MB', 'GB', 'TB']

/** The size of files, such as `512 bytes` or `3.4 MB`, with 1,000 bytes to a kilobyte. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte')
  let size = bytes / 1000
  let unit = 0
  while (size >= 999.95 && unit < UNITS.length - 1) {
    size /= 1000
    unit += 1
  }
  return `${size.toFixed(1)} ${UNITS[unit]}`
}
