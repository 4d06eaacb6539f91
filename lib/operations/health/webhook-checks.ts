import type { Check } from '../../schema/api-health.ts'
import type { WebhookStatus } from '../../webhooks/webhooks.ts'
import { counted } from '../../text/count.ts'
import type { Services } from '../services.ts'

/** A receiver that is restarted or updated is back within this time. */
const LONG_MS = 15 * 60_000

/** For how long after an event its loss is reported. */
const LOSS_MS = 7 * 24 * 3600_000

/** Whether events reach the webhooks of the workspace: which receivers are away, and whether a server delivers at all. */
export async function webhookChecks(on: {
  relay: Pick<Services, 'webhooks' | 'clock'>
}): Promise<Check[]> {
  const { webhooks, clock } = on.relay
  const found = await webhooks.list()
  if (found.length === 0) return []
  const delivering = await webhooks.deliveringProcess()
  return [
    delivering === undefined
      ? {
          name: 'webhooks',
          state: 'warning',
          message: `${counted(found.length, 'webhook')}, but no server delivers to them. Events wait.`,
          repair: 'Start one: relay serve',
        }
      : {
          name: 'webhooks',
          state: 'ok',
          message: `${counted(found.length, 'webhook')}, pid ${delivering.pid} delivers`,
        },
    ...found.flatMap((status) => checkOf(status, clock.now())),
  ]
}

/** What is wrong with one webhook. Its path is left out: it can be a secret of the receiver. */
function checkOf({ webhook, state }: WebhookStatus, nowMs: number): Check[] {
  const { webhook_id, url } = webhook
  const { failing_since, failures, last_error, dropped = 0, last_dropped } = state ?? {}
  const isLoss = last_dropped !== undefined && nowMs - Date.parse(last_dropped.at) < LOSS_MS
  const lost = isLoss
    ? [`${counted(dropped, 'event')} given up, the last one of job ${last_dropped.job_id}`]
    : []
  const isLong = failing_since !== undefined && nowMs - Date.parse(failing_since) >= LONG_MS
  const away = isLong ? [`failing since ${failing_since} (${failures} tries): ${last_error}`] : []
  const problems = [...away, ...lost]
  if (problems.length === 0) return []
  return [
    {
      name: `webhook ${webhook_id}`,
      state: 'warning',
      message: `"${new URL(url).host}": ${problems.join('; ')}`,
      repair: isLong
        ? `Check the receiver, then: relay webhook test ${webhook_id}. An event is given up after three days of tries.`
        : 'The jobs themselves are kept: relay list shows them.',
    },
  ]
}
