import { plainFiles } from './plain-files.ts'
import { serve } from './serve.ts'

/** What the disk alone asks for a job: nobody can be faster who keeps a file per job. */
serve({ steps: plainFiles(process.argv[2] ?? '.') }, () => {})
