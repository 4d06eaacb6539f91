import type { Job } from '../schema/job.ts'

/** What an agent without the earlier turn is asked: the task, and the notes of people who sent its results back. */
export function wholePrompt({ task, feedback }: Pick<Job, 'task' | 'feedback'>): string {
  if (feedback === undefined) return task.prompt
  return `${task.prompt}\n\nAn earlier result of this task was sent back. A person wrote about it:\n\n${feedback.notes.join('\n\n')}`
}
