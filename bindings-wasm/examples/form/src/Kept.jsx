import { Alert } from "react-bootstrap";

export const clock = (time, { locale }) => time.toLocaleString(locale, { dateStyle: "short", timeStyle: "short" });

/** Whether what is typed would survive the page being closed. */
export function Kept({ held: { state, time }, w }) {
  if (state === "full") return <Alert variant="warning" className="kept" data-state="full">{w.full}</Alert>;
  if (state === "held") {
    return (
      <Alert variant="warning" className="kept" data-state="held">
        {w.held} {time ? w.held_last(clock(time, w)) : w.held_never}
      </Alert>
    );
  }
  return <p className="small kept mb-0" data-state="kept">{time ? w.kept(clock(time, w)) : w.not_yet}</p>;
}
