import type { Request } from '../../../lib/schema/task.ts'

/** The body of a dispatch. */
export type DispatchBody = Request & { workspace: string }

/** The fields of the dispatch dialog. */
export type DispatchForm = {
  workspace: string
  to: string
  prompt: string
  conversation: string
  model: string
  write: boolean
  worktree: boolean
  review: boolean
}

export const EMPTY_FORM: DispatchForm = {
  workspace: '',
  to: '',
  prompt: '',
  conversation: '',
  model: '',
  write: false,
  worktree: false,
  review: false,
}

/** The request of a filled form; empty fields are left out. */
export function requestOf(form: DispatchForm): DispatchBody {
  const conversation = form.conversation.trim()
  const model = form.model.trim()
  return {
    workspace: form.workspace,
    to: form.to.trim(),
    task: {
      prompt: form.prompt,
      ...(form.write && { write: true }),
      ...(form.worktree && { worktree: true }),
      ...(form.review && { require_review: true }),
      ...(conversation !== '' && { conversation_key: conversation }),
      ...(model !== '' && { model }),
    },
  }
}
