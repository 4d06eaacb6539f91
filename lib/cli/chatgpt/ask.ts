import type * as z from 'zod/mini'

/** The reply of a server; `headers` in lower case. */
export type Answered = { status: number; headers: Headers; text: string }

/** Why discovery cannot continue: what was found, and what to do. */
export class StepFailed extends Error {
  readonly repair: string
  constructor(message: string, repair: string) {
    super(message)
    this.repair = repair
  }
}

const ANSWER_MS = 15_000

/** Sends one request and follows no redirect. Throws `StepFailed` when nothing answers. */
export async function ask(url: URL, request: RequestInit = {}): Promise<Answered> {
  try {
    const signal = AbortSignal.timeout(ANSWER_MS)
    const response = await fetch(url, { ...request, redirect: 'manual', signal })
    const { status, headers } = response
    return { status, headers, text: await response.text() }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const cause = error.cause instanceof Error ? error.cause.message : error.message
    throw new StepFailed(
      `${url.href} does not answer: ${cause}`,
      'Start relay serve and its tunnel, and give the doctor the address that it prints.',
    )
  }
}

/** The JSON of an answer, or of the one event that it streams; throws `StepFailed` when it has the wrong shape. */
export function read<T>(shape: z.ZodMiniType<T>, { text, status }: Answered, repair: string): T {
  const event = /^data: (.+)$/m.exec(text)
  const parsed = shape.safeParse(jsonOf(event?.[1] ?? text))
  if (parsed.success) return parsed.data
  throw new StepFailed(`the reply (${status}) has the wrong shape`, repair)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
