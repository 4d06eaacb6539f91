import type { ApiLogEvent } from '../../../../lib/schema/api.ts'

/** The addresses under which ChatGPT shows a conversation. */
const HOSTS = /^(?:[a-z0-9-]+\.)*(?:chatgpt\.com|chat\.openai\.com)$/

const ADDRESS = /https:\/\/[^\s<>"'()]*[^\s<>"'().,;:]/

/** The address with what leads to it, such as a colon, and the brackets around it. */
const MENTION = new RegExp(`[:\\s]*\\(?${ADDRESS.source}\\)?`)

/** A text without its first address. */
export function withoutAddress(text: string): string {
  return text.replace(MENTION, '')
}

/** The first address of ChatGPT in a text, as a link may lead there; undefined for any other address. */
export function chatGptHref(text: string | null | undefined): string | undefined {
  const [found] = ADDRESS.exec(text ?? '') ?? []
  const url = found === undefined ? null : URL.parse(found)
  const isSafe =
    url?.protocol === 'https:' && url.username === '' && url.password === '' && url.port === ''
  return isSafe && HOSTS.test(url.hostname) ? url.href : undefined
}

/** Where a person can follow the run that an event is about. */
export function runUrlOf(event: ApiLogEvent): string | undefined {
  const run = event['run']
  if (typeof run !== 'object' || run === null || !('url' in run)) return undefined
  return typeof run.url === 'string' ? run.url : undefined
}
