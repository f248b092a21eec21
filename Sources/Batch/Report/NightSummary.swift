import Ledger
import Records
import Rulebook

/// `summary.json`: every count of the night, for programs. Holds nothing of any record and no name.
enum NightSummary {
    static func json(_ facts: NightFacts, _ counts: NightCounts, _ files: [ReportFile.Finished]) -> [UInt8] {
        var summary = SummaryWriter()
        summary.object { summary in
            addRun(facts, to: &summary)
            summary.object("entries") { addEntries(facts, to: &$0) }
            summary.object("deferrals") { deferrals in
                for (code, number) in counts.byDeferral.sorted(by: { $0.key < $1.key }) { deferrals.number(code, number) }
            }
            summary.object("records") { addRecords(counts, to: &$0) }
            summary.object("reasons") { reasons in
                for reason in Reason.allCases {
                    if let number = counts.byReason[reason] { reasons.number(reason.rawValue, number) }
                }
            }
            summary.object("courses") { courses in
                for (id, course) in counts.byCourse.sorted(by: { $0.key < $1.key }) { add(course, id, to: &courses) }
            }
            add(counts.withoutCourse, "withoutCourse", to: &summary)
            summary.object("returned") { returned in
                returned.number("withStatus", counts.returnedWithStatus)
                returned.number("withoutStatus", counts.returnedWithoutStatus)
                returned.number("notReturned", counts.notReturned)
            }
            summary.object("files") { sizes in
                for file in files.sorted(by: { $0.name < $1.name }) { sizes.number(file.name, file.size) }
            }
        }
        return summary.bytes
    }

    private static func addRun(_ facts: NightFacts, to summary: inout SummaryWriter) {
        summary.number("run", Int(facts.run))
        summary.text("began", facts.began.utc)
        summary.text("ended", facts.ended.utc)
        summary.number("exitCode", facts.exitCode)
        summary.texts("asOf", facts.asOf.map(\.description))
        summary.text("rulebook", facts.rulebook)
        summary.object("audit") { audit in
            audit.number("sequence", Int(facts.auditHead.sequence))
            audit.text("hash", "\(facts.auditHead.hash)")
        }
    }

    private static func addEntries(_ facts: NightFacts, to entries: inout SummaryWriter) {
        entries.number("seen", facts.seen)
        entries.number("judged", facts.counts.judged)
        entries.number("partlyJudged", facts.counts.partlyJudged)
        entries.number("refused", facts.counts.refused)
        entries.number("quarantined", facts.counts.quarantined)
        entries.number("duplicate", facts.counts.duplicate)
        entries.number("deferred", facts.counts.deferred)
    }

    private static func addRecords(_ counts: NightCounts, to records: inout SummaryWriter) {
        records.number("total", counts.records.total)
        records.number("accept", counts.records.accepted)
        records.number("reject", counts.records.rejected)
        records.number("refer", counts.records.referred)
        records.number("unreadable", counts.unreadable)
        records.number("erased", counts.erased)
    }

    private static func add(_ course: NightCounts.ByVerdict, _ key: String, to summary: inout SummaryWriter) {
        summary.object(key) { numbers in
            numbers.number("accept", course.accepted)
            numbers.number("reject", course.rejected)
            numbers.number("refer", course.referred)
        }
    }
}
