import Records
import Rulebook

/// Check 7. "The record's own issuer wins over `--issuer`, which serves records that state none" (note 7).
struct IssuerRecognition {
    private let judge: Judge

    init(_ judge: Judge) { self.judge = judge }

    /// - Parameter own: the record's issuer; one that names no platform states none.
    func read(_ own: String?) -> IssuerReading {
        let rulebook = judge.rulebook
        var unnamed: RowID?
        if let own {
            guard let index = rulebook.issuer(own) else { return reading(.open(.issuerNotRecognised, .issuer), own) }
            if rulebook.issuers[index].standing != .unnamed { return reading(finding(index), own) }
            unnamed = rulebook.id(index, in: .issuers)
        }
        guard let request = judge.circumstances.issuer else {
            return reading(.open(.issuerNotStated, .issuer, row: unnamed), own)
        }
        guard let index = rulebook.issuer(request) else {
            return reading(.open(.issuerNotRecognised, .issuer, .issuerOfRequest), own)
        }
        return reading(finding(index, .issuerOfRequest), own, isAssumed: true)
    }

    private func reading(_ finding: Finding, _ own: String?, isAssumed: Bool = false) -> IssuerReading {
        let counting = IssuerOfRecord(rulebook: judge.rulebook, circumstances: judge.circumstances).issuer(own)
        return IssuerReading(finding: finding, isAssumed: isAssumed, key: NumberKey.issuer(counting, judge.rulebook))
    }

    private func finding(_ index: Int, _ detail: FindingDetail = .none) -> Finding {
        let row = judge.rulebook.id(index, in: .issuers)
        return switch judge.rulebook.issuers[index].standing {
        case .accepted: .passed(.issuer, row: row, detail)
        case .agency: .open(.agencyEquivalenceNotEstablished, .issuer, row: judge.agencyRow ?? row, .agency(Int16(index)))
        case .unnamed: .open(.issuerNotStated, .issuer, row: row, detail)
        }
    }
}
