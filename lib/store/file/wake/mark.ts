import { ownIdentity } from '../../../process/process.ts'
import type { ProcessIdentity } from '../../../schema/process.ts'
import type { Takes } from '../../jobs.ts'
import { fileName, nameOfFile } from '../layout.ts'

/**
 * A sleeping worker, as described by the name of its mark. `place` stands for the boot, the namespaces and the host in
 * which pid and start time identify its process.
 */
export type Mark = { takes: Takes; pid: number; start: string; place: string }

const LETTERS: Record<Takes, string> = { all: 'a', reads: 'r', none: 'n' }

const NAME = /^([arn])~(\d+)~([^~]+)~([0-9a-f]{8})~\d+$/

let place: string | undefined

/** The place of this process. */
export function ownPlace(): string {
  place ??= placeOf(ownIdentity())
  return place
}

/** The name of a mark of this process; `number` tells its marks apart. */
export function markName(takes: Takes, number: number): string {
  const { pid, start } = ownIdentity()
  return [LETTERS[takes], pid, fileName(start), ownPlace(), number].join('~')
}

/** Parses the name of a mark; undefined for a name the store did not make. */
export function readMark(name: string): Mark | undefined {
  const [, letter, pid, start, at] = NAME.exec(name) ?? []
  if (start === undefined || at === undefined) return undefined
  const takes = letter === 'a' ? 'all' : letter === 'r' ? 'reads' : 'none'
  return { takes, pid: Number(pid), start: nameOfFile(start), place: at }
}

function placeOf({ boot_id, pid_ns, host }: ProcessIdentity): string {
  // Loaded on first use: most short-lived processes wake no worker.
  const { hash } = process.getBuiltinModule('node:crypto')
  return hash('sha256', JSON.stringify([boot_id, pid_ns, host])).slice(0, 8)
}
