/** What is known of a conversation beside its thread. `job_ids` are its latest jobs, oldest first. */
export type ConversationRecord = {
  key: string
  title?: string | undefined
  job_ids: string[]
  updated_at: string
}
