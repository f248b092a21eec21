extension Unicode.Scalar {
    /// A letter or a number of any script.
    var isLetterOrNumber: Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0..<0x80: false
        default: properties.isAlphabetic || properties.numericType != nil
        }
    }
}
