use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::jurisdiction::refused;

/// A partial sum, held by the library.
#[derive(Debug)]
#[pyclass(frozen, module = "dlxh._native")]
pub(crate) struct Tally(pub(crate) dlxh::Tally);

#[pymethods]
impl Tally {
    #[staticmethod]
    fn from_json(py: Python<'_>, document: &[u8]) -> PyResult<Self> {
        py.detach(|| dlxh::Tally::from_json(document)).map(Self).map_err(refused)
    }

    /// Sums up all of `tallies`; none at all sum to nothing.
    #[staticmethod]
    fn merge(py: Python<'_>, tallies: Vec<Py<Self>>) -> PyResult<Self> {
        py.detach(|| dlxh::Tally::merge_all(tallies.iter().map(|one| &one.get().0)))
            .map(Self)
            .map_err(refused)
    }

    fn to_json<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        Ok(PyBytes::new(py, &py.detach(|| self.0.to_json()).map_err(refused)?))
    }

    /// The reports that were met more than once, each by its key.
    fn met_twice(&self) -> Vec<String> {
        self.0.met_twice().iter().map(ToString::to_string).collect()
    }
}
