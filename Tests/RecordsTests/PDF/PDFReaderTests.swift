import Foundation
import Testing

@testable import Records

@Suite struct PDFReaderTests {
    private static let hostile = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fixtures/hostile")

    private func records(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws -> [CertificateRecord] {
        var builder = try PDFReader.read(InputSource(name: "sample.pdf", bytes: bytes), names: TextSample.names, limits: limits)
        let page = builder.take()
        return page.rows.indices.map { page[$0] }
    }

    private func fixture(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: Self.hostile.appendingPathComponent(name)))
    }

    @Test func readsOneRecordAPage() throws {
        let pages = ["Amina Example", "Bela Example"].map { name in
            [
                "CERTIFICATE OF COMPLETION", "This is to certify that", name, "has successfully completed the course", "BSAFE",
                "12 March 2021",
            ]
        }
        let records = try records(PDFBuilder(pages: pages).bytes)
        #expect(records.map { $0[.holderName] } == ["Amina Example", "Bela Example"])
        #expect(records.map { $0[.completedOn] } == ["12 March 2021", "12 March 2021"])
    }

    @Test func readsATable() throws {
        let rows = [("Course", "Date"), ("BSAFE", "2021-03-12"), ("Ethics", "2022-05-03")].enumerated().map { index, row in
            "1 0 0 1 72 \(700 - 20 * index) Tm (\(row.0)) Tj 1 0 0 1 300 \(700 - 20 * index) Tm (\(row.1)) Tj\n"
        }
        var pdf = PDFBuilder()
        pdf.add(drawing: "BT /F1 12 Tf " + rows.joined() + "ET\n")
        #expect(TextSample.fields(try records(pdf.bytes)).map { $0[.courseTitle] } == ["BSAFE", "Ethics"])
    }

    @Test func opensWhatNeedsNoPassword() throws {
        #expect(try records(fixture("owner-password.pdf")).count == 1)
        #expect(throws: ReadingFault(.passwordProtected)) { try records(fixture("password.pdf")) }
    }

    @Test func refusesAPageWithoutText() {
        var image = PDFBuilder()
        image.add(drawing: "q 200 0 0 200 72 500 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u{80} EI Q\n")
        #expect(throws: ReadingFault(.noTextLayer)) { try records(image.bytes) }
        #expect(throws: ReadingFault(.noTextLayer)) { try records(PDFBuilder(pages: [[], []]).bytes) }
    }

    @Test func refusesWhatIsBroken() throws {
        let whole = PDFBuilder(pages: [["Course title: BSAFE"]]).bytes
        #expect(try records(whole).count == 1)
        #expect(try records([0xEF, 0xBB, 0xBF, 0x0A] + whole).count == 1)
        for bytes in [
            Array(whole.prefix(whole.count / 2)), Array(whole.dropLast(8)), Array("%PDF-1.7\n".utf8),
            Array("%PDF-1.7\nnothing\n%%EOF\n".utf8), Array("mail\n".utf8) + whole,
        ] {
            #expect(throws: ReadingFault(.brokenPDF)) { try records(bytes) }
        }
    }

    @Test func refusesAPDFThatStatesNothing() {
        #expect(throws: ReadingFault(.noCertificate)) { try records(PDFBuilder(pages: [["Hello"]]).bytes) }
    }

    @Test func keepsTheFileLimit() throws {
        let pdf = PDFBuilder(pages: [["Course title: BSAFE"]]).bytes
        var limits = ReadingLimits()
        limits.heldFile = pdf.count
        #expect(try records(pdf, limits: limits).count == 1)
        limits.heldFile -= 1
        #expect(throws: ReadingFault(.tooLarge(limit: pdf.count - 1))) { try records(pdf, limits: limits) }
    }
}
