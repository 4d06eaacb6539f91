/** Something that a look over a whole store found. `file` and `line` say where; `repair` says what to do. */
export type Finding = {
  severity: 'error' | 'warning'
  code:
    | 'damaged_log'
    | 'newer_log'
    | 'unreadable_log'
    | 'lost_end'
    | 'damaged_output'
    | 'second_end'
    | 'write_job_twice'
    | 'foreign_request'
    | 'missing_hint'
    | 'stray_hint'
    | 'missing_row'
  message: string
  repair: string
  job_id?: string | undefined
  file?: string | undefined
  line?: number | undefined
}

/** Each promise of a store with what was counted for it. */
export type Audit = {
  /** Jobs whose birth is in a log: what was ever accepted. */
  accepted: number
  ended: number
  live: number
  by_state: Record<string, number>
  /** Ended jobs with exactly one end in their log. */
  one_end: number
  /** Claims of all jobs; each has a larger token than the one before. */
  turns: number
  write_jobs: number
  /** Claims of write jobs that followed another without a person or a harmless end between. */
  write_turns_repeated: number
  /** Live jobs that a hint leads to, and those that none does. */
  hints_matched: number
  hints_missing: number
  /** Hints of every kind, names in lines and families too, that lead to no job. */
  hints_stray: number
  /** Outputs beside a log whose length and digest were checked. */
  outputs: number
  /** Lines that lost the race for their version, and torn ones: never accepted, skipped by every reader. */
  late_lines: number
  fragments: number
  tombstones: number
  /** Damaged logs that a person had set aside. */
  quarantined: number
  /** Files without a birth: their dispatch was never acknowledged. */
  unborn: number
  findings: Finding[]
}
