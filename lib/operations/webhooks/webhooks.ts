import type { Operation } from '../operation.ts'
import { addWebhook } from './add-webhook.ts'
import { listWebhooks } from './list-webhooks.ts'
import { removeWebhook } from './remove-webhook.ts'
import { testWebhook } from './test-webhook.ts'

/** Where events of jobs are sent: for the owner, on the command line and over HTTP. */
export const webhooks: readonly Operation[] = [addWebhook, listWebhooks, testWebhook, removeWebhook]
