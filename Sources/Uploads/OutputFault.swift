internal import Records

/// The output could not be written.
package struct OutputFault: Error {
    package let words: String

    /// - Parameter name: of what was written to.
    init(_ name: String, _ failure: SystemFailure = SystemFailure()) { words = "\(name): cannot be written (\(failure.words))" }
}
