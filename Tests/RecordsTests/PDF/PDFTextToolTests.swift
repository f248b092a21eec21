import Foundation
import Glibc
import Testing

@testable import Records

@Suite struct PDFTextToolTests {
    private static let pdf = PDFBuilder(pages: [["Course title: BSAFE"]]).bytes

    private func limits(_ change: (inout ReadingLimits) -> Void) -> ReadingLimits {
        var limits = ReadingLimits()
        change(&limits)
        return limits
    }

    @Test func givesTheText() throws {
        let text = try PDFTextTool(limits: ReadingLimits()).text(of: Self.pdf)
        #expect(String(decoding: text, as: UTF8.self).contains("Course title: BSAFE"))
    }

    @Test func saysThatTheToolIsMissing() {
        #expect(throws: ReadingFault(.noPDFTool)) {
            try PDFTextTool(limits: ReadingLimits(), path: "/nowhere").text(of: Self.pdf)
        }
    }

    /// Only its absence is mended by installing it.
    @Test func saysWhatToInstallWhereThatHelps() {
        #expect(ReadingFault(.noPDFTool).words.contains("install poppler-utils"))
        #expect(!ReadingFault(.pdfTool("Too many open files")).words.contains("install"))
        #expect(ReadingFault(.pdfTool("Too many open files")).words.contains("Too many open files"))
    }

    /// Whoever ends the tool, the machine out of memory for one: its time was not over.
    @Test func saysThatSomebodyEndedTheTool() throws {
        var template = Array("/tmp/transferdesk-test-XXXXXX".utf8CString)
        let folder = String(cString: try #require(mkdtemp(&template)))
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let tool = "#!/bin/sh\nkill -KILL $$\n"
        let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o755]
        let path = "\(folder)/pdftotext"
        try #require(FileManager.default.createFile(atPath: path, contents: Data(tool.utf8), attributes: attributes))
        #expect(throws: ReadingFault(.pdfTool("somebody ended pdftotext by a signal"))) {
            try PDFTextTool(limits: ReadingLimits(), path: folder).text(of: Self.pdf)
        }
    }

    @Test func stopsAtTheLimitOfText() throws {
        let exact = try PDFTextTool(limits: ReadingLimits()).text(of: Self.pdf).count
        #expect(try PDFTextTool(limits: limits { $0.pdfText = exact }).text(of: Self.pdf).count == exact)
        #expect(throws: ReadingFault(.pdfLimit("0 MB of text"))) {
            try PDFTextTool(limits: limits { $0.pdfText = exact - 1 }).text(of: Self.pdf)
        }
    }

    @Test func stopsAtTheLimitOfMemory() {
        #expect(throws: ReadingFault(.pdfLimit("8 MB of memory"))) {
            try PDFTextTool(limits: limits { $0.pdfMemory = 8 << 20 }).text(of: Self.pdf)
        }
    }

    /// One second of the processor; on a busy machine the three of the clock may be over first.
    @Test func stopsAtTheLimitOfTime() throws {
        var pdf = PDFBuilder()
        pdf.add(doubled: 24)
        let fault = try #require(throws: ReadingFault.self) {
            try PDFTextTool(limits: limits { $0.pdfSeconds = 1 }).text(of: pdf.bytes)
        }
        #expect([.pdfLimit("1 seconds"), .pdfLimit("3 seconds")].contains(fault.kind))
    }
}
