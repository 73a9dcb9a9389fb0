//! Columns of the core as Arrow, handed over through the PyCapsule interface: whoever reads them copies nothing.

use std::sync::Arc;

use arrow_array::builder::{ListBuilder, StringBuilder};
use arrow_array::ffi::FFI_ArrowSchema;
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::types::Int32Type;
use arrow_array::{
    Array, ArrayRef, BooleanArray, Date32Array, DictionaryArray, Int32Array, Int64Array, LargeStringArray,
    RecordBatch, RecordBatchIterator, RecordBatchOptions, StringArray, TimestampMillisecondArray,
};
use arrow_schema::{ArrowError, Field, Schema};
use dlxh::tables::{Cells, Column, Table as Columns};
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::PyCapsule;

/// A table, held as one Arrow batch.
#[derive(Debug)]
#[pyclass(frozen, module = "dlxh._native")]
pub(crate) struct Table(RecordBatch);

#[pymethods]
impl Table {
    /// Hands out the rows to whoever reads Arrow; a schema that is asked for is not cast to.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema;
        let batches = RecordBatchIterator::new([Ok(self.0.clone())], self.0.schema());
        let stream = FFI_ArrowArrayStream::new(Box::new(batches));
        PyCapsule::new_with_value(py, stream, c"arrow_array_stream")
    }

    /// Hands out what columns there are.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let schema = FFI_ArrowSchema::try_from(self.0.schema().as_ref()).map_err(refused)?;
        PyCapsule::new_with_value(py, schema, c"arrow_schema")
    }

    fn __repr__(&self) -> String {
        format!("<dlxh.Table of {} rows: {}>", self.0.num_rows(), self.columns().join(", "))
    }

    fn __len__(&self) -> usize {
        self.0.num_rows()
    }

    /// The names of the columns.
    #[getter]
    fn columns(&self) -> Vec<String> {
        self.0.schema().fields().iter().map(|field| field.name().clone()).collect()
    }
}

impl Table {
    pub(crate) fn of(table: Columns) -> PyResult<Self> {
        let columns = table.columns.into_iter().map(|Column { name, cells }| (name, array(cells)));
        let (fields, arrays): (Vec<Field>, Vec<ArrayRef>) =
            columns.map(|(name, array)| (Field::new(name, array.data_type().clone(), true), array)).unzip();
        let options = RecordBatchOptions::new().with_row_count(Some(table.rows));
        RecordBatch::try_new_with_options(Arc::new(Schema::new(fields)), arrays, &options)
            .map(Self)
            .map_err(refused)
    }
}

fn array(cells: Cells) -> ArrayRef {
    match cells {
        Cells::Flags(cells) => Arc::new(BooleanArray::from(cells)),
        Cells::Numbers(cells) => Arc::new(Int64Array::from(cells)),
        Cells::Days(cells) => Arc::new(Date32Array::from(cells)),
        Cells::Moments(cells) => Arc::new(TimestampMillisecondArray::from(cells).with_timezone("UTC")),
        Cells::Texts(cells) => Arc::new(LargeStringArray::from(cells)),
        Cells::Codes { values, keys } => Arc::new(DictionaryArray::<Int32Type>::new(
            Int32Array::from(keys),
            Arc::new(StringArray::from(values)),
        )),
        Cells::Lists(cells) => {
            let mut lists = ListBuilder::new(StringBuilder::new());
            for cell in cells {
                lists.append_value(cell.into_iter().map(Some));
            }
            Arc::new(lists.finish())
        }
    }
}

fn refused(error: ArrowError) -> PyErr {
    PyRuntimeError::new_err(error.to_string())
}
