import Ledger
import Records
import Verdicts

struct EnglishWhyWording: WhyWording {
    func label(_ label: WhyLabel) -> String {
        switch label {
        case .file: "File"
        case .received: "Came"
        case .judged: "Judged"
        case .rulebook: "Rulebook"
        case .given: "Given"
        case .decision: "Decision"
        case .note: "Note"
        case .verdict: "Verdict"
        case .reason: "Reason"
        case .course: "Course"
        case .day: "Day"
        case .erasedName: "(name erased)"
        }
    }

    func title(_ verdict: StoredVerdict) -> String { "Verdict \(verdict.id), delivery \(verdict.delivery)" }

    func place(_ verdict: StoredVerdict, source: String?) -> String {
        "\(source ?? "file \(verdict.source + 1)"), record \(verdict.position)"
    }

    func judged(_ judgement: StoredJudgement) -> String {
        "\(judgement.judgedAt.utc) \(judgement.run.map { "in run \($0)" } ?? "by the desk"), as of \(judgement.asOf)"
    }

    func verdict(_ verdict: Verdict) -> String { verdict.rawValue }

    func decision(_ stored: StoredDecision) -> String {
        let decision = stored.decision
        let what = [decision.kind.rawValue, decision.course, decision.completedOn?.description].compactMap(\.self)
        let people = [decision.by, decision.second].compactMap(\.self).joined(separator: " and ")
        return "\(what.joined(separator: " ")), by \(people) at \(stored.decidedAt.utc)"
            + (stored.isWithdrawn ? ", withdrawn" : "") + ": \(decision.reason)"
    }

    func whyNot(_ why: WhyNot) -> String {
        switch why {
        case .explanationErased(let erasure):
            "The explanation, and whose it was, are erased (erasure \(erasure.id), \(erasure.at.utc), \(because(erasure)))."
        case .bytesErased(let erasure):
            "The explanation cannot be made again: the bytes of its delivery are erased (erasure \(erasure.id), "
                + "\(erasure.at.utc), \(because(erasure))), for they held more than this record."
        case .bytesGone(let digest):
            "The explanation cannot be made again: spool/\(digest) is gone. Restore it from a backup."
        case .bytesChanged(let digest):
            "The explanation cannot be made again: spool/\(digest) is not what was received. Restore it from a backup."
        case .circumstanceGone(let digest):
            "The explanation cannot be made again: the staff or history file of then (spool/\(digest)) is gone or erased."
        case .notFound:
            "The explanation cannot be made again: the bytes are there, but this version finds no such record in them."
        }
    }

    private func because(_ erasure: StoredErasure) -> String {
        erasure.isOfPerson ? "a person was taken out" : "the time for which it is kept was over"
    }

    func differs(isErased: Bool) -> String {
        "Made again from its bytes, this verdict comes out otherwise than it was written down."
            + (isErased ? " Something is erased that it may have rested on." : " Run transferdesk verify.")
            + " What was written down counts; what follows below it is how it comes out now."
    }

    func holds() -> String { "The ledger holds:" }
    func stored() -> String { "The explanation as it was written:" }
}
