package import Records

/// An input that could not be read whole.
package struct UploadFault: Sendable {
    package let input: String
    package let fault: ReadingFault

    package init(input: String, fault: ReadingFault) {
        self.input = input
        self.fault = fault
    }

    /// `file:line: reason`.
    package var words: String {
        SafeText.escaped(input) + (fault.line.map { ":\($0)" } ?? "") + ": " + fault.words
    }
}
