import * as z from 'zod/mini'

import { machineProcesses } from '../../workspace/processes/machine-processes.ts'
import { READS } from '../effect.ts'
import { observed } from '../guarded/guarded-call.ts'
import { optional } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { processOutput, processesOf, viewProcess } from './managed.ts'

/** The most processes of the machine that one call lists. */
const MOST = 500

export const listProcesses = operation({
  name: 'list_processes',
  family: 'process',
  title: 'List processes',
  description:
    'List the managed processes, or with all those of this machine: pid, start and command line.',
  who: 'anyone',
  effect: READS,
  guarded: { scope: 'mcp:process', mode: 'observe' },
  http: { method: 'get', path: '/processes' },
  input: z.strictObject({
    all: optional(z.boolean(), 'The whole machine'),
    contains: optional(z.string().check(z.maxLength(200)), 'With all: part of the command line'),
  }),
  output: z.looseObject({
    processes: z.optional(z.array(processOutput)),
    machine: z.optional(z.array(z.looseObject({ pid: z.int(), start: z.string() }))),
  }),
  run(context, input) {
    const { all = false, contains = '' } = input
    // The page lists them again and again, and must not fill the journal by that.
    if (context.caller.kind === 'person' && !all) {
      return Promise.resolve({ processes: processesOf(context).map(viewProcess) })
    }
    const about = { tool: 'list_processes', scope: 'mcp:process', mode: 'observe', input } as const
    return observed(context, about, async () => {
      if (!all) return { processes: processesOf(context).map(viewProcess) }
      const found = await machineProcesses(process.platform)
      const wanted = found.filter(({ command }) => command.includes(contains))
      return {
        machine: wanted.slice(0, MOST),
        ...(wanted.length > MOST ? { more: wanted.length - MOST } : {}),
      }
    })
  },
})
