import { createHash, createHmac, randomBytes } from 'node:crypto'

/** Starts every secret, as Standard Webhooks asks. */
const PREFIX = 'whsec_'

/** A new secret: 256 random bits. */
export function newSecret(): string {
  return `${PREFIX}${randomBytes(32).toString('base64')}`
}

/**
 * The value of `webhook-signature`: HMAC-SHA256 over id, time and body, so that neither can be replaced. See
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md.
 */
export function signatureOf(on: {
  secret: string
  id: string
  timestamp: number
  body: string
}): string {
  const { secret, id, timestamp, body } = on
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
  const digest = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return `v1,${digest}`
}

/** The id of one message: the same for every delivery of one event of a job to one webhook. */
export function messageIdOf(webhookId: string, jobId: string, version: number): string {
  const digest = createHash('sha256').update(`${webhookId}/${jobId}/${version}`).digest('base64url')
  return `msg_${digest.slice(0, 27)}`
}
