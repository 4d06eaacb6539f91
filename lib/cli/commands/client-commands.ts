import { argument, command, repeated, text } from '../command.ts'
import type { Command } from '../command.ts'

const seldom = () => import('./seldom.ts')

const id = argument('the id of the client')

/** The commands of OAuth clients that have a secret. */
export const CLIENT_COMMANDS: readonly Command[] = [
  command('client add', 'set up an OAuth client with a secret, and print the secret once', {
    args: { id: argument('an id for the client') },
    flags: {
      redirect: repeated('where its codes may be sent, exactly; can be given several times'),
      name: text('the name that the consent page shows; default its id'),
      scopes: text('the most that it may be granted, such as mcp:read,mcp:git; default all'),
      secretFile: text('a file with its secret, in place of a new one'),
    },
    load: async () => (await seldom()).addClientVerb,
  }),
  command('client list', 'list the OAuth clients with a secret', {
    args: {},
    flags: {},
    load: async () => (await seldom()).clientsVerb,
  }),
  command('client remove', 'remove an OAuth client and end its approvals', {
    args: { id },
    flags: {},
    load: async () => (await seldom()).removeClientVerb,
  }),
]
