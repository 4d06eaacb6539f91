import type * as z from 'zod/mini'

/** The response of a server. */
export type Reply = { status: number; headers: Headers; text: string }

/** A step of the discovery failed; `repair` says what to do. */
export class StepFailed extends Error {
  readonly repair: string
  constructor(message: string, repair: string) {
    super(message)
    this.repair = repair
  }
}

const RESPONSE_MS = 15_000

/** Sends one request without following redirects. Throws `StepFailed` if the server does not respond. */
export async function ask(url: URL, request: RequestInit = {}): Promise<Reply> {
  try {
    const signal = AbortSignal.timeout(RESPONSE_MS)
    const response = await fetch(url, { ...request, redirect: 'manual', signal })
    const { status, headers } = response
    return { status, headers, text: await response.text() }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const cause = error.cause instanceof Error ? error.cause.message : error.message
    throw new StepFailed(
      `${url.href} did not respond: ${cause}`,
      'Start relay serve and its tunnel, and pass the address it prints to the doctor.',
    )
  }
}

/** Parses the JSON of a response, or of the single event that it streams. Throws `StepFailed` if it has the wrong shape. */
export function read<T>(shape: z.ZodMiniType<T>, { text, status }: Reply, repair: string): T {
  const event = /^data: (.+)$/m.exec(text)
  const parsed = shape.safeParse(parseJson(event?.[1] ?? text))
  if (parsed.success) return parsed.data
  throw new StepFailed(`the response (${status}) has the wrong shape`, repair)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
