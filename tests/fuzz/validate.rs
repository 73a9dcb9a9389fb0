#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| dlxh_fuzz::validate(data));
