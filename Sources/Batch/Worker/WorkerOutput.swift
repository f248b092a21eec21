import Ledger
import Records
import Reports
import Rulebook
import Uploads
import Verdicts

/// Sends verdicts to the run as they are made. A source that is taken back is taken back there too.
struct WorkerOutput: UploadOutput {
    private let frames: FrameWriter
    private let rulebook: Rulebook
    private let holders: HolderFinder
    private let issuers: IssuerOfRecord
    private var report: JSONReport
    private var verdicts = ByteEncoder()
    private var line: [UInt8] = []
    private var tails = SharedTails()
    private var recordsOfSource = 0
    /// Of the sources that were kept.
    private(set) var records = 0

    init(_ frames: FrameWriter, judge: Judge, sources: [String]) {
        self.frames = frames
        rulebook = judge.rulebook
        holders = HolderFinder(judge.circumstances)
        issuers = IssuerOfRecord(rulebook: judge.rulebook, circumstances: judge.circumstances)
        let context = ReportContext(
            rulebook: judge.rulebook, language: .english, asOf: judge.asOf.description, sources: sources)
        report = JSONReport(context, findings: .brief)
    }

    mutating func begin(source: Int) throws {
        recordsOfSource = 0
        var number = ByteEncoder()
        number.put(UInt32(source))
        try frames.write(.sourceBegun, number.bytes)
    }

    mutating func append(_ record: CertificateRecord, _ explanation: Explanation, source: Int) throws {
        line.removeAll(keepingCapacity: true)
        report.append(record, explanation, source: source, to: &line)
        let end = report.lastRecordEnd
        let tail = try place(of: line[end..<report.lastDay.lowerBound] + line[report.lastDay.upperBound...], explanation)
        let entry = VerdictEntry(
            source: source, position: record.position, verdict: explanation.verdict, reason: explanation.reason,
            course: explanation.course.map { rulebook[$0].id }, completedOn: explanation.completedOn,
            holder: StatedHolder(
                indexNumber: holders.indexNumber(of: record), email: holders.email(of: record), name: holders.name(of: record)),
            certificateNumber: record[.certificateNumber], issuer: issuers.issuer(of: record), record: Array(line[..<end]),
            tail: tail, plain: plain(record, explanation))
        VerdictBlock.append(entry, to: &verdicts)
        recordsOfSource += 1
        if verdicts.bytes.count >= VerdictBlock.size { try flush() }
    }

    private func plain(_ record: CertificateRecord, _ explanation: Explanation) -> [UInt8]? {
        guard explanation.verdict == .refer, explanation.reason.isMissingFact else { return nil }
        var row: [UInt8] = []
        return PlainForm.append(record, explanation, to: &row) ? row : nil
    }

    /// What names another record of the upload, or of another delivery, is hardly met twice, and the former holds a name of a file.
    private mutating func place(of tail: ArraySlice<UInt8>, _ explanation: Explanation) throws -> TailText {
        if explanation.findings.contains(where: \.detail.namesARecord) { return .own(Array(tail)) }
        if tails.isFull {
            try flush()
            tails.forgetAll()
        }
        switch tails.place(of: tail) {
        case .known(let number): return .shared(number)
        case .none: return .own(Array(tail))
        case .new(let number):
            var definition = ByteEncoder()
            definition.put(UInt32(number))
            definition.put(tail)
            try frames.write(.tail, definition.bytes)
            return .shared(number)
        }
    }

    mutating func commit(source: Int) throws {
        try flush()
        try frames.write(.sourceKept, [])
        records += recordsOfSource
    }

    mutating func rollBack(source: Int) throws {
        verdicts.clear()
        tails.forgetAll()
        try frames.write(.sourceTakenBack, [])
    }

    private mutating func flush() throws {
        guard !verdicts.bytes.isEmpty else { return }
        try frames.write(.verdicts, verdicts.bytes)
        verdicts.clear()
    }
}

extension FindingDetail {
    fileprivate var namesARecord: Bool {
        switch self {
        case .earlier, .inDelivery: true
        default: false
        }
    }
}
