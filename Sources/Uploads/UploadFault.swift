package import Records

/// An input that could not be read whole.
package struct UploadFault: Sendable {
    package let input: String
    /// Which input, from 0: several may have one name.
    package let source: Int
    package let fault: ReadingFault

    package init(input: String, source: Int = 0, fault: ReadingFault) {
        self.input = input
        self.source = source
        self.fault = fault
    }

    /// `file:line: reason`.
    package var words: String {
        SafeText.escaped(input) + (fault.line.map { ":\($0)" } ?? "") + ": " + fault.words
    }
}
