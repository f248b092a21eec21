import Ledger

/// What is said of an erasure: before anybody is asked, and when it is done. Names nobody.
package struct ErasureWords {
    private let plan: ErasurePlan

    package init(_ plan: ErasurePlan) { self.plan = plan }

    /// What would go, what stays, what to look at.
    package var before: String { (going + staying + looking).map { "\($0)\n" }.joined() }

    private var going: [String] {
        let traces = plan.traces
        guard !plan.isEmpty else { return ["The ledger holds nothing of this person."] }
        var lines = [
            "To be erased: \(Counted.words(traces.verdicts.count, "explanation")), \(Counted.words(traces.notes.count, "note")), "
                + "\(Counted.words(traces.names, "file name"))."
        ]
        if !traces.deliveries.isEmpty {
            lines.append(
                "Of \(Self.numbered(traces.deliveries, "delivery", "deliveries")) the bytes in the spool and the originals in taken "
                    + "and quarantine go as a whole, and the reports that name them are made again.")
        }
        if !plan.tables.isEmpty {
            lines.append(
                "\(Counted.words(plan.tables.count, "staff or history file")) in the spool \(plan.tables.count == 1 ? "names" : "name") "
                    + "the person and \(plan.tables.count == 1 ? "goes" : "go"): verify then no longer makes the verdicts again that "
                    + "rest on it, of \(Counted.words(plan.judgedWithTables, "delivery", "deliveries")).")
        }
        return lines
    }

    private var staying: [String] {
        guard !plan.isEmpty else { return [] }
        var lines: [String] = []
        if !plan.traces.verdicts.isEmpty {
            lines.append(
                "Verdict, reason, course and day stay, of nobody. A certificate so erased is no longer known as history.")
        }
        if plan.traces.others > 0 {
            lines.append(
                "\(Counted.words(plan.traces.others, "verdict")) of other people in the same deliveries "
                    + "\(plan.traces.others == 1 ? "stays, with its explanation" : "stay, with their explanations"), but can no "
                    + "longer be made again: the bytes are gone.")
        }
        return lines
    }

    private var looking: [String] {
        var lines: [String] = []
        if !plan.traces.namesakes.isEmpty {
            lines.append(
                "Look at \(Self.numbered(plan.traces.namesakes, "verdict", "verdicts")): the same name, but another number or address "
                    + "tells them apart. If they are the same person, erase that number or address too.")
        }
        if !plan.named.isEmpty {
            lines.append(
                "The name of a file names the person and stays in the explanations of others: "
                    + "\(Self.numbered(plan.named, "verdict", "verdicts")).")
        }
        if !plan.notRead.isEmpty {
            lines.append(
                "\(Self.numbered(plan.notRead, "Delivery", "Deliveries")) could not be read, so nobody knows whose they are. Look at "
                    + "the originals; --unread N takes one away as a whole.")
        }
        if !plan.calledAlike.isEmpty {
            lines.append("Of these, \(Self.list(plan.calledAlike)) came under a name that names the person.")
        }
        if !plan.setAside.isEmpty {
            lines.append(
                "Set aside when a backup was restored, and not touched: \(plan.setAside.joined(separator: ", ")). Delete it, for it "
                    + "may hold the person.")
        }
        return lines
    }

    /// What the program cannot reach.
    package static let remains = """
        Backups that were made before still hold the person until they are replaced or purged; after restoring one, erase again. So \
        do copies of reports that were sent on, the inbox, and staff and history files that are given to runs: take the person out \
        of those before the next run.
        """

    // MARK: Numbers

    private static func numbered(_ numbers: [Int64], _ one: String, _ many: String) -> String {
        "\(numbers.count == 1 ? one : many) \(list(numbers))"
    }

    private static let mostListed = 50

    private static func list(_ numbers: [Int64]) -> String {
        let rest = numbers.count - mostListed
        return numbers.prefix(mostListed).map { "\($0)" }.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }
}
