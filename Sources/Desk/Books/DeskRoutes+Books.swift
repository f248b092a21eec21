import Batch
import HTTPTypes
import Hummingbird
import Ledger
import NIOCore
import Reports
import Rulebook
import Uploads

/// What can be looked up: persons, rows, nights, the audit chain.
extension DeskRoutes {
    // MARK: Persons and certificates

    func lookUpPage(_ ask: Ask) -> Answer { .page(LookUpPage(ask, asked: nil, []).markup) }

    private static let mostFound = 200

    /// The numbers come in the form: an address would stay in logs and histories.
    func lookUp(_ ask: Ask) async throws -> Answer {
        guard let number = ask.form["number"], number.utf8.count <= 200 else { return lookUpPage(ask) }
        return try await aside { [self] in
            let byIndex = try ledger.verdicts(ofIndexNumber: number, limit: Self.mostFound)
            let byNumber = try ledger.verdicts(ofCertificateNumber: number, limit: Self.mostFound)
            let found = Set(byIndex.map(\.id)).union(byNumber.map(\.id)).sorted(by: >)
            let shown = try found.map { (ShownVerdict(try ledger.verdict($0)), try ledger.standing(ofVerdict: $0)) }
            return .page(LookUpPage(ask, asked: number, shown).markup)
        }
    }

    // MARK: Rulebook

    func rulebookPage(_ ask: Ask) -> Answer { .page(RulebookPage(ask, taking.judging.rulebook).markup) }

    func tablePage(_ ask: Ask) async throws -> Answer {
        guard let table = Table.allCases.first(where: { $0.name == ask.parameters["table"] }) else { throw Refusal.notFound }
        return try await aside { [self] in
            .page(TablePage(ask, table, taking.judging.rulebook, try rowCounts.all()).markup)
        }
    }

    func rowPage(_ ask: Ask) async throws -> Answer {
        let rulebook = taking.judging.rulebook
        let name = "\(ask.parameters["table"] ?? "")/\(ask.parameters["row"] ?? "")"
        guard let row = rulebook.rows.find(name).first else { throw Refusal.notFound }
        return try await aside { [self] in
            let citation = rulebook.rows.name(row)
            let page = RowPage(rulebook, row, ask.language, TerminalStyle(width: 100, hasColour: false))
            return .page(RulebookRowPage(ask, citation, page, decided: try rowCounts.all()[citation] ?? 0).markup)
        }
    }

    // MARK: Nights

    func nightsPage(_ ask: Ask) async throws -> Answer {
        let before = try ask.queryNumber("before") ?? .max
        return try await aside { [self] in
            let runs = try ledger.runs(before: before, limit: Self.pageSize + 1)
            let published = Set(try ledger.publishedReports().map(\.run))
            return .page(NightsPage(ask, runs, published).markup)
        }
    }

    /// `report.html` as a page of its own, everything else to be saved.
    func nightFile(_ ask: Ask) async throws -> Answer {
        let (run, name) = (try ask.number("run"), ask.parameters["name"] ?? "")
        return try await aside { [self] in
            guard let file = try PublishedReport(run, taking.office, ledger)?.file(name) else { throw Refusal.notFound }
            guard name == "report.html" else { return Attachment(file, name: "night-\(run)-\(name)").answer }
            var answer = Answer(body: Attachment.body(file))
            answer.fields[.contentType] = "text/html; charset=utf-8"
            if let policy = HTTPField.Name("Content-Security-Policy") {
                answer.fields[policy] = PublishedReport.policy + "; frame-ancestors 'none'"
            }
            return answer
        }
    }

    // MARK: Audit

    func auditPage(_ ask: Ask) async throws -> Answer {
        let before = try ask.queryNumber("before") ?? .max
        return try await aside { [self] in
            let entries = try ledger.auditEntries(before: before, limit: Self.pageSize + 1)
            return .page(AuditPage(ask, entries, try ledger.auditHead(), checked: nil).markup)
        }
    }

    /// Makes the chain anew from what the ledger holds; takes as long as that does.
    func verifyAudit(_ ask: Ask) async throws -> Answer {
        try await aside { [self] in
            var checked = AuditPage.Checked.agrees
            do { try ledger.verify() } catch let LedgerFault.disagrees(disagreement) { checked = .disagrees(disagreement.words) }
            let entries = try ledger.auditEntries(limit: Self.pageSize + 1)
            return .page(AuditPage(ask, entries, try ledger.auditHead(), checked: checked).markup)
        }
    }

    func exportAudit(_ ask: Ask) async throws -> Answer {
        try await aside { [self] in
            let lines = AuditLines(.ndjson)
            var buffer = ByteBuffer()
            try ledger.forEachAuditEntry { buffer.writeString(lines.line($0)) }
            var answer = Answer(body: ResponseBody(byteBuffer: buffer))
            answer.fields[.contentType] = "application/x-ndjson; charset=utf-8"
            answer.fields[.contentDisposition] = "attachment; filename=\"audit.ndjson\""
            return answer
        }
    }
}
