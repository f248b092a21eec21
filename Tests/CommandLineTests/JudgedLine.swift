import Foundation
import ProgramSupport

/// The NDJSON of the program, read back.
struct JudgedLine {
    let object: [String: Any]

    init(_ line: String) throws {
        guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else {
            throw ProgramFault("a line is no JSON object")
        }
        self.object = object
    }

    static func all(_ ended: Program.Ended) throws -> [JudgedLine] { try ended.lines.map(JudgedLine.init) }

    var verdict: String { object["verdict"] as? String ?? "" }
    var reason: String { object["reason"] as? String ?? "" }
    var both: String { "\(verdict)/\(reason)" }
    var course: String? { object["course"] as? String }
    var record: [String: Any] { object["record"] as? [String: Any] ?? [:] }
    var findings: [[String: Any]] { object["findings"] as? [[String: Any]] ?? [] }
    var advice: [String] { (object["advice"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String } }
    var targetCodes: [String] { object["targetCodes"] as? [String] ?? [] }

    /// The sentences of all findings.
    var says: String { findings.compactMap { $0["says"] as? String }.joined(separator: "\n") }

    subscript(key: String) -> String? { object[key] as? String }
}
