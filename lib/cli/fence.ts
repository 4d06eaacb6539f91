import type { Settings } from '../config/config.ts'
import { turnAbove } from '../process/around.ts'
import { personNeeded } from '../queue/narrow.ts'
import { COMMANDS, isForPeople, whoMay } from '../rights/verbs.ts'

/** The words of a command line that name its verb, as the parser leaves them: `['review', 'approve']`. */
export type Verb = readonly (string | number)[]

/**
 * The job of the turn in which a verb is typed; undefined outside of one. Verbs that decide, end or grant
 * something look at the processes above as well, because a shell can lose `RELAY_JOB`. Throws `PERSON_NEEDED`
 * for what only a person does.
 */
export function turnOfVerb(
  verb: Verb,
  { parentJob, dataDir }: Pick<Settings, 'parentJob' | 'dataDir'>,
): string | undefined {
  const name = verb.join(' ')
  const who = whoMay(COMMANDS, name)
  if (who === 'anyone') return parentJob
  const jobId = parentJob ?? turnAbove(dataDir)
  if (jobId !== undefined && isForPeople(who)) throw personNeeded(`run "relay ${name}"`, jobId)
  return jobId
}
