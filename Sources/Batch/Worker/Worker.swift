import Glibc
import Ledger
import Records
import Reports
import Rulebook
import Uploads
import Verdicts

/// The process that reads what nobody has looked at yet. It is given digests and reads the spool; it writes to one pipe and to
/// nothing else. What kills it costs one attempt of one delivery.
///
/// 1. setup     rulebook, day, staff and history of the run
/// 2. earlier   what the ledger holds, as it grows
/// 3. job       one delivery judged; back to 2
package struct Worker {
    private var frames: FrameReader
    private let output: FrameWriter
    private let setup: WorkerSetup
    private let rulebook: Rulebook
    /// Grows from delivery to delivery; whoever judges holds it only meanwhile, so that it is never copied.
    private var circumstances: Circumstances

    /// - Parameter memory: how much may be taken, in bytes.
    package static func run(input: Int32, output: Int32, memory: Int) throws {
        limit(__rlimit_resource_t(RLIMIT_DATA.rawValue), to: memory)
        // What a crash leaves behind must not hold certificates.
        limit(__rlimit_resource_t(RLIMIT_CORE.rawValue), to: 0)
        var worker = try Worker(input: input, output: output)
        try worker.serve()
    }

    private init(input: Int32, output: Int32) throws {
        frames = FrameReader(input)
        self.output = FrameWriter(descriptor: output)
        guard let frame = try frames.next(), frame.kind == .setup else { throw WorkerFailure.garbage }
        let setup = try WorkerSetup(frame.payload)
        self.setup = setup
        let rulebook = try Rulebook(source: { InputSource(name: $0.name, bytes: setup.tables[$0] ?? []) })
        self.rulebook = rulebook
        circumstances = Circumstances()
        circumstances.issuer = setup.issuer
        circumstances.earlier = EarlierDeliveries(rulebook: rulebook)
        if let staff = setup.staff { circumstances.staff = try StaffRegister(Self.table(staff, in: setup.spool)) }
        if let history = setup.history {
            circumstances.history = try LearningHistory(Self.table(history, in: setup.spool), rulebook: rulebook)
        }
        try self.output.write(.ready, [])
    }

    private static func table(_ digest: ContentDigest, in spool: String) throws -> CSVTable {
        try CSVTable(InputSource(path: "\(spool)/\(digest)"))
    }

    private mutating func serve() throws {
        while let frame = try frames.next() {
            switch frame.kind {
            case .earlier: try EarlierBlock.forEach(in: frame.payload) { remember($0) }
            case .job: try judge(Job(frame.payload))
            default: throw WorkerFailure.garbage
            }
        }
    }

    private mutating func remember(_ earlier: EarlierVerdict) {
        let record = DeliveredRecord(
            delivery: earlier.delivery, source: Int32(earlier.source), position: Int32(earlier.position))
        let course = earlier.course.flatMap { rulebook.course($0) }
        if let course, let index = earlier.holder.indexNumber {
            switch earlier.outcome {
            case .accept:
                guard let day = earlier.completedOn else { break }
                circumstances.history.add(LearningHistory.Entry(course: course, completedOn: day), indexNumber: index)
            case .refer:
                circumstances.earlier?.add(referred: course, completedOn: earlier.completedOn, indexNumber: index, in: record)
            case .reject: break
            }
        }
        guard let number = earlier.certificateNumber else { return }
        let holder = earlier.holder
        circumstances.earlier?.add(
            number: number, issuer: earlier.issuer, holder: (holder.indexNumber, holder.email, holder.name), course: course,
            in: record)
    }

    // MARK: Judging

    private func judge(_ job: Job) throws {
        Self.limit(__rlimit_resource_t(RLIMIT_CPU.rawValue), to: Self.secondsUsed + job.seconds)
        let result: JobResult
        do {
            result = try judge(job, for: try request(job))
        } catch let fault as ReadingFault {
            let words = SourceFault(source: job.sources.count, line: fault.line, words: fault.words)
            result = JobResult(records: 0, faults: [words], refusal: "request-not-readable")
        }
        try output.write(.done, result.bytes)
    }

    /// - Throws: `ReadingFault` where the request's file cannot be understood.
    private func request(_ job: Job) throws -> Request? {
        try job.request.map { try Request(Self.table($0, in: setup.spool), rulebook: rulebook) }
    }

    private func judge(_ job: Job, for request: Request?) throws -> JobResult {
        var own = circumstances
        request?.complete(&own)
        let judge = Judge(rulebook: rulebook, circumstances: own, asOf: setup.asOf)
        let inputs = job.sources.map { UploadInput.kept(path: "\(setup.spool)/\($0.digest)", name: $0.name) }
        var run = UploadRun(inputs, judge: judge, output: WorkerOutput(output, judge: judge, sources: job.sources.map(\.name)))
        try run.run()
        let faults = run.result.faults.map { SourceFault(source: $0.source, line: $0.fault.line, words: $0.fault.words) }
        let codes = run.result.faults.map(\.fault.refusal)
        let refusal =
            codes.contains(JobResult.notTried) ? JobResult.notTried : faults.count == job.sources.count ? codes.first : nil
        return JobResult(records: run.output.records, faults: faults, refusal: refusal)
    }

    // MARK: Limits

    private static var secondsUsed: Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return Int(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
    }

    private static func limit(_ resource: __rlimit_resource_t, to most: Int) {
        var limits = rlimit()
        getrlimit(resource, &limits)
        limits.rlim_cur = min(rlim_t(most), limits.rlim_max)
        setrlimit(resource, &limits)
    }
}

extension ReadingFault {
    /// In a code for ledger and report; the words say the rest.
    fileprivate var refusal: String {
        switch kind {
        case .empty: "empty"
        case .tooLarge: "too-large"
        case .noTextLayer, .passwordProtected, .brokenPDF, .pdfLimit: "pdf-not-readable"
        case .noPDFTool, .pdfTool, .temporaryFile, .missing, .unreadable, .changed: JobResult.notTried
        case .formatDisagrees, .notReadHere: "other-format"
        case .noCertificate, .noHeader, .noFields, .notRecords: "no-certificates"
        default: "not-readable"
        }
    }
}
