/// What became of an upload.
package struct UploadResult: Sendable {
    package internal(set) var counts = VerdictCounts()
    /// Fields that are listed and never guessed (SPEC 5.1), by input.
    package internal(set) var unknown: [UnknownFields] = []
    /// Inputs that could not be read whole, in order.
    package internal(set) var faults: [UploadFault] = []
}
