import Batch
import Foundation
import Ledger
import OfficeSupport
import ProgramSupport

/// An office in which the program itself has judged. A handle: hence a class.
final class NightOffice {
    let temporary: TemporaryOffice
    var path: String { temporary.office.path }

    init() throws {
        temporary = try TemporaryOffice()
        try temporary.setUp()
    }

    /// The same office as it stands, in another folder.
    init(copyOf other: NightOffice) throws {
        temporary = try TemporaryOffice()
        try FileManager.default.copyItem(atPath: other.path, toPath: temporary.office.path)
    }

    static let header =
        "index_number,holder_name,email,course_title,course_code,language,completed_on,status,issuer,certificate_number"

    static func row(_ holder: String, code: String = "LMS-3395", title: String = "BSAFE", number: String = "") -> String {
        "\(holder),\(title),\(code),English,2021-03-12,Completed,Inspira,\(number)"
    }

    /// Drops a table of certificates.
    func drop(_ name: String, _ rows: [String]) throws {
        try drop(name, text: ([Self.header] + rows).joined(separator: "\n") + "\n")
    }

    func drop(_ name: String, text: String) throws {
        let file = "\(temporary.office.inbox)/\(name)"
        try FileManager.default.createDirectory(
            atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    }

    @discardableResult
    func night(_ arguments: [String] = []) throws -> Program.Ended {
        try Program.run(["batch", path, "--quiet-period", "0"] + Program.asOf + arguments)
    }

    func ledger(_ command: String, _ arguments: [String] = []) throws -> Program.Ended {
        try Program.run(["ledger", command, path] + arguments)
    }

    func verify() throws -> Program.Ended { try Program.run(["verify", path]) }

    /// Paths in the office, from its folder on, sorted.
    var files: [String] {
        let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        return all.filter { !["ledger.sqlite-journal", "spool/tmp"].contains($0) }.sorted()
    }

    /// The files in which one of the texts stands, or whose name holds it, in capitals or not.
    func files(holding texts: [String]) -> [String] {
        files.filter { file in
            let bytes = FileManager.default.contents(atPath: "\(path)/\(file)") ?? Data()
            let text = (String(decoding: bytes, as: Unicode.ASCII.self) + file).lowercased()
            return texts.contains { text.contains($0.lowercased()) }
        }
    }
}
