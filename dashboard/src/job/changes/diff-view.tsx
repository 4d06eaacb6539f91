import type { ReactNode } from 'react'

import { later } from '../../base/later.tsx'
import { languageOfFile } from '../../text/languages.ts'
import { visible } from '../../text/visible.ts'
import type { DrawCode } from './coloured-diff.tsx'
import type { FilePatch, PatchLine } from './patch.ts'
import { sideBySide } from './side-by-side.ts'

/** A longer patch of one file is shown in one colour. */
const LONGEST = 100_000

const ColouredDiff = later(() => import('./coloured-diff.tsx'))

/** The lines of one file with their numbers, as one column or with the old file beside the new one. */
export function DiffView({ file, isSplit }: { file: FilePatch; isSplit: boolean }) {
  const language = languageOfFile(file.name)
  const length = file.lines.reduce((sum, { text }) => sum + text.length, 0)
  const plain = <Lines file={file} isSplit={isSplit} draw={drawPlain} />
  if (language === undefined || length > LONGEST) return plain
  return (
    <ColouredDiff file={file} language={language} fallback={plain}>
      {(draw) => <Lines file={file} isSplit={isSplit} draw={draw} />}
    </ColouredDiff>
  )
}

function drawPlain({ kind, text }: PatchLine): ReactNode {
  return visible(kind === 'hunk' ? text : text.slice(1))
}

type LinesProps = { file: FilePatch; isSplit: boolean; draw: DrawCode }

function Lines({ file, isSplit, draw }: LinesProps) {
  if (isSplit) return <SplitLines lines={file.lines} draw={draw} />
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
    <pre className="diff" tabIndex={0}>
      {file.lines.map((line) => (
        <span key={line.key} className="diff-line" data-kind={line.kind}>
          <LineNumber number={line.oldNumber} />
          <LineNumber number={line.newNumber} />
          <Code line={line} draw={draw} />
          {'\n'}
        </span>
      ))}
    </pre>
  )
}

/** The old file on the left, the new one on the right. */
function SplitLines({ lines, draw }: { lines: PatchLine[]; draw: DrawCode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
    <div className="split-box" role="region" aria-label="Old and new file" tabIndex={0}>
      <table className="split-diff">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Old line</th>
            <th scope="col">Old text</th>
            <th scope="col">New line</th>
            <th scope="col">New text</th>
          </tr>
        </thead>
        <tbody>
          {sideBySide(lines).map((row) =>
            row.old?.kind === 'hunk' ? (
              <tr key={row.key} data-kind="hunk">
                <td colSpan={4}>{visible(row.old.text)}</td>
              </tr>
            ) : (
              <tr key={row.key}>
                <Half line={row.old} number={row.old?.oldNumber} draw={draw} />
                <Half line={row.new} number={row.new?.newNumber} draw={draw} />
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  )
}

function Half(props: { line: PatchLine | undefined; number: number | undefined; draw: DrawCode }) {
  const { line, number, draw } = props
  return (
    <>
      <td className="line-number">{number}</td>
      <td className="diff-line" data-kind={line?.kind}>
        {line !== undefined && <Code line={line} draw={draw} />}
      </td>
    </>
  )
}

const SIGNS = { added: '+', removed: '-', same: ' ', hunk: '' } as const

function Code({ line, draw }: { line: PatchLine; draw: DrawCode }) {
  return (
    <>
      {SIGNS[line.kind]}
      {draw(line)}
    </>
  )
}

/** A number that a copy of the lines leaves out. */
function LineNumber({ number }: { number: number | undefined }) {
  return <span className="line-number" data-number={number ?? ''} aria-hidden="true" />
}
