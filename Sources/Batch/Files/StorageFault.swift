internal import Records

/// The file system does not do what the run needs.
package struct StorageFault: Error, Hashable, Sendable {
    package let words: String
    /// The system's number of what went wrong.
    package let code: Int32

    /// - Parameter place: a folder of the office or a name that the run gave itself; never the name of a delivery.
    init(_ place: String, _ failure: SystemFailure = SystemFailure()) {
        code = failure.code
        words = "\(place): \(failure.words); nothing more was done there, run again when it is mended"
    }
}
