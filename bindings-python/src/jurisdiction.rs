use dlxh::{Error, shape::Lang, tables::TableOptions, wire};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::table::Table;
use crate::tally::Tally;

/// A jurisdiction, held by the library.
#[derive(Debug)]
#[pyclass(frozen, module = "dlxh._native")]
pub(crate) struct Jurisdiction(pub(crate) dlxh::Jurisdiction);

/// Carries the error JSON of the wire as the text of a `ValueError`.
pub(crate) fn refused(error: Error) -> PyErr {
    PyValueError::new_err(String::from_utf8_lossy(&wire::failed(&error, Lang::default())).into_owned())
}

#[pymethods]
impl Jurisdiction {
    #[staticmethod]
    fn tra_vinh() -> Self {
        Self(dlxh::Jurisdiction::tra_vinh())
    }

    #[staticmethod]
    fn from_json(py: Python<'_>, document: &[u8]) -> PyResult<Self> {
        py.detach(|| dlxh::Jurisdiction::from_json(document)).map(Self).map_err(refused)
    }

    fn with_overlay(&self, py: Python<'_>, overlay: &[u8]) -> PyResult<Self> {
        py.detach(|| self.0.with_overlay(overlay)).map(Self).map_err(refused)
    }

    fn table(&self, py: Python<'_>, options: &[u8], reports: &[u8]) -> PyResult<Table> {
        let table = py.detach(|| self.0.table(reports, &TableOptions::from_json(options)?));
        Table::of(table.map_err(refused)?)
    }

    /// A table of a sum, with labels in the languages that the options name.
    fn table_of(&self, py: Python<'_>, options: &[u8], tally: &Tally) -> PyResult<Table> {
        let table = py.detach(|| {
            let options = TableOptions::from_json(options)?;
            Ok(self.0.table_of(&tally.0, options.labels.as_slice()))
        });
        Table::of(table.map_err(refused)?)
    }

    fn call<'py>(&self, py: Python<'py>, op: &str, options: &[u8], input: &[u8]) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &py.detach(|| self.0.call(op, options, input)))
    }
}
