import { argument, command, flag, list, text } from '../command.ts'
import type { Command } from '../command.ts'

const seldom = () => import('./seldom.ts')

/** The commands that pair this machine with a hub. */
export const HUB_COMMANDS: readonly Command[] = [
  command('pair', 'pair this machine with a hub, by a code that the hub made', {
    args: { code: argument('the code, such as ABCD-EFGH') },
    flags: {
      hub: text('the address of the hub'),
      name: text('the name of this machine there; default its host name'),
      scopes: list('what callers through the hub may do here; default mcp:read'),
    },
    load: async () => (await seldom()).pairVerb,
  }),
  command('unpair', 'end the pairing with a hub, on both sides', {
    args: {},
    flags: {
      hub: text('the address of the hub; may be omitted when there is one'),
      force: flag('forget it here even if the hub cannot be reached'),
    },
    load: async () => (await seldom()).unpairVerb,
  }),
  command('hubs', 'list the hubs that this machine is paired with, and whether it is connected', {
    args: {},
    flags: {},
    load: async () => (await seldom()).hubsVerb,
  }),
]
