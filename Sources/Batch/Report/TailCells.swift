import Reports
import Rulebook
import Verdicts

/// What a tail gives to tables and counts, made once for all verdicts that share it.
struct TailCells {
    /// Cells on both sides of the day of completion, each with its comma.
    struct Sides {
        let before: [UInt8]
        let behind: [UInt8]
    }

    let verdict: Verdict
    let reason: Reason
    /// The id of the course, where it is settled.
    let course: String?
    /// Another reason to refer may rest on other records of the upload.
    let hangsOnOtherRecords: Bool
    /// Where in the tail the day of completion belongs.
    let day: Int
    /// For `verdicts.csv`, from the verdict to the advice.
    let ofVerdict: Sides
    /// For `transfer.csv` from the code to the advice; for `refer.csv` up to the other reasons, all of it before the day; empty
    /// where it is rejected.
    let ofList: Sides

    /// - Parameter titles: by the code under which they are entered.
    init(_ facts: TailFacts, titles: [String: String], _ rulebook: Rulebook, _ language: Language) {
        verdict = facts.verdict
        reason = facts.reason
        course = facts.course
        hangsOnOtherRecords = facts.otherReasons.contains(where: \.hangsOnOtherRecords)
        let codes = facts.targets.joined(separator: ";")
        let advice = facts.advice.joined(separator: ";")
        day = facts.day
        let until = facts.validUntil ?? ""
        ofVerdict = Sides(
            before: Self.cells([facts.verdict.rawValue, facts.reason.rawValue, facts.course ?? "", codes, ""]),
            behind: Self.cells(["", until, facts.row ?? "", advice]))
        switch facts.verdict {
        case .accept:
            let title = facts.targets.first.flatMap { titles[$0] } ?? ""
            ofList = Sides(before: Self.cells([codes, title, ""]), behind: Self.cells(["", until, advice]))
        case .refer:
            let settle = rulebook[facts.reason].settle[language] ?? ""
            let others = facts.otherReasons.map(\.rawValue).joined(separator: ";")
            ofList = Sides(before: Self.cells([facts.reason.rawValue, settle, others]), behind: [])
        case .reject: ofList = Sides(before: [], behind: [])
        }
    }

    private static func cells(_ texts: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        for (place, text) in texts.enumerated() {
            if place > 0 { bytes.append(0x2C) }
            SafeBytes.appendCell(text.utf8.span, to: &bytes)
        }
        return bytes
    }
}
