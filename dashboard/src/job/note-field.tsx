import type { Draft } from '../base/draft.ts'

/** The note that goes with a decision. */
export function NoteField({
  kind,
  draft,
}: {
  kind: 'before' | 'after' | 'recovery'
  draft: Draft
}) {
  const [text, setText] = draft
  const hint = kind === 'after' ? 'Note (needed to send it back)' : 'Note for the log (optional)'
  return (
    <label>
      <span className="visually-hidden">Note, recorded in the log</span>
      <textarea
        data-note
        rows={1}
        placeholder={hint}
        value={text}
        maxLength={2000}
        onChange={(event) => setText(event.target.value)}
      />
    </label>
  )
}
