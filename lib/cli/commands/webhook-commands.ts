import { argument, command, flag, text } from '../command.ts'
import type { Command } from '../command.ts'

const seldom = () => import('./seldom.ts')

const id = argument('the id of the webhook, or its beginning')

/** The commands of webhooks. */
export const WEBHOOK_COMMANDS: readonly Command[] = [
  command(
    'webhook add',
    'send events of jobs to an address, and print the secret that signs them',
    {
      args: { url: argument('an https address that takes POST') },
      flags: {
        events: text('which events, separated by commas; default all but queued and running'),
        includeResult: flag('send the results of jobs, too'),
        allowPrivate: flag('allow an address of this machine or its networks, and http'),
      },
      load: async () => (await seldom()).addWebhookVerb,
    },
  ),
  command('webhook list', 'list the webhooks of this workspace, and whether they are delivered', {
    args: {},
    flags: {},
    load: async () => (await seldom()).webhooksVerb,
  }),
  command('webhook test', 'send a signed test message to a webhook now', {
    args: { id },
    flags: {},
    load: async () => (await seldom()).testWebhookVerb,
  }),
  command('webhook remove', 'send nothing more to a webhook', {
    args: { id },
    flags: {},
    load: async () => (await seldom()).removeWebhookVerb,
  }),
]
