import FixtureSupport
import Foundation
package import Glibc
import OfficeSupport

/// The built program, run as a person would run it.
package struct Program {
    /// What it leaves behind.
    package struct Ended {
        package let output: [UInt8]
        package let errors: String
        /// Nil when a signal ended it.
        package let exitCode: Int32?
        package let wallSeconds: Double
        /// Its own and its children's.
        package let processorSeconds: Double
        /// In bytes.
        package let peakMemory: Int

        package var text: String { String(decoding: output, as: UTF8.self) }
        package var lines: [String] { text.split(separator: "\n").map(String.init) }
        package var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
    }

    package var folder = Project.root
    package var standardInput: [UInt8] = []
    /// Added to the environment of the tests.
    package var environment: [String: String] = [:]
    /// Where standard output and standard error go instead of being kept.
    package var outputPath: String?
    package var errorPath: String?
    /// Standard output is a terminal of so many columns.
    package var terminalColumns: UInt16?
    /// After which it is killed.
    package var patience = 60.0
    package var path = Program.built
    /// Called every millisecond while it runs, with its process.
    package var meanwhile: (pid_t) -> Void = { _ in }

    package init() {}

    package static let built = BuiltProgram.path

    /// The day on which all tests ask.
    package static let asOf = ["--as-of", "2026-11-23"]

    package static func run(_ arguments: [String], input: String = "", in folder: String = Project.root) throws -> Ended {
        var program = Program()
        program.folder = folder
        program.standardInput = Array(input.utf8)
        return try program.run(arguments)
    }

    package func run(_ arguments: [String]) throws -> Ended {
        let output = try ProgramOutput(path: outputPath, columns: terminalColumns)
        let errors = try ProgramOutput(path: errorPath, columns: nil)
        let input = try ProgramOutput(path: nil, columns: nil)
        try input.fill(standardInput)
        let child = try ProgramChild(
            path, arguments, folder: folder, environment: environment,
            descriptors: [input.child, output.child, errors.child])
        output.closeChild()
        let end = child.wait(patience: patience) {
            output.drain()
            meanwhile($0)
        }
        return Ended(
            output: output.contents(), errors: String(decoding: errors.contents(), as: UTF8.self), exitCode: end.exitCode,
            wallSeconds: end.wallSeconds, processorSeconds: end.processorSeconds, peakMemory: end.peakMemory)
    }
}
