import { WebhookList } from '../../schema/api-webhook.ts'
import { READS } from '../effect.ts'
import { noInput } from '../look/fields.ts'
import { operation } from '../operation.ts'
import { rowOfWebhook } from './row.ts'

export const listWebhooks = operation({
  name: 'list_webhooks',
  family: 'webhooks',
  title: 'List webhooks',
  description: 'List the webhooks of this workspace and whether their receivers answer.',
  who: 'owner',
  effect: READS,
  http: { method: 'get', path: '/webhooks' },
  input: noInput,
  output: WebhookList,
  run: async ({ relay }) => ({ webhooks: (await relay.webhooks.list()).map(rowOfWebhook) }),
})
