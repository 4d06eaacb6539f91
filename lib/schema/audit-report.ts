/** A problem that an audit of a store found. `file` and `line` locate it; `repair` says what to do. */
export type Finding = {
  severity: 'error' | 'warning'
  code:
    | 'damaged_log'
    | 'newer_log'
    | 'unreadable_log'
    | 'lost_lines'
    | 'foreign_journal'
    | 'newer_journal'
    | 'lost_end'
    | 'damaged_output'
    | 'second_end'
    | 'write_job_twice'
    | 'foreign_request'
    | 'missing_hint'
    | 'stray_hint'
    | 'missing_row'
    | 'wrong_row'
    | 'broken_audit_log'
    | 'broken_tool_journal'
    | 'damaged_lines'
    | 'damaged_attachment'
  message: string
  repair: string
  job_id?: string | undefined
  file?: string | undefined
  line?: number | undefined
}

/** What an audit counted, promise by promise. */
export type Audit = {
  /** Jobs with an enqueue event in their log: everything that was ever accepted. */
  accepted: number
  ended: number
  live: number
  by_state: Record<string, number>
  /** Ended jobs whose log ends them exactly once. */
  one_end: number
  /** Claims of all jobs; within a job each has a larger token than the one before. */
  turns: number
  write_jobs: number
  /** Claims of write jobs that followed another claim with neither a person's decision nor a harmless end between. */
  write_turns_repeated: number
  /** Live jobs that a hint or a row leads to as their log says, and those without. */
  hints_matched: number
  hints_missing: number
  /** Hints of every kind, the conversation and child indexes included, that point to no job. */
  hints_stray: number
  /** Output files beside a log, each checked for length and digest. */
  outputs: number
  /** Lines that lost the race for their version, and torn lines. Neither was accepted; every reader skips them. */
  late_lines: number
  fragments: number
  tombstones: number
  /** Damaged logs that a person has quarantined. */
  quarantined: number
  /** Log files without an enqueue event: their dispatch was never acknowledged. */
  unborn: number
  /** Logs other than those of jobs, and their lines, whose versions have no gaps; attachments, each checked for its digest. */
  logs: number
  log_lines: number
  attachments: number
  findings: Finding[]
}
