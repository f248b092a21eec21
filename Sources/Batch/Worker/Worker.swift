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
    private var known: KnownCircumstances

    /// - Parameter memory: how much may be taken, in bytes.
    package static func run(input: Int32, output: Int32, memory: Int) throws {
        // When a service or a terminal stops the run, the run ends its worker: that one's end is then no failure of a delivery.
        for number in [SIGTERM, SIGINT, SIGHUP] { signal(number, SIG_IGN) }
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
        known = try KnownCircumstances(WorkerSetup(frame.payload))
        try self.output.write(.ready, [])
    }

    private mutating func serve() throws {
        while let frame = try frames.next() {
            switch frame.kind {
            case .earlier: try EarlierBlock.forEach(in: frame.payload) { known.remember($0) }
            case .job: try judge(Job(frame.payload))
            default: throw WorkerFailure.garbage
            }
        }
    }

    // MARK: Judging

    private func judge(_ job: Job) throws {
        Self.limit(__rlimit_resource_t(RLIMIT_CPU.rawValue), to: Self.secondsUsed + job.seconds)
        let result: JobResult
        do {
            result = try judge(job, by: try known.judge(of: job))
        } catch let fault as ReadingFault {
            let words = SourceFault(source: job.sources.count, line: fault.line, words: fault.words)
            result = JobResult(records: 0, faults: [words], refusal: "request-not-readable")
        }
        try output.write(.done, result.bytes)
    }

    private func judge(_ job: Job, by judge: Judge) throws -> JobResult {
        let output = WorkerOutput(output, judge: judge, sources: job.sources.map(\.name))
        var run = UploadRun(known.inputs(of: job), judge: judge, output: output)
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
