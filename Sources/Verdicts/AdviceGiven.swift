import Records
import Rulebook

/// The advice beside a verdict, in the order of SPEC 5.8; it never changes the verdict.
enum AdviceGiven {
    static func add(
        to explanation: inout ExplanationDraft, question: Question, target: TargetCheck.Target, memory: borrowing UploadMemory
    ) {
        switch explanation.judgement.verdict {
        case .accept: onAccept(&explanation, question, target, memory)
        case .reject: onReject(&explanation, question)
        case .refer: break
        }
    }

    private static func onAccept(
        _ explanation: inout ExplanationDraft, _ question: Question, _ target: TargetCheck.Target,
        _ memory: borrowing UploadMemory
    ) {
        func give(_ reason: Reason, if holds: Bool, course: CourseID? = nil) {
            if holds { explanation.advice.append(Advice(reason, course: course)) }
        }
        let reading = question.reading
        give(.languageAssumed, if: target.isLanguageAssumed)
        give(.languageDiffers, if: languageDiffers(question, target))
        give(.issuerAssumed, if: question.issuer.isAssumed)
        give(.titleMisspelt, if: reading.isMisspelt)
        give(.titleNotChecked, if: reading.titleIsUnchecked)
        give(.issueDateUsed, if: question.date.isIssue)
        give(.codeDoubtful, if: target.codes.contains { question.judge.facts($0).isDoubtful })
        give(.eitherNetworkCode, if: target.codes.count > 1)
        for companion in question.course.map(question.judge.companions) ?? [] {
            give(companion.advice, if: isExpected(companion, question, memory), course: companion.companion)
        }
        if explanation.advice.count > 1 { explanation.advice.sort { rank($0.reason) < rank($1.reason) } }
        give(.certificateExpiredAsPrinted, if: isExpired(question))
    }

    /// The order of `Reason`'s cases is that of SPEC 5.8, but for the two that are reasons to refer as well.
    private static func rank(_ reason: Reason) -> Int {
        switch reason {
        case .languageAssumed: 0
        case .languageDiffers: 1
        case .issuerAssumed: 2
        case .titleMisspelt: 3
        case .titleNotChecked: 4
        case .issueDateUsed: 5
        case .codeDoubtful: 6
        case .eitherNetworkCode: 7
        case .assessmentAlsoRequired: 8
        case .foundationalAlsoRequired: 9
        case .managersEditionExpected: 10
        case .commandersEditionExpected: 11
        default: 12
        }
    }

    private static func languageDiffers(_ question: Question, _ target: TargetCheck.Target) -> Bool {
        switch question.reading.language {
        case .stated(let language):
            target.codes.contains { code in question.judge.facts(code).language.map { $0 != language } ?? false }
        // One of the two is not the code's.
        case .disagree: target.codes.contains { question.judge.facts($0).language != nil }
        case .notStated, .unknown: false
        }
    }

    private static func isExpected(_ companion: Judge.CompanionFacts, _ question: Question, _ memory: borrowing UploadMemory)
        -> Bool
    {
        let staff = question.staff
        switch companion.advice {
        case .managersEditionExpected: return staff?.isSupervisor == true && staff?.isUniformed != true
        case .commandersEditionExpected: return staff?.isSupervisor == true && staff?.isUniformed == true
        default: return !isHeld(companion.companion, question, memory)
        }
    }

    /// In the history, or accepted earlier in the upload; a yearly course in the cycle of the as-of day.
    private static func isHeld(_ course: CourseID, _ question: Question, _ memory: borrowing UploadMemory) -> Bool {
        let renewal = question.judge.facts(course).renewal
        let cycle = question.judge.facts(course).cycle?.first
        let entries = question.judge.circumstances.history.entries(of: question.holder.index)
        if entries.contains(where: { $0.course == course && renewal.cycle(of: $0.completedOn)?.first == cycle }) { return true }
        guard !question.holder.holder.means.isEmpty else { return false }
        return memory.acceptedBySameHolder(course, cycle: cycle.map { Int16($0.year) } ?? 0, holder: question.holder.holder)
            != nil
    }

    private static func isExpired(_ question: Question) -> Bool {
        let record = question.record
        guard record.states(.expiresOn) else { return false }
        let date = DateReader.read(record.text(.expiresOn), order: question.date.order).date
        return date.latest.map { $0 < question.judge.asOf } ?? false
    }

    // MARK: Instead

    private static func onReject(_ explanation: inout ExplanationDraft, _ question: Question) {
        guard explanation.judgement.reason != .alreadyRecorded, explanation.judgement.reason != .duplicateInUpload,
            let candidate = question.courses.candidates.first
        else { return }
        let staffCourse = question.rulebook.family(of: candidate).staffCourse
        var instead = [staffCourse]
        if explanation.judgement.reason == .notCompleted || explanation.judgement.reason == .cycleOver,
            let course = question.course
        {
            // The course itself; where it has no code any more, the one that it leads to.
            instead = [course, question.standing(course, nil)?.target ?? staffCourse, staffCourse]
        }
        guard let course = instead.first(where: { question.judge.facts($0).hasCodes }) else { return }
        explanation.advice.append(Advice(.takeInstead, course: course))
    }
}
