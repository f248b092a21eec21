/// What is said of a backup that was restored.
package struct RestoreWords {
    private let office: OfficeFolder
    private let ledger: String?
    private let outcome: OfficeRestore.Outcome

    /// - Parameter ledger: nil for the one in the office's folder.
    package init(_ office: OfficeFolder, ledger: String?, _ outcome: OfficeRestore.Outcome) {
        self.office = office
        self.ledger = ledger
        self.outcome = outcome
    }

    package var text: String {
        let option = ledger.map { " --ledger \(ShellWord.quoted($0))" } ?? ""
        let command = "\(ShellWord.quoted(office.path))\(option)"
        var lines = ["Restored. Audit head: \(outcome.head.map { "\($0)" } ?? "none")"]
        if outcome.originals > 0 {
            lines.append(
                "\(Counted.words(outcome.originals, "entry came", "entries came")) after the backup and "
                    + "\(outcome.originals == 1 ? "lies" : "lie") in the inbox again.")
        }
        if outcome.reports > 0 {
            lines.append("\(Counted.words(outcome.reports, "report")) set aside in \(office.reports), as replaced-NUMBER.")
        }
        if let old = outcome.old { lines.append("The old ledger is \(old).") }
        if outcome.reports > 0 || outcome.old != nil {
            lines.append("What was set aside names people: delete it when it is not needed any more.")
        }
        lines += [
            "Persons who were erased after the backup are in the ledger again: erase them again.",
            "Next: transferdesk verify \(command), then transferdesk batch \(command)",
        ]
        return lines.map { "\($0)\n" }.joined()
    }
}
