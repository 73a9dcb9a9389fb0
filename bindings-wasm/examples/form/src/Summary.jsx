import { Button } from "react-bootstrap";

const BADGE = { error: "danger", warning: "warning", info: "info" };
const KINDS = Object.keys(BADGE);

function jump(event, id) {
  event.preventDefault();
  // A group of boxes or a whole issue is gone to as such; the whole form stands for what has no field.
  const field = document.getElementById(id) ?? document.getElementById("root");
  field?.focus();
  field?.scrollIntoView({ block: field.matches("input, select, textarea") ? "center" : "start" });
}

/** Everything the checks found, errors apart from warnings and suggestions, each with a way to its field. */
export function Summary({ answer, listed, todo, w, leaveOut }) {
  const waiting = answer.not_evaluable?.length ?? 0;
  const of = (kind) => listed.filter(({ severity }) => severity === kind);
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, of(kind).length]));
  const said = KINDS.filter((kind) => counts[kind] > 0).map((kind) => w[kind](counts[kind]));
  return (
    <section className="checks" aria-labelledby="checks">
      <h2 id="checks" tabIndex={-1}>{w.checks}</h2>
      <p role="status" className="state" data-accepted={answer.accepted}>
        {answer.accepted && <strong className="text-success-emphasis">{w.good} </strong>}
        {todo.length > 0 && <span>{w.todo(todo.length)}. </span>}
        {said.join(" · ")}
      </p>
      {KINDS.map((kind) => counts[kind] > 0 && (
        <div key={kind}>
          <h3><span className={`badge text-bg-${BADGE[kind]}`}>{w[kind](counts[kind])}</span></h3>
          <ul className="links">
            {of(kind).map((finding, index) => <Line key={index} finding={finding} w={w} leaveOut={leaveOut} />)}
          </ul>
        </div>
      ))}
      {todo.length > 0 && (
        <details>
          <summary>{w.todo(todo.length)}</summary>
          <ul className="links">{todo.map((finding, index) => <Line key={index} finding={finding} w={w} bare />)}</ul>
        </details>
      )}
      {answer.total > answer.shown && <p>{w.more(answer.total - answer.shown)}</p>}
      {waiting > 0 && <p className="small text-secondary mb-0">{w.unchecked(waiting)}</p>}
    </section>
  );
}

function Line({ finding, w, bare, leaveOut }) {
  return (
    <li data-code={finding.code}>
      <a href={`#${finding.id}`} onClick={(event) => jump(event, finding.id)}>{finding.labels.join(" › ") || w.whole}</a>
      {!bare && <>: {finding.message}</>}
      {finding.unknown && (
        <Button size="sm" variant="outline-danger" className="ms-1" onClick={() => leaveOut(finding.unknown)}>
          {w.leave_out}
        </Button>
      )}
    </li>
  );
}
