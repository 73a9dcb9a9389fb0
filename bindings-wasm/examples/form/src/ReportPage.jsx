import { withTheme } from "@rjsf/core";
import { useEffect, useMemo, useRef, useState } from "react";
import { Alert, Button } from "react-bootstrap";

import { Deadline } from "./Deadline.jsx";
import { asked, severityWords, validator } from "./dlxh.mjs";
import { clean, forbids, keep, kept, retract, watch, wipe } from "./draft.mjs";
import { clock, Kept } from "./Kept.jsx";
import { layout, leaveAlone, ordered } from "./layout.mjs";
import { at, compare, fieldId, inWords, place, steps } from "./places.mjs";
import { completed, drawable, sent, without } from "./report.mjs";
import { Summary } from "./Summary.jsx";
import { Setup } from "./Setup.jsx";
import { begin, formsOf, kindOf } from "./start.mjs";
import { Page, theme } from "./theme.jsx";
import { words } from "./words.mjs";

const Form = withTheme(theme);
const LARGEST = 4 * 1024 * 1024;
const GLOBAL = { enableOptionalDataFieldForType: ["object"] };

// What the page fills in itself does not count as begun.
const GIVEN = ["schema", "reporter", "period", "revision", "submitted_at"];
const filled = (value) => (typeof value === "object" && value !== null ? Object.values(value).some(filled) : value !== undefined && value !== "");
const started = (report) => Object.entries(report).some(([name, value]) => !GIVEN.includes(name) && filled(value));

