// One call of a tool that changes files, between two marks, in a process of its own.
import { readSettings } from '../../../lib/config/config.ts'
import { OPERATIONS } from '../../../lib/operations/operations.ts'
import { answer } from '../../../lib/operations/perform.ts'
import { createServices, onlyWorkspace } from '../../../lib/operations/services.ts'
import { openRelay } from '../../../lib/relay/relay.ts'
import { mark } from './mark.ts'

const [home = '', name = '', args = '{}'] = process.argv.slice(2)
const env = {
  HOME: home,
  RELAY_DATA_DIR: `${home}/data`,
  RELAY_WORKSPACE: `${home}/work`,
  RELAY_CONFIG: `${home}/config.json`,
}
const relay = await openRelay(readSettings(env, home))
Object.assign(relay.tools, { env: { HOME: home, PATH: process.env['PATH'] } })
const services = createServices({
  ...relay,
  limits: { maxTaskBytes: 100_000, waitTimeoutMs: 20_000 },
  agents: () => ({}),
  worktrees: () => {
    throw new Error('unused')
  },
  warn: () => {},
})
const tool = OPERATIONS.find((each) => each.name === name)
if (tool === undefined) throw new Error(`no tool ${name}`)
const call = {
  caller: { kind: 'session', agent: 'boss' } as const,
  workspaces: onlyWorkspace(services),
  signal: new AbortController().signal,
  afterReply: () => {},
}
mark('begin')
const result = await answer(tool, call, JSON.parse(args))
mark('end')
process.stdout.write(JSON.stringify(result))
relay.close()
