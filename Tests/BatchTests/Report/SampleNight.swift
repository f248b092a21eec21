import FixtureSupport
import Ledger
import Records
import Reports
import Rulebook
import Uploads
import Verdicts

@testable import Batch

/// A night held in memory, made from uploads as the run makes it.
struct SampleNight {
    var facts = NightFacts(
        run: 12, began: Moment(seconds: 1_795_401_000), ended: Moment(seconds: 1_795_401_600), exitCode: 0, seen: 0,
        counts: RunCounts(), asOf: [Project.today], rulebook: "sha256:00",
        auditHead: AuditHead(sequence: 345, hash: ContentDigest.of([1])))
    var deliveries: [NightDelivery] = []
    var deferrals: [NightDeferral] = []
    var verdicts: [Int64: [NightVerdict]] = [:]
    /// What `judge` would write for the same deliveries one after the other.
    private(set) var csv: [UInt8] = []
    private(set) var ndjson: [UInt8] = []
    private var tails: [[UInt8]: Int64] = [:]
    private(set) var judged: [Judged] = []

    /// All of `Fixtures/cases`, a delivery each.
    static func ofAllCases() throws -> SampleNight {
        var night = SampleNight()
        for test in try ConformanceCase.all() {
            try night.add(test.judged().judged, name: test.input, asOf: test.known.asOf ?? "\(Project.today)")
        }
        return night
    }

    /// One delivery.
    @discardableResult
    mutating func add(
        _ judged: [Judged], name: String, asOf: String = "\(Project.today)", language: Language = .english
    ) throws -> Int64 {
        let number = Int64(deliveries.count + 1)
        let context = try ReportContext(rulebook: Project.rulebook.get(), language: language, asOf: asOf, sources: [name])
        let table = CSVReport(context)
        var json = JSONReport(context, findings: .brief)
        if csv.isEmpty { csv = Array(table.header.utf8) }
        var delivery = NightDelivery(number: number, name: Array(name.utf8), size: 1234, state: .judged)
        for one in judged {
            table.append(one.record, one.explanation, source: 0, to: &csv)
            let verdict = verdict(one, &json)
            verdicts[number, default: []].append(verdict)
            delivery.counts.add(verdict)
        }
        delivery.sourceNames = [name]
        deliveries.append(delivery)
        self.judged += judged
        facts.seen += 1
        facts.counts.judged += 1
        return number
    }

    private mutating func verdict(_ one: Judged, _ json: inout JSONReport) -> NightVerdict {
        var line: [UInt8] = []
        json.append(one.record, one.explanation, source: 0, to: &line)
        ndjson += line
        let tail = Array(line[json.lastRecordEnd..<json.lastDay.lowerBound] + line[json.lastDay.upperBound...])
        let number = tails[tail] ?? Int64(tails.count)
        tails[tail] = number
        var row: [UInt8] = []
        let hasRow = PlainForm.append(one.record, one.explanation, to: &row)
        return NightVerdict(
            id: Int64(judged.count), verdict: one.explanation.verdict, reason: one.explanation.reason, source: 0,
            position: one.record.position, completedOn: one.explanation.completedOn, record: Array(line[..<json.lastRecordEnd]),
            tail: NightVerdict.Tail(number: number, bytes: tail),
            plainRow: hasRow && one.explanation.reason.isMissingFact ? row : nil)
    }

    mutating func leave(_ name: String, _ reason: String) {
        deferrals.append(NightDeferral(name: Array(name.utf8), reason: reason))
        facts.seen += 1
        facts.counts.deferred += 1
    }

    func written(_ language: Language = .english) throws -> ReportFolder {
        let folder = try ReportFolder()
        try write(into: folder.path, language)
        return folder
    }

    func write(into folder: String, _ language: Language = .english) throws {
        let night = Night(facts) {
            try deliveries.forEach($0)
        } forEachDeferral: {
            try deferrals.forEach($0)
        } forEachVerdict: {
            try verdicts[$0, default: []].forEach($1)
        }
        try NightReport(night, rulebook: Project.rulebook.get(), language: language).write(into: folder)
    }
}

extension NightDelivery.Counts {
    mutating func add(_ verdict: NightVerdict) {
        switch verdict.verdict {
        case .accept: accepted += 1
        case .reject: rejected += 1
        case .refer: referred += 1
        }
        if verdict.reason == .recordUnreadable { unreadable += 1 }
    }
}