export function ReportPage({ jurisdiction }) {
  const before = useMemo(() => kept(new Date()), []);
  const [lang, setLang] = useState("vi");
  const [report, setReport] = useState(() => before.report ?? begin(jurisdiction, new Date()));
  // Until a clerk asks for the whole, what is merely still empty is not held against them.
  const [checked, setChecked] = useState(false);
  const [edited, setEdited] = useState(false);
  // The form holds on to what it was given; what replaces the whole report begins it anew.
  const [round, setRound] = useState(0);
  const [held, setHeld] = useState({ time: before.time, state: "kept" });
  const w = words[lang];
  const other = lang === "vi" ? "en" : "vi";
  const [notice, setNotice] = useState(() => {
    if (before.time) return { kind: "info", text: (w) => w.restored(clock(before.time, w)) };
    return before.reason ? { kind: "warning", text: (w) => w[before.reason] } : null;
  });
  const file = useRef(null);

  const { reporter: unit, period } = report;
  const kind = kindOf(report);
  const owed = useMemo(() => formsOf(jurisdiction, period, lang), [jurisdiction, period, lang]);
  const lines = useMemo(() => owed.filter(({ has_form }) => has_form), [owed]);
  const line = useMemo(() => lines.find(({ report }) => report === kind), [lines, kind]);
  const draft = useMemo(() => {
    return line ? asked(() => jurisdiction.draft({ unit, obligation: line.obligation, period, lang })) : {};
  }, [jurisdiction, unit, line, period, lang]);
  // What the recipient in turn owes for the same period, which the report has to be in time for.
  const next = useMemo(() => {
    const to = draft.answer?.to?.unit;
    const own = owed.find(({ period: of, units, report }) => of === period && report && units.some(({ unit }) => unit === to));
    const due = own && asked(() => jurisdiction.due({ obligation: own.obligation, period, lang })).answer;
    return due && { label: own.label, ...due };
  }, [jurisdiction, owed, draft, period, lang]);
  const schema = useMemo(() => {
    const of = (options) => asked(() => jurisdiction.formSchema({ kind, lang, ...options })).answer;
    const last = (of) => {
      const report = begin(jurisdiction, new Date(), of);
      return { kind: kindOf(report), period: report.period };
    };
    // A file may name a unit or a period that is in no list: its fields are drawn all the same, for both to be mended.
    return of({ unit, period }) ?? of({ period }) ?? of(last({ kind })) ?? of(last());
  }, [jurisdiction, kind, unit, period, lang]);
  const title = line?.label ?? w.title;
  const severities = useMemo(() => severityWords(jurisdiction, lang), [jurisdiction, lang]);
  const uiSchema = useMemo(() => ({ ...layout(schema), "ui:globalOptions": GLOBAL }), [schema]);

  // The form asks it about choices; findings have more to them than its errors can hold and are shown by the page.
  const checks = useMemo(() => validator(jurisdiction, { now: () => new Date(), lang }), [jurisdiction, lang]);

  // Checking takes less than a millisecond, a frame sixteen: a worker would only bring the answer later.
  const { answer, error, outgoing } = useMemo(() => {
    const now = new Date();
    const outgoing = sent(report, now);
    const start = performance.now();
    const found = asked(() => jurisdiction.validate(outgoing, { now, lang }));
    performance.measure("dlxh:validate", { start });
    return { ...found, outgoing };
  }, [jurisdiction, report, lang]);

  const { listed, todo, findings } = useMemo(() => {
    const all = (answer?.findings ?? []).map((finding) => {
      const { path, labels, unknown } = place(schema, outgoing, finding);
      const worded = (text) => text && inWords(text, schema, steps(finding.pointer));
      const { message, help } = finding;
      return { ...finding, message: worded(message), help: worded(help), path, id: fieldId(path), labels, unknown };
    });
    all.sort(compare(schema, ordered));
    const empty = ({ code, path }) => !checked && (code === "S001" || (code === "S006" && at(outgoing, path) === ""));
    const listed = all.filter((finding) => !empty(finding));
    const findings = new Map();
    for (const finding of listed) findings.set(finding.id, [...(findings.get(finding.id) ?? []), finding]);
    return { listed, todo: all.filter(empty), findings };
  }, [answer, outgoing, schema, checked]);

  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = title;
  }, [lang, title]);

  useEffect(() => {
    if (!edited) return;
    if (!answer || !clean(answer)) {
      retract(outgoing, answer?.findings ?? []);
      setHeld(({ time }) => ({ time, state: "held" }));
      return;
    }
    const now = new Date();
    setHeld(({ time }) => (keep(report, now) ? { time: now, state: "kept" } : { time, state: "full" }));
  }, [report, answer, outgoing, edited]);

  useEffect(() => watch(() => setNotice({ kind: "warning", text: (w) => w.elsewhere })), []);

  // What is not kept is asked about before it goes.
  useEffect(() => {
    if (!edited || held.state === "kept") return undefined;
    const ask = (event) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [edited, held.state]);

  const change = (changed, form = schema) => {
    setReport(completed(changed, form));
    setEdited(true);
    // What merely tells of something done has been read by then.
    setNotice((told) => (["info", "success"].includes(told?.kind) ? null : told));
  };
  const replace = (whole, form = schema) => {
    change(whole, form);
    setRound((n) => n + 1);
  };
  const leaveOut = (path) => replace(without(report, path));
  const say = (kind, text) => setNotice({ kind, text });

  const whole = () => {
    setChecked(true);
    requestAnimationFrame(() => document.getElementById("checks")?.focus());
  };

  const save = () => {
    setChecked(true);
    const hidden = answer && answer.total - answer.shown;
    const why = error ?? answer.findings.find(forbids) ?? (hidden > 0 && { message: w.more(hidden) });
    if (why) return say("danger", (w) => `${w.save_refused} ${why.message}${why.help ? ` – ${why.help}` : ""}.`);
    // A span of months has a stroke in it, which no file may have.
    const name = `${unit}_${`${period}`.replace("/", "_")}_${report.revision ?? 1}.json`;
    const text = `${JSON.stringify(sent(report, new Date()), null, 2)}\n`;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
    const { errors } = answer;
    return say(errors > 0 ? "warning" : "success", (w) => (errors > 0 ? w.saved_faulty(name, errors) : w.saved(name)));
  };

  const open = async ({ target }) => {
    const [chosen] = target.files;
    target.value = "";
    if (!chosen) return;
    const refuse = (why) => say("danger", (w) => `${w.refused(chosen.name)} ${why(w)}`);
    if (chosen.size > LARGEST) return refuse((w) => w.too_large);
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const now = new Date();
    const read = asked(() => jurisdiction.validate(bytes, { now, lang }));
    if (read.error) return refuse(() => `${read.error.message} – ${read.error.help}.`);
    const found = JSON.parse(new TextDecoder().decode(bytes));
    const same = kindOf(found) === kind || found.schema === undefined;
    // Of another kind, the form is that of its own period, or of one in which it has a form.
    const of = (options) => asked(() => jurisdiction.formSchema({ kind: kindOf(found), lang, ...options })).answer;
    const form = same ? schema : of({ period: found.period }) ?? of({ period: begin(jurisdiction, now, { kind: kindOf(found) }).period });
    if (!form || !drawable(found, form)) {
      const [first] = read.answer.findings;
      return refuse((w) => `${w.not_this_report} ${first ? `${first.pointer}: ${first.message}.` : ""}`);
    }
    if (edited && started(report) && !confirm(w.replace_sure)) return;
    setChecked(true);
    replace({ schema: report.schema, ...found }, form);
    say("info", (w) => w.opened(chosen.name));
  };

  const clear = () => {
    if (!confirm(w.wipe_sure)) return;
    wipe();
    setReport(begin(jurisdiction, new Date(), { kind, reporter: unit, period }));
    setRound((n) => n + 1);
    setEdited(false);
    setChecked(false);
    setHeld({ state: "kept" });
    setNotice(null);
  };

  const another = (wanted) => {
    if (edited && started(report) && !confirm(w.kind_sure)) return;
    wipe();
    setReport(begin(jurisdiction, new Date(), { kind: wanted }));
    setRound((n) => n + 1);
    setEdited(false);
    setChecked(false);
    setHeld({ state: "kept" });
    setNotice(null);
  };


  return (
    <Page.Provider value={{ findings, report, schema, severities, w }}>
      <a className="visually-hidden-focusable skip" href="#report">{w.skip}</a>
      <header className="banner">
        <div className="container-xl">
          <p className="working">{w.working}</p>
          <Button size="sm" variant="outline-light" className="tongue" lang={other} onClick={() => setLang(other)}>
            {w.language}
          </Button>
          <h1 id="title">{title}</h1>
        </div>
      </header>
      <main className="container-xl">
        <div aria-live="polite">
          {notice && (
            <Alert variant={notice.kind} dismissible onClose={() => setNotice(null)} closeLabel={w.close}>
              {notice.text(w)}
            </Alert>
          )}
        </div>
        <div className="sheet">
          <div className="top">
            <Setup report={report} schema={schema} line={line} lines={lines} w={w} onKind={another}
              onChoose={(chosen) => change({ ...report, ...chosen })} />
            {draft.answer && <Deadline draft={draft.answer} next={next} w={w} />}
            {draft.error && <Alert variant="warning">{draft.error.message}</Alert>}
          </div>
          <aside>
            {answer && <Summary answer={answer} listed={listed} todo={todo} w={w} leaveOut={leaveOut} />}
            {error && <Alert variant="danger">{error.message} – {error.help}</Alert>}
            <div className="acts">
              <Button onClick={save}>{w.save}</Button>
              <Button variant="outline-primary" onClick={whole}>{w.check}</Button>
              <Button variant="outline-primary" onClick={() => file.current.click()}>{w.open}</Button>
              <input ref={file} id="file" type="file" accept=".json" hidden onChange={open} aria-label={w.open} />
              <Button variant="outline-danger" onClick={clear}>{w.wipe}</Button>
            </div>
            <p className="small mb-2">{w.sent_at}</p>
            <Kept held={held} w={w} />
          </aside>
          <section id="report" className="report" tabIndex={-1} aria-label={title}>
            <p className="nobody">{w.nobody}</p>
            <Form
              key={`${lang} ${kind} ${round}`}
              schema={schema}
              uiSchema={uiSchema}
              formData={report}
              validator={checks}
              noValidate
              noHtml5Validate
              showErrorList={false}
              experimental_defaultFormStateBehavior={leaveAlone}
              onChange={({ formData }) => change(formData)}
              onSubmit={whole}
            >
              <div className="acts end">
                <Button type="submit" variant="outline-primary">{w.check}</Button>
                <Button onClick={save}>{w.save}</Button>
              </div>
            </Form>
          </section>
        </div>
      </main>
      <footer className="container-xl"><p className="small">{w.footer}</p></footer>
    </Page.Provider>
  );
}
