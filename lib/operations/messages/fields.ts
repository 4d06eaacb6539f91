import * as z from 'zod/mini'

import { MAX_TTL_MS } from '../../schema/message.ts'
import { described, optional, prose, visible, wholeFrom } from '../jobs/fields.ts'

/** Fields that several verbs take. The text for models is short: each word costs tokens in every session. */

export const as = optional(z.string(), 'Another name of yours')

export const channel = described(visible(90), 'Channel name or id')

export const message_id = described(visible(130), 'Message id')

export const text = described(prose(200_000), 'Markdown; @name mentions')

export const request_id = optional(visible(200), 'A repeat sends once')

export const job_id = optional(visible(64), 'Job it is about')

export const allow_offline = optional(z.boolean(), 'Also to agents not known yet')

export const ttl_ms = optional(
  z.int().check(z.refine((value) => value >= 1 && value <= MAX_TTL_MS, 'must be 1 ms to 7 days')),
  'Bounce if unseen; default a day',
)

export const limit = (meaning: string) => optional(wholeFrom(1), meaning)

/** A part of a result whose shape is in `lib/schema`; spelled out for models, it would cost tokens in every session. */
export const object = z.looseObject({})

/** What a send returns; see `Sent`. */
export const sent = z.looseObject({ message_id: z.string() })

/** Fields of a send that models need seldom. */
export const SELDOM = ['job_id', 'allow_offline', 'ttl_ms', 'attachments'] as const

/** Whether a change was one. */
export const changed = z.looseObject({ changed: z.boolean() })
