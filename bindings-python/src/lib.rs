//! The native half of the Python package `dlxh`: it moves bytes and decides nothing.

mod jurisdiction;
mod many;
mod table;
mod tally;

use pyo3::pymodule;

#[pymodule]
mod _native {
    #[pymodule_export]
    use super::jurisdiction::Jurisdiction;
    #[pymodule_export]
    use super::many::Many;
    #[pymodule_export]
    use super::table::Table;
    #[pymodule_export]
    use super::tally::Tally;
}
