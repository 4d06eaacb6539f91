/** What a facade needs to wake its client: the words for news, and whom they concern. */
export { ONLY_A_NOTICE, sentenceOf } from '../inbox/notice.ts'
export type { Notice } from '../inbox/notice.ts'
export type { Told } from '../inbox/listen.ts'
