use dlxh::{Error, shape::Lang, wire};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyBytes;

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

    fn call<'py>(&self, py: Python<'py>, op: &str, options: &[u8], input: &[u8]) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &py.detach(|| self.0.call(op, options, input)))
    }
}
