import { RelayError } from '../../errors.ts'
import { addWebhook } from '../../operations/webhooks/add-webhook.ts'
import { listWebhooks } from '../../operations/webhooks/list-webhooks.ts'
import { removeWebhook } from '../../operations/webhooks/remove-webhook.ts'
import { testWebhook } from '../../operations/webhooks/test-webhook.ts'
import type { WebhookRow } from '../../schema/api-webhook.ts'
import type { Verb } from '../command.ts'
import type { Context } from '../context.ts'
import { EXIT } from '../output.ts'
import { table } from '../terminal/table.ts'
import type { Cell } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'

const HEAD = ['ID', 'URL', 'EVENTS', 'STATE']

/** `relay webhook add`: prints the secret of a new webhook once. */
export const addWebhookVerb: Verb<{
  url: string
  events: string | undefined
  includeResult: boolean
  allowPrivate: boolean
}> = {
  operations: [addWebhook],
  async run({ perform }, { url, events, includeResult, allowPrivate }) {
    const added = await perform(addWebhook, {
      url,
      events: events?.split(/[\s,]+/).filter((word) => word !== ''),
      include_result: includeResult,
      allow_private: allowPrivate,
    })
    const note = `The secret is shown once. "relay serve" delivers; check it with: relay webhook test ${added.webhook_id}`
    return { document: added, lines: [added.secret], note }
  },
}

/** `relay webhook list`: lists webhooks with what keeps them from being delivered. */
export const webhooksVerb: Verb<object> = {
  operations: [listWebhooks],
  async run({ perform, screen }) {
    const document = await perform(listWebhooks)
    if (document.webhooks.length === 0) {
      return { document, lines: ['No webhooks yet. Add one: relay webhook add URL'] }
    }
    const rows = document.webhooks.map((row): Cell[] => [
      { text: row.webhook_id, colour: 'bold' },
      { text: oneLine(row.url) },
      { text: row.events.map((event) => event.replace('job.', '')).join(' ') },
      { text: oneLine(stateOf(row)) },
    ])
    return { document, lines: table(screen, HEAD, rows) }
  },
}

/** `relay webhook test`: exits with 1 when the receiver does not take the message. */
export const testWebhookVerb: Verb<{ id: string }> = {
  operations: [testWebhook, listWebhooks],
  async run(context, { id }) {
    const { perform } = context
    const webhook_id = await idOf(context, id)
    const document = await perform(testWebhook, { webhook_id })
    const { ok, reason } = document
    if (ok) return { document, lines: ['The receiver took the message.'] }
    const message = `Cannot deliver to ${webhook_id}: ${reason}.`
    return {
      document,
      lines: [],
      refusal: { code: 'WEBHOOK_TEST_FAILED', message, exit: EXIT.refused },
    }
  },
}

/** `relay webhook remove`. */
export const removeWebhookVerb: Verb<{ id: string }> = {
  operations: [removeWebhook, listWebhooks],
  async run(context, { id }) {
    const document = await context.perform(removeWebhook, { webhook_id: await idOf(context, id) })
    return { document, lines: [`Removed ${document.webhook_id}.`] }
  },
}

function stateOf({ state, delivered, dropped, failing_since, last_error }: WebhookRow): string {
  const lost = dropped === 0 ? '' : `, ${dropped} given up`
  if (state === 'ok') return `ok, ${delivered} delivered${lost}`
  return `failing since ${failing_since}: ${last_error}${lost}`
}

/** The id of the one webhook that starts so. */
async function idOf({ perform }: Context, typed: string): Promise<string> {
  const { webhooks } = await perform(listWebhooks)
  const found = webhooks.filter(({ webhook_id }) => webhook_id.startsWith(typed))
  const [first] = found
  if (first === undefined || found.length === 1) return first?.webhook_id ?? typed
  const ids = found.map(({ webhook_id }) => webhook_id).join(', ')
  throw new RelayError('ID_AMBIGUOUS', `Cannot choose a webhook by "${typed}": ${ids}.`)
}
