import { plainFiles } from './plain-files.ts'
import { serve } from './serve.ts'

/** The disk's own cost of a job: a lower bound for any store that keeps a file per job. */
serve({ steps: plainFiles(process.argv[2] ?? '.') }, () => {})
