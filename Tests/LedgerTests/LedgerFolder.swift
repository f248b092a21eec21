import Foundation
import GRDB
import Glibc

@testable import Ledger

/// A folder with a ledger in it, gone with its owner. A handle: hence a class.
final class LedgerFolder {
    let path: String
    var file: String { "\(path)/ledger.sqlite" }

    init() throws {
        var template = Array("/tmp/transferdesk-ledger-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw LedgerFault.storage(path: "/tmp", says: "no folder could be made") }
        path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
        try Ledger.create(path: file)
    }

    /// - Parameter whole: the bytes of the ledger.
    convenience init(_ whole: Data) throws {
        try self.init()
        try whole.write(to: URL(fileURLWithPath: file))
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    static let time = Moment(seconds: 1_795_000_000)

    func open() throws -> Ledger { try Ledger(path: file, clock: { Self.time }) }

    /// The names in it, sorted.
    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

    /// Every byte of every file in it.
    var bytes: Data {
        names.reduce(into: Data()) { $0.append(FileManager.default.contents(atPath: "\(path)/\($1)") ?? Data()) }
    }

    /// Runs statements as somebody would who has the file and another program.
    func tamper(_ sql: String) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: file, configuration: configuration)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }

    /// The same, with all triggers out of the way and put back afterwards.
    func tamperPastTriggers(_ sql: String) throws {
        let queue = try DatabaseQueue(path: file)
        let triggers = try queue.read {
            try Row.fetchAll($0, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").map {
                ($0["name"] as String, $0["sql"] as String)
            }
        }
        try queue.close()
        let drop = triggers.map { "DROP TRIGGER \($0.0);" }.joined()
        try tamper(drop + sql + ";" + triggers.map { $0.1 + ";" }.joined())
    }
}
