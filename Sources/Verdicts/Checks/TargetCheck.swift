import Records
import Rulebook

/// Check 13. Under which code it is entered: "the listed code of the course", else the code in the certificate's language (note 13).
enum TargetCheck {
    struct Target {
        var finding: Finding
        var codes = ShortList<CodeID>()
        var isLanguageAssumed = false
    }

    static func ask(_ question: Question) -> Target {
        guard let course = question.course else { return Target(finding: .notApplicable(.target, .courseNotSettled)) }
        let standing = question.standing(course, question.reading.code)
        guard standing == nil || standing?.relation == .countsFor else { return Target(finding: .notApplicable(.target)) }
        let target = standing?.target ?? course
        let codes = question.judge.currentCodes(target)
        guard !codes.isEmpty else { return Target(finding: .notApplicable(.target)) }
        if let code = question.reading.code {
            return question.judge.facts(code).isEarlier ? earlier(question, codes) : single(code)
        }
        guard !question.judge.facts(target).hasSeveralCodesInOneLanguage else { return Target(finding: .notApplicable(.target)) }
        return byLanguage(question, codes)
    }

    private static func single(_ code: CodeID) -> Target {
        Target(finding: .passed(.target, row: code.row, .code(code)), codes: ShortList(code))
    }

    /// An earlier code counts for each of today's: the one of the holder's job network, all where it is not known.
    private static func earlier(_ question: Question, _ codes: [CodeID]) -> Target {
        if let network = question.staff?.jobNetwork,
            let own = codes.first(where: { question.rulebook[$0].networks.contains(network) })
        {
            return single(own)
        }
        guard codes.count > 1 else { return single(codes[0]) }
        return Target(finding: .passed(.target, row: codes[0].row, .eitherCode(codes[0], codes[1])), codes: ShortList(codes))
    }

    private static func byLanguage(_ question: Question, _ codes: [CodeID]) -> Target {
        let language: LanguageTag?
        var isAssumed = false
        switch question.reading.language {
        case .stated(let stated): language = stated
        case .unknown, .disagree: return Target(finding: .open(.noCodeInLanguage, .target))
        case .notStated:
            if let own = question.reading.titleLanguage {
                language = own
            } else {
                language = question.judge.defaultLanguage
                isAssumed = true
            }
        }
        guard let code = codes.first(where: { question.judge.facts($0).language == language }) else {
            return Target(finding: .open(.noCodeInLanguage, .target, row: question.course?.row))
        }
        var target = single(code)
        target.isLanguageAssumed = isAssumed
        return target
    }
}
