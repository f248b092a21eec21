import Ledger
import Reports

/// The nights of the batch, each with its report.
struct NightsPage {
    let markup: Markup

    /// - Parameters:
    ///   - runs: one more than a page where there are more.
    ///   - published: nights whose report is there.
    init(_ ask: Ask, _ runs: [StoredRun], _ published: Set<Int64>) {
        let frame = Frame(ask)
        guard !runs.isEmpty else {
            markup = frame.page(frame.say(.nights), "<p>\(frame.say(.noNights))</p>\n")
            return
        }
        let shown = runs.prefix(DeskRoutes.pageSize)
        let headings: [Phrase] = [.number, .began, .judgedFiles, .problems, .leftLying, .report]
        let rows = shown.map { Self.row($0, published.contains($0.id), frame) }
        let more: Markup =
            runs.count > shown.count
            ? "<p><a href=\"/nights?before=\(Int(shown.last?.id ?? 0))\">\(frame.say(.older))</a></p>\n" : .nothing
        markup = frame.page(
            frame.say(.nights),
            "\(DataTable(name: frame.say(.nights), headings: headings.map(frame.say), rows: rows).markup)\(more)")
    }

    private static func row(_ run: StoredRun, _ isPublished: Bool, _ frame: Frame) -> [Markup] {
        let counts = run.end?.counts
        let files = ["report.html", "transfer.csv", "refer.csv", "verdicts.csv"].map { name -> Markup in
            "<a href=\"/nights/\(Int(run.id))/\(name)\">\(name)</a> "
        }
        return [
            "\(Int(run.id))", frame.time(run.beganAt), "\(counts?.judged ?? 0)",
            "\(counts.map { $0.partlyJudged + $0.refused + $0.quarantined } ?? 0)", "\(counts?.deferred ?? 0)",
            isPublished ? "\(files)" : "\(frame.say(run.end == nil ? .atWorkOrStopped : .noReport))",
        ]
    }
}
