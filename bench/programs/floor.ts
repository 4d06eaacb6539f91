import { plainFiles } from './plain-files.ts'
import { serve } from './serve.ts'

/** The disk's own cost of a job: a lower bound for a store with a file per job and a journal. */
serve({ steps: plainFiles(process.argv[2] ?? '.') }, () => {})
