internal import Records

/// One input of an upload.
package enum UploadInput: Sendable {
    case file(String)
    /// A file that is kept under another name than the person gave it.
    case kept(path: String, name: String)
    case standardInput
    /// Bytes at hand: a web upload, a test.
    case bytes(name: String, [UInt8])

    /// The name by which reports call it.
    package var name: String {
        switch self {
        case .file(let path): path
        case .kept(_, let name): name
        case .standardInput: "-"
        case .bytes(let name, _): name
        }
    }

    func open(_ limits: ReadingLimits) throws -> InputSource {
        switch self {
        case .file(let path): try InputSource(path: path)
        case .kept(let path, let name): try InputSource(path: path, name: name)
        case .standardInput: try InputSource(standardInput: 0, limit: limits.streamedFile)
        case .bytes(let name, let bytes): InputSource(name: name, bytes: bytes)
        }
    }
}
