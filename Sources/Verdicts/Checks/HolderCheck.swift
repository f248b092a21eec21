import Records
import Rulebook

/// Check 10. Compared with the request, the staff row and earlier records; "mismatch of either refers" (note 10).
enum HolderCheck {
    static func ask(_ question: Question, _ memory: borrowing UploadMemory, into findings: inout [Finding]) -> Bool {
        let start = findings.count
        var compared = false
        if question.judge.namesHolder {
            switch request(question.record, question.judge.circumstances) {
            case .differs: findings.append(.open(.holderMismatch, .holder, .requestDiffers))
            case .agrees: compared = true
            case .nothingStated: findings.append(.open(.holderNotNamed, .holder))
            case .nothingToCompare: break
            }
        }
        if question.holder.staffPlace >= 0, let staff = question.staff {
            switch row(question.record, staff) {
            case .differs: findings.append(.open(.holderMismatch, .holder, .staffRowDiffers))
            case .agrees: compared = true
            case .nothingStated, .nothingToCompare: break
            }
        }
        if let earlier = question.holder.otherName {
            findings.append(.open(.holderMismatch, .holder, .earlier(earlier)))
        }
        if let earlier = numberReused(question, memory) { findings.append(.open(.certificateNumberReused, .holder, earlier)) }
        if findings.count == start {
            findings.append(compared ? .passed(.holder, .holderAgrees) : .notApplicable(.holder, .nothingToCompare))
        }
        return compared || findings.count > start && findings[start].outcome == .open
    }

    /// Earlier in the upload, else in an earlier delivery.
    private static func numberReused(_ question: Question, _ memory: borrowing UploadMemory) -> FindingDetail? {
        let (number, course) = (question.holder.number, question.course)
        guard number != 0 else { return nil }
        if let earlier = memory.numberReused(number, holder: question.holder.holder, course: course) { return .earlier(earlier) }
        guard question.judge.hasEarlier else { return nil }
        return question.judge.numbersSeen.reuse(of: number, course: course) { KeyedHolder(question) }.map { .inDelivery($0) }
    }

    private enum Comparison { case agrees, differs, nothingStated, nothingToCompare }

    private static func request(_ record: CertificateRecord, _ circumstances: Circumstances) -> Comparison {
        guard record.states(.holderName) || record.states(.indexNumber) else { return .nothingStated }
        return compare(record, name: circumstances.name, index: circumstances.indexNumber)
    }

    private static func row(_ record: CertificateRecord, _ staff: StaffMember) -> Comparison {
        compare(record, name: staff.name, index: staff.indexNumber)
    }

    private static func compare(_ record: CertificateRecord, name: String?, index: String?) -> Comparison {
        var compared = false
        if let index, let own = record[.indexNumber] {
            guard IndexNumber(index) == IndexNumber(own) else { return .differs }
            compared = true
        }
        if let name, let own = record[.holderName] {
            guard HolderName(name).agrees(with: HolderName(own)) else { return .differs }
            compared = true
        }
        return compared ? .agrees : .nothingToCompare
    }
}
