/// What became of an upload.
package struct UploadResult: Sendable {
    package internal(set) var counts = VerdictCounts()
    /// Inputs that could not be read whole, in order.
    package internal(set) var faults: [UploadFault] = []
}
