import * as fs from 'node:fs'
import { dirname } from 'node:path'

import { systemCode } from '../../errors.ts'

/** As many links as Linux follows in one path. */
const MAX_LINKS = 40

/**
 * An absolute path as the system would follow it now: links are resolved step by step, and `..` leaves the folder that a
 * link led to. What does not exist keeps its name. Undefined for a loop of links.
 */
export function physicalPath(path: string): string | undefined {
  const ahead = path.split('/').toReversed()
  let real = ''
  let links = 0
  for (let part = ahead.pop(); part !== undefined; part = ahead.pop()) {
    if (part === '' || part === '.') continue
    if (part === '..') {
      real = real === '' ? '' : dirname(real)
      if (real === '/') real = ''
      continue
    }
    const next = `${real}/${part}`
    const target = linkAt(next)
    if (target === undefined) {
      real = next
      continue
    }
    links += 1
    if (links > MAX_LINKS) return undefined
    if (target.startsWith('/')) real = ''
    ahead.push(...target.split('/').toReversed())
  }
  return real === '' ? '/' : real
}

function linkAt(path: string): string | undefined {
  try {
    return fs.readlinkSync(path)
  } catch (error) {
    // No link, or nothing that this user may look at.
    if (systemCode(error) === undefined) throw error
    return undefined
  }
}
