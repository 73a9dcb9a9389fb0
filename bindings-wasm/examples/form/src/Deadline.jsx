/** When the report is due and why, in core's words; where no day is set, that nothing can be late. */
export function Deadline({ draft, next, w }) {
  const { due, label, to, clause } = draft;
  return (
    <section className="deadline" aria-labelledby="deadline">
      <h2 id="deadline">{w.deadline}</h2>
      <p className="mb-1"><strong>{label}: {due.summary}.</strong> {due.due === undefined && w.unset}</p>
      <p className="mb-1">{w.recipient(to, clause)} {next && w.next(next.label, next.summary)}</p>
      <details>
        <summary>{w.why}</summary>
        <p className="mb-1">{draft.owed_by.reason}</p>
        <Trace due={due} />
        {next && <><p className="mb-1">{next.label}</p><Trace due={next} /></>}
      </details>
    </section>
  );
}

const day = (date) => date.split("-").reverse().join("/");

function Trace({ due }) {
  return (
    <ol>
      {due.trace.map(({ step, text, date, instrument }, index) => (
        <li key={index} data-step={step}>
          {date && <strong>{day(date)} </strong>}{text}{instrument && <span className="text-secondary"> ({instrument})</span>}
        </li>
      ))}
    </ol>
  );
}
