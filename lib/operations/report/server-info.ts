import * as z from 'zod'

import manifest from '../../../package.json' with { type: 'json' }
import { READS } from '../effect.ts'
import { operation } from '../operation.ts'
import type { Operation } from '../operation.ts'

/** Version of the protocol with remote agents: names, fields and order of calls. */
const PROTOCOL = 'durable-relay/v1'

/** Defines the operation that identifies this server and lists the report tools. */
export function createServerInfo(tools: string[]): Operation {
  return operation({
    name: 'server_info',
    family: 'report',
    title: 'Get server info',
    description:
      'Check whether the connector works. It needs no capability and changes nothing. Returns the name, version, protocol and tools of this server.',
    who: 'anyone',
    effect: READS,
    input: z.strictObject({}),
    output: z.strictObject({
      app_name: z.string(),
      version: z.string(),
      protocol: z.string(),
      tools: z.array(z.string()),
    }),
    run: () =>
      Promise.resolve({
        app_name: 'durable-relay',
        version: manifest.version,
        protocol: PROTOCOL,
        tools: [...tools, 'server_info'],
      }),
  })
}
