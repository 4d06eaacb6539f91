import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { listeningPorts } from '../../workspace/processes/listening.ts'
import { isLoopback, waitForPort as wait } from '../../workspace/processes/wait-for-port.ts'
import { READS } from '../effect.ts'
import { observed } from '../guarded/guarded-call.ts'
import { described, optional } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { root } from '../shell/fields.ts'

const USUAL_MS = 30_000
const MOST_MS = 120_000

const guarded = { scope: 'mcp:process', mode: 'diagnose' } as const

export const waitForPort = operation({
  name: 'wait_for_port',
  family: 'process',
  title: 'Wait for a port',
  description:
    'Wait until a TCP port accepts connections, such as that of a server just started. Only on this machine, unless the root has network.',
  who: 'anyone',
  effect: READS,
  guarded,
  http: { method: 'post', path: '/ports/wait' },
  input: z.strictObject({
    root,
    port: described(
      z.int().check(z.refine((port) => port >= 1 && port <= 65_535, 'must be 1 to 65535')),
      'Port',
    ),
    host: optional(z.string().check(z.minLength(1), z.maxLength(253)), 'Default 127.0.0.1'),
    timeout_ms: optional(
      z.int().check(z.refine((ms) => ms >= 0 && ms <= MOST_MS, `must be 0 to ${MOST_MS}`)),
      `Default ${USUAL_MS}`,
    ),
  }),
  output: z.strictObject({ open: z.boolean(), ms: z.int(), attempts: z.int() }),
  run(context, input) {
    const { port, host = '127.0.0.1', timeout_ms: timeoutMs = USUAL_MS } = input
    const { tools } = context.relay
    const place = tools.root(context.caller, input.root)
    const about = { tool: 'wait_for_port', ...guarded, root: place, input }
    return observed(context, about, async () => {
      if (!isLoopback(host) && !place.settings.network) throw notHere(host)
      const { signal, progress } = context
      const { isOpen, ms, attempts } = await wait({ host, port, timeoutMs, signal, progress })
      return { open: isOpen, ms, attempts }
    })
  },
})

export const listPorts = operation({
  name: 'list_ports',
  family: 'process',
  title: 'List ports',
  description: 'List the ports that programs of this machine listen on, with their pids.',
  who: 'anyone',
  effect: READS,
  guarded,
  http: { method: 'get', path: '/ports' },
  input: z.strictObject({ root }),
  output: z.strictObject({
    ports: z.array(
      z.strictObject({
        protocol: z.enum(['tcp', 'udp']),
        address: z.string(),
        port: z.int(),
        pid: z.optional(z.int()),
      }),
    ),
  }),
  run(context, input) {
    const place = context.relay.tools.root(context.caller, input.root)
    const about = { tool: 'list_ports', ...guarded, root: place, input }
    return observed(context, about, async () => ({
      ports: await listeningPorts(process.platform),
    }))
  },
})

function notHere(host: string): RelayError {
  const message = `Cannot wait for a port of "${host}": it is not this machine, and this root has no network. Use 127.0.0.1, or ask a person: relay root set NAME --network`
  return new RelayError('HOST_NOT_ALLOWED', message)
}
