import Foundation

@testable import Batch

/// An empty folder for a report, gone with its owner. A handle: hence a class.
final class ReportFolder: Sendable {
    let path: String

    init() throws {
        var template = Array("/tmp/transferdesk-report-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw CocoaError(.fileWriteUnknown) }
        path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

    func bytes(_ name: String) -> [UInt8] { Array(FileManager.default.contents(atPath: "\(path)/\(name)") ?? Data()) }
    func text(_ name: String) -> String { String(decoding: bytes(name), as: UTF8.self) }

    /// Every byte of every file, by name.
    var everything: [String: [UInt8]] { Dictionary(uniqueKeysWithValues: names.map { ($0, bytes($0)) }) }

    var summary: [String: Any] {
        let object = try? JSONSerialization.jsonObject(with: Data(bytes("summary.json")))
        return object as? [String: Any] ?? [:]
    }
}
