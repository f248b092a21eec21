import Records
import Rulebook

/// Check 12. "Job network known and the code is the other network's: refer" (note 12).
enum CircumstancesCheck {
    static func ask(_ question: Question) -> Finding {
        guard let code = question.reading.code, question.judge.facts(code).hasNetworks, question.course != nil,
            let network = question.staff?.jobNetwork
        else { return .notApplicable(.circumstances) }
        guard question.rulebook[code].networks.contains(network) else {
            return .open(.jobNetworkVersion, .circumstances, row: code.row, .code(code))
        }
        return .passed(.circumstances, row: code.row)
    }
}
