import * as z from 'zod/mini'

/** Ids of the service; they become part of an address. */
const ServiceId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,128}$/))

/** A page of ChatGPT that a person may open; any other address is not passed on. */
const ConversationUrl = z.string().check(
  z.maxLength(500),
  z.refine((text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined
    return url?.protocol === 'https:' && url.host === 'chatgpt.com' && url.username === ''
  }),
)

/** A member that is not as documented counts as absent: a taken run must not be refused for its decoration. */
const lenient = <T extends z.ZodMiniType>(type: T) => z.catch(z.optional(type), undefined)

/** Answer to a trigger (202). Older versions of the service answered with an empty body. */
export const TriggerAnswer = z.object({
  conversation_url: lenient(ConversationUrl),
  agent_trigger_run_id: lenient(ServiceId),
})
export type TriggerAnswer = z.infer<typeof TriggerAnswer>

/** Answer to a look at a run (200). */
export const RunAnswer = z.object({
  status: z.enum(['queued', 'in_progress', 'suspended', 'completed', 'failed']),
  conversation_url: lenient(ConversationUrl),
  error: lenient(z.nullable(z.object({ code: lenient(z.string()), message: lenient(z.string()) }))),
})
export type RunAnswer = z.infer<typeof RunAnswer>
