import FixtureSupport
import Foundation
import Glibc
import OfficeSupport

/// The built program, run as a person would run it.
struct Program {
    /// What it leaves behind.
    struct Ended {
        let output: [UInt8]
        let errors: String
        /// Nil when a signal ended it.
        let exitCode: Int32?
        let wallSeconds: Double
        /// Its own and its children's.
        let processorSeconds: Double
        /// In bytes.
        let peakMemory: Int

        var text: String { String(decoding: output, as: UTF8.self) }
        var lines: [String] { text.split(separator: "\n").map(String.init) }
        var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
    }

    var folder = Project.root
    var standardInput: [UInt8] = []
    /// Added to the environment of the tests.
    var environment: [String: String] = [:]
    /// Where standard output and standard error go instead of being kept.
    var outputPath: String?
    var errorPath: String?
    /// Standard output is a terminal of so many columns.
    var terminalColumns: UInt16?
    /// After which it is killed.
    var patience = 60.0
    var path = Program.built

    static let built = BuiltProgram.path

    /// The day on which all tests ask.
    static let asOf = ["--as-of", "2026-11-23"]

    static func run(_ arguments: [String], input: String = "", in folder: String = Project.root) throws -> Ended {
        var program = Program()
        program.folder = folder
        program.standardInput = Array(input.utf8)
        return try program.run(arguments)
    }

    func run(_ arguments: [String]) throws -> Ended {
        let output = try ProgramOutput(path: outputPath, columns: terminalColumns)
        let errors = try ProgramOutput(path: errorPath, columns: nil)
        let input = try ProgramOutput(path: nil, columns: nil)
        try input.fill(standardInput)
        let child = try ProgramChild(
            path, arguments, folder: folder, environment: environment,
            descriptors: [input.child, output.child, errors.child])
        output.closeChild()
        let end = child.wait(patience: patience) { output.drain() }
        return Ended(
            output: output.contents(), errors: String(decoding: errors.contents(), as: UTF8.self), exitCode: end.exitCode,
            wallSeconds: end.wallSeconds, processorSeconds: end.processorSeconds, peakMemory: end.peakMemory)
    }
}
