import FixtureSupport
import Foundation
import ProgramSupport

/// Makes the inputs of `Fixtures/hostile/manifest.csv` that are too large, or named too badly, to be kept as files.
struct HostileRecipe {
    let name: String
    /// What stands after the first colon.
    private let rest: String
    private var numbers: [Int] { rest.split(separator: ":").compactMap { Int($0) } }

    var count: Int { numbers.last ?? 0 }
    /// The first number of two.
    var length: Int { numbers.first ?? 0 }

    init(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        name = parts[0]
        rest = parts.count > 1 ? parts[1] : ""
    }

    /// Writes the input and returns the argument that names it.
    func argument(in folder: TemporaryFolder) throws -> String {
        switch name {
        case "argument": return rest
        case "named": return try folder.write(fileName, HostileTable(rows: 1).bytes)
        default: return try folder.write("input.\(name.prefix { $0 != "-" })", bytes())
        }
    }

    private var fileName: String {
        switch rest {
        case "newline": "a\nhostile.csv:1: accepted.csv"
        case "escape": "a\u{1B}[31m.csv"
        case "formula": "=1+1.csv"
        default: "a%2fb.csv"
        }
    }

    private func bytes() throws -> [UInt8] {
        switch name.prefix(while: { $0 != "-" }) {
        case "xml": try xml()
        case "csv": try csv()
        case "txt": try text()
        default: try pdf()
        }
    }

    var unknown: ProgramFault { ProgramFault("the recipe \(name) is not known") }

    /// `A`, so many times.
    static func letters(_ count: Int) -> [UInt8] { [UInt8](repeating: 0x41, count: count) }

    static func repeated(_ text: String, _ count: Int) -> [UInt8] {
        let piece = Array(text.utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(piece.count * count)
        for _ in 0..<count { bytes += piece }
        return bytes
    }

    private func text() throws -> [UInt8] {
        switch name {
        case "txt-line": Self.letters(count)
        case "txt-prose": Self.repeated("This is to certify that Amina Example has ", count)
        case "txt-blanks": Array("Course title:".utf8) + Self.repeated(" ", count) + Array("BSAFE\n".utf8)
        case "txt-form-feeds": Self.repeated("\u{0C}", count)
        case "txt-labels": Self.repeated("Course title: BSAFE\n", count)
        default: throw unknown
        }
    }
}
