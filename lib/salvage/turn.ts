/** A finished turn that another tool kept, as it is in that tool's own file. */
export type FoundTurn = {
  /** The tool that wrote it. */
  tool: 'codex' | 'claude'
  /** The tool's id of the conversation, and of the turn in it. */
  thread_id: string
  turn_id: string
  /** The file that it was read from. */
  file: string
  /** The folder in which the tool worked; undefined if the file does not say. */
  cwd: string | undefined
  model: string | undefined
  /** When the turn ended, as ISO text; undefined if the file does not say. */
  ended_at: string | undefined
  prompt: string
  answer: string
  usage: { input_tokens: number; cached_input_tokens: number; output_tokens: number } | undefined
}

/** Reads the lines of one file, one after the other, and returns the turns that ended well. */
export type Reader = { line: (value: unknown) => void; turns: () => FoundTurn[] }
