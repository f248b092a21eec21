import Reports
import Rulebook
import Verdicts

/// What a tail gives to each table, made once for all verdicts that share it.
struct TailCells {
    let facts: TailFacts
    /// Cells on both sides of the day of completion, each with its comma.
    struct Sides {
        let before: [UInt8]
        let behind: [UInt8]
    }

    /// For `verdicts.csv`, from the verdict to the advice.
    let verdict: Sides
    /// For `transfer.csv`, from the code to the advice.
    let transfer: Sides
    /// For `refer.csv`, up to the other reasons; empty unless the certificate is referred.
    let refer: [UInt8]

    init(_ facts: TailFacts, _ rulebook: Rulebook, _ language: Language) {
        self.facts = facts
        let codes = facts.targets.joined(separator: ";")
        let advice = facts.advice.joined(separator: ";")
        let until = facts.validUntil ?? ""
        verdict = Sides(
            before: Self.cells([facts.verdict.rawValue, facts.reason.rawValue, facts.course ?? "", codes, ""]),
            behind: Self.cells(["", until, facts.row ?? "", advice]))
        transfer = Sides(
            before: Self.cells([codes, Self.title(of: facts.targets.first, rulebook), ""]),
            behind: Self.cells(["", until, advice]))
        let settle = rulebook[facts.reason].settle[language] ?? ""
        let others = facts.otherReasons.map(\.rawValue).joined(separator: ";")
        refer = facts.verdict == .refer ? Self.cells([facts.reason.rawValue, settle, others]) : []
    }

    private static func cells(_ texts: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        for (place, text) in texts.enumerated() {
            if place > 0 { bytes.append(0x2C) }
            SafeBytes.appendCell(text, to: &bytes)
        }
        return bytes
    }

    /// The title to enter is that of the code's course.
    private static func title(of code: String?, _ rulebook: Rulebook) -> String {
        rulebook.codes.first { $0.id == code }?.course.map { rulebook[$0].title } ?? ""
    }
}
