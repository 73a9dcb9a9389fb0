//! Reports by the thousand: the core splits and answers the lines, the threads are here.

use std::collections::VecDeque;
use std::num::NonZero;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use dlxh::lines::{Line, Lines, Validated, Validator};
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::PyBytes;

use crate::jurisdiction::{Jurisdiction, refused};

/// Validates what comes in pieces, each on one of several threads, and hands the answers out in the order of the pieces.
#[derive(Debug)]
#[pyclass(frozen, module = "dlxh._native")]
pub(crate) struct Many {
    validator: Arc<Validator>,
    workers: usize,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    lines: Lines,
    /// Where work is handed in, if it is not done on the spot; the workers leave when it is gone.
    work: Option<Sender<Job>>,
    /// At most one piece more than there are workers: none of them waits for the next, and memory stays as it is.
    running: VecDeque<Receiver<Answers>>,
}

type Answers = Vec<(u64, Validated)>;

type Job = Box<dyn FnOnce() + Send>;

/// The number of the line, how many errors it has if it could be read, and the answer of the wire.
type Answered<'py> = (u64, Option<usize>, Bound<'py, PyBytes>);

#[pymethods]
impl Many {
    #[new]
    fn new(jurisdiction: &Jurisdiction, options: &[u8], workers: Option<NonZero<usize>>) -> PyResult<Self> {
        let validator = Arc::new(Validator::new(&jurisdiction.0, options).map_err(refused)?);
        let workers = workers.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZero::get);
        let work = if workers > 1 { Some(hire(workers)?) } else { None };
        Ok(Self { validator, workers, state: Mutex::new(State { work, ..State::default() }) })
    }

    /// Takes the next piece of lines, and returns what is answered of it or of pieces before.
    fn push<'py>(&self, py: Python<'py>, piece: PyBackedBytes) -> PyResult<Vec<Answered<'py>>> {
        let answers = py.detach(|| {
            let mut state = self.state();
            let mut lines = state.lines.clone();
            // Where the next piece begins is found out here, what stands in this one by its worker.
            state.lines.push(&piece);
            self.begin(&mut state, move |validator| answer(validator, lines.push(&piece).lines()))
        });
        Ok(handed(py, answers?))
    }

    /// Takes more documents, numbered from `first`, and returns what is answered of them or of those before.
    fn documents<'py>(
        &self,
        py: Python<'py>,
        first: u64,
        documents: Vec<PyBackedBytes>,
    ) -> PyResult<Vec<Answered<'py>>> {
        let work = move |validator: &Validator| {
            answer(validator, (first..).zip(&documents).map(|(number, bytes)| Line { number, bytes }))
        };
        let answers = py.detach(|| self.begin(&mut self.state(), work));
        Ok(handed(py, answers?))
    }

    /// Returns what is left to be answered.
    fn finish<'py>(&self, py: Python<'py>) -> PyResult<Vec<Answered<'py>>> {
        let answers = py.detach(|| {
            let State { lines, running, .. } = std::mem::take(&mut *self.state());
            let mut answers = Answers::new();
            for one in running {
                answers.extend(done(&one)?);
            }
            answers.extend(answer(&self.validator, lines.finish().lines()));
            PyResult::Ok(answers)
        });
        Ok(handed(py, answers?))
    }
}

impl Many {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Has `work` done, and returns the answers whose turn it is.
    fn begin(
        &self,
        state: &mut State,
        work: impl FnOnce(&Validator) -> Answers + Send + 'static,
    ) -> PyResult<Answers> {
        let Some(hand_in) = &state.work else { return Ok(work(&self.validator)) };
        let (validator, (answered, running)) = (Arc::clone(&self.validator), channel());
        // Nobody may want the answers any more: then they are for nobody.
        let job: Job = Box::new(move || drop(answered.send(work(&validator))));
        hand_in.send(job).map_err(|_| stopped())?;
        state.running.push_back(running);
        let first = (state.running.len() > self.workers).then(|| state.running.pop_front()).flatten();
        first.map_or_else(|| Ok(Vec::new()), |first| done(&first))
    }
}

/// Starts `workers` threads that do what is handed in.
fn hire(workers: usize) -> PyResult<Sender<Job>> {
    let (hand_in, jobs) = channel::<Job>();
    let jobs = Arc::new(Mutex::new(jobs));
    for _ in 0..workers {
        let jobs = Arc::clone(&jobs);
        let next = move || jobs.lock().unwrap_or_else(PoisonError::into_inner).recv().ok();
        thread::Builder::new().spawn(move || {
            while let Some(job) = next() {
                job();
            }
        })?;
    }
    Ok(hand_in)
}

fn answer<'l>(validator: &Validator, lines: impl Iterator<Item = Line<'l>>) -> Answers {
    lines.map(|line| (line.number, validator.validate(line.bytes))).collect()
}

fn done(running: &Receiver<Answers>) -> PyResult<Answers> {
    running.recv().map_err(|_| stopped())
}

fn stopped() -> PyErr {
    PyRuntimeError::new_err("a worker has stopped")
}

fn handed(py: Python<'_>, answers: Answers) -> Vec<Answered<'_>> {
    let hand = |(number, one): (u64, Validated)| (number, one.errors, PyBytes::new(py, &one.json));
    answers.into_iter().map(hand).collect()
}
