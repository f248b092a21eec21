import Records

/// The digits of `U+0421`.
func hex(_ value: UInt32) -> String { Unicode.Scalar(value).map(SafeText.hex) ?? String(value, radix: 16, uppercase: true) }
