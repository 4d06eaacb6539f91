import type { ApiChecks } from '../../../../lib/schema/api-checks.ts'
import { howEnded } from '../../../../lib/schema/shown/check-words.ts'
import { Icon } from '../../base/icon.tsx'
import { Age } from '../../text/age.tsx'
import { span } from '../../text/time.ts'
import { oneLine, visible } from '../../text/visible.ts'

type Round = ApiChecks['rounds'][number]
type Outcome = Round['outcomes'][number]

/** What the checks of a job said, the latest round first, and whether they run now. */
export function Checks({ checks }: { checks: ApiChecks }) {
  const { names, round, of, running_since, rounds } = checks
  return (
    <section className="part checks" aria-label="Checks">
      <h3>
        Checks{' '}
        <span className="faint">{round === 0 ? names.join(', ') : `round ${round} of ${of}`}</span>
      </h3>
      {running_since !== null && (
        <p className="checks-running">
          <Icon name="running" /> {names.join(', ')} running for <Age at={running_since} />
        </p>
      )}
      {rounds.length === 0 && running_since === null && (
        <p className="faint">They run when the turn is over.</p>
      )}
      <ol className="check-rounds">
        {rounds.toReversed().map((each) => (
          <RoundOf key={each.round} round={each} isOnly={rounds.length === 1} />
        ))}
      </ol>
    </section>
  )
}

function RoundOf({ round, isOnly }: { round: Round; isOnly: boolean }) {
  return (
    <li>
      {!isOnly && <span className="faint">Round {round.round}</span>}
      <ul>
        {round.outcomes.map((each) => (
          <OutcomeOf key={each.name} outcome={each} />
        ))}
      </ul>
    </li>
  )
}

function OutcomeOf({ outcome }: { outcome: Outcome }) {
  const { name, ended, duration_ms, output, problem } = outcome
  const text = visible(output.trim())
  const line = (
    <>
      <Icon name={ended === 'passed' ? 'check' : 'failed'} />
      <code>{name}</code> {howEnded(outcome)}
      {ended !== 'not_run' && <span className="faint"> after {span(duration_ms)}</span>}
    </>
  )
  return (
    <li data-ended={ended}>
      {text === '' ? (
        <p className="check-line">{line}</p>
      ) : (
        <details>
          <summary className="check-line">{line}</summary>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
          <pre tabIndex={0} aria-label={`What ${name} printed`}>
            {text}
          </pre>
        </details>
      )}
      {problem !== undefined && <p className="faint">{oneLine(problem)}</p>}
    </li>
  )
}
