import Foundation
import Glibc

/// A folder that is gone with its owner. A handle: hence a class.
package final class TemporaryFolder {
    package let path: String

    package init() throws {
        var template = Array("/tmp/transferdesk-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw ProgramFault("no folder could be made") }
        path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    @discardableResult
    package func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

    @discardableResult
    package func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = "\(path)/\(name)"
        guard FileManager.default.createFile(atPath: file, contents: Data(bytes)) else {
            throw ProgramFault("\(name) could not be written")
        }
        return file
    }

    /// The names in it, sorted.
    package var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

    package func text(_ name: String) -> String? {
        FileManager.default.contents(atPath: "\(path)/\(name)").map { String(decoding: $0, as: UTF8.self) }
    }
}
