import * as z from 'zod'

import manifest from '../../../package.json' with { type: 'json' }
import { READS } from '../effect.ts'
import { operation } from '../operation.ts'
import type { Operation } from '../operation.ts'

/** Version of what is agreed with agents that report: names, fields and order of calls. */
const PROTOCOL = 'durable-relay/v1'

/** The tool that says who answers here, and with which tools. */
export function createServerInfo(tools: string[]): Operation {
  return operation({
    name: 'server_info',
    family: 'report',
    title: 'Who answers here',
    description:
      'Name, version, protocol and tools of this server. Use it to see whether the connector works; it needs no capability and changes nothing.',
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
