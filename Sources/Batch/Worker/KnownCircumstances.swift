import Ledger
import Records
import Rulebook
import Uploads
import Verdicts

/// Rulebook, staff, history and what the ledger has told so far: what one delivery after the other is judged with.
struct KnownCircumstances {
    let rulebook: Rulebook
    private let setup: WorkerSetup
    /// Grows from delivery to delivery; whoever judges holds it only meanwhile, so that it is never copied.
    private var circumstances = Circumstances()

    /// - Throws: `UnusableRulebook`, `ReadingFault`.
    init(_ setup: WorkerSetup) throws {
        self.setup = setup
        rulebook = try Rulebook(source: { InputSource(name: $0.name, bytes: setup.tables[$0] ?? []) })
        circumstances.issuer = setup.issuer
        circumstances.earlier = EarlierDeliveries(rulebook: rulebook)
        if let staff = setup.staff { circumstances.staff = try StaffRegister(table(staff)) }
        if let history = setup.history { circumstances.history = try LearningHistory(table(history), rulebook: rulebook) }
    }

    private func table(_ digest: ContentDigest) throws -> CSVTable {
        try CSVTable(InputSource(path: "\(setup.spool)/\(digest)"))
    }

    /// Takes in a certificate of an earlier delivery.
    mutating func remember(_ earlier: EarlierVerdict) {
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

    /// The judge of one delivery.
    /// - Throws: `ReadingFault` where the request's file cannot be understood.
    func judge(of job: Job) throws -> Judge {
        var own = circumstances
        try job.request.map { try Request(table($0), rulebook: rulebook) }?.complete(&own)
        return Judge(rulebook: rulebook, circumstances: own, asOf: setup.asOf)
    }

    /// The sources of a delivery as they lie in the spool.
    func inputs(of job: Job) -> [UploadInput] {
        job.sources.map { UploadInput.kept(path: "\(setup.spool)/\($0.digest)", name: $0.name) }
    }
}
