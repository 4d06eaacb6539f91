import type { Told } from '../inbox/listen.ts'
import { ONLY_A_NOTICE, sentencesOf } from '../inbox/notice.ts'

/** What a session is told of news, in one line. */
export function newsLine(told: Told[]): string {
  return `durable-relay: ${sentencesOf(told.map(({ notice }) => notice))} ${ONLY_A_NOTICE}`
}
