import { randomUUID } from 'node:crypto'

import { checkAppend, checkLogName } from '../../../lib/store/logs.ts'
import type { LogName, Logs } from '../../../lib/store/logs.ts'
import { signal } from './memory.ts'
import type { Listen, Memory } from './memory.ts'

/** Logs by name. Copies go in and out, so no handle changes what another one reads. */
export function createLogs(memory: Memory, listen: Listen): Logs {
  const { clock, logs } = memory
  const linesOf = (name: LogName) => {
    checkLogName(name)
    return logs.get(name.join('/')) ?? []
  }
  return {
    last: async (name) => linesOf(name).length,
    read: async (name, { after, limit }) =>
      structuredClone(linesOf(name).slice(after, after + limit)),
    async append(name, version, event) {
      checkAppend(name, version)
      const lines = linesOf(name)
      if (version <= lines.length) return undefined
      if (version > lines.length + 1) throw new TypeError(`Line ${version} has no line before it.`)
      const at = new Date(clock.now()).toISOString()
      const line = { version, at, writer: randomUUID(), event: structuredClone(event) }
      logs.set(name.join('/'), [...lines, line])
      for (let parts = 0; parts <= name.length; parts += 1) {
        signal(memory, `logs ${name.slice(0, parts).join('/')}`, name.join('/'))
      }
      return structuredClone(line)
    },
    async shrink(name, event) {
      checkAppend(name, 1)
      if (linesOf(name).length === 0) return
      const at = new Date(clock.now()).toISOString()
      const line = { version: 1, at, writer: randomUUID(), event: structuredClone(event) }
      logs.set(name.join('/'), [line])
    },
    async list(prefix, levels = Number.POSITIVE_INFINITY) {
      checkLogName(prefix)
      const names = [...logs.keys()].map((key) => key.split('/'))
      return names.filter(
        (name) =>
          prefix.every((part, at) => name[at] === part) && name.length <= prefix.length + levels,
      )
    },
    watch(prefix, listener) {
      checkLogName(prefix)
      return listen(`logs ${prefix.join('/')}`, (grown) => listener(grown?.split('/')))
    },
  }
}
