import type { Operation } from '../operation.ts'
import { fileInfo } from './file-info.ts'
import { findFiles } from './find-files.ts'
import { hashFile } from './hash-file.ts'
import { listFolder } from './list-folder.ts'
import { readFile } from './read-file.ts'
import { readFiles } from './read-files.ts'
import { searchText } from './search-text.ts'

/** The toolset `files`, in the order in which clients see it. */
export const files: readonly Operation[] = [
  listFolder,
  findFiles,
  searchText,
  readFile,
  readFiles,
  fileInfo,
  hashFile,
]
