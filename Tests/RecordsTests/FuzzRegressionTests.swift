import FixtureSupport
import Foundation
import Testing

@testable import Records

/// Inputs that once broke a promise, kept by format: none may do so again.
@Suite struct FuzzRegressionTests {
    /// `FORMAT/NAME`.
    static let inputs: [String] = InputFormat.allCases.flatMap { format in
        let names = try? FileManager.default.contentsOfDirectory(atPath: "\(Project.regressions)/\(format.rawValue)")
        return (names ?? []).sorted().filter { !$0.hasPrefix(".") }.map { "\(format.rawValue)/\($0)" }
    }

    @Test func someAreThere() { #expect(!Self.inputs.isEmpty) }

    @Test(arguments: inputs)
    func keepsEveryPromise(input: String) throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(Project.regressions)/\(input)")))
        let format = try #require(input.split(separator: "/").first.flatMap { InputFormat(rawValue: String($0)) })
        let probe = try UploadProbe(Project.rulebook.get())
        #expect(try probe.brokenAnyhow(by: bytes, format: nil) == nil)
        if format == .pdf, !bytes.starts(with: Array("%PDF-".utf8)) {
            // What is kept there and is no PDF is the text of one.
            let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
            #expect(try probe.brokenAnyhow(by: PDFText.plain(text), format: .text) == nil)
        } else {
            #expect(try probe.brokenAnyhow(by: bytes, format: format) == nil)
        }
    }
}
