import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { join } from 'node:path'

import { systemCode } from '../errors.ts'
import { readIntact } from '../files/document.ts'
import { bytesOf, replaceHint } from '../files/replace.ts'
import { hostId } from './process.ts'

type Home = { id: string; machine: string | null }

/**
 * The id of a data directory, for a store that spans hosts: where the agents of its workers keep their threads. Made on
 * first use, and again when the directory was copied to another machine with it. Throws system errors.
 */
export function homeIn(dataDir: string): string {
  const path = join(dataDir, 'home.json')
  const own: Home = { id: randomBytes(8).toString('hex'), machine: hostId() ?? null }
  try {
    // One of two processes creates it, and the other one reads it.
    fs.writeFileSync(path, bytesOf(own), { flag: 'wx', mode: 0o600 })
    return own.id
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error
  }
  const known = readHome(path)
  if (known?.machine === own.machine) return known.id
  replaceHint(path, own)
  return own.id
}

function readHome(path: string): Home | undefined {
  const document = readIntact(path)
  if (typeof document !== 'object' || document === null) return undefined
  const { id, machine } = document as { id?: unknown; machine?: unknown }
  if (typeof id !== 'string' || (typeof machine !== 'string' && machine !== null)) return undefined
  return { id, machine }
}
