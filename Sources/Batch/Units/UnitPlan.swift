/// What the units of an office rest on. Every path is whole, from `/`.
package struct UnitPlan: Sendable {
    package var program: String
    package var office: OfficeFolder
    package var ledger: String
    /// The account that owns the office.
    package var account: String
    package var at = DayTime("02:30")!
    package var checkAt = DayTime("06:30")!
    /// Handed on to the run; paths among them whole too.
    package var options: [String] = []
    /// Other files that the run reads.
    package var files: [String] = []

    package init(program: String, office: OfficeFolder, ledger: String, account: String) {
        self.program = program
        self.office = office
        self.ledger = ledger
        self.account = account
    }

    /// Why no units can be written; nil when they can.
    package var objection: String? {
        let words = [program, office.path, ledger, account] + options
        if let word = words.first(where: { !UnitText.canHold($0) }) {
            return "“\(word)” holds a control character, which a unit file cannot hold; choose another name"
        }
        if program.contains(where: { "\"'\\".contains($0) }) {
            return "\(program): systemd starts no program with a quote or a backslash in its path; choose another with --program"
        }
        if at.minutes(until: checkAt) < 30 { return "--check-at must be half an hour after --at or later" }
        return nil
    }

    // MARK: What follows

    /// What both commands are told of the office.
    var place: [String] { [office.path] + (ledger == office.ledger ? [] : ["--ledger", ledger]) }

    /// All that may be written to.
    var writable: [String] {
        let folder = ledger.lastIndex(of: "/").map { String(ledger[..<$0]) } ?? ""
        return folder == office.path || folder.hasPrefix(office.path + "/")
            ? [office.path] : [office.path, folder.isEmpty ? "/" : folder]
    }

    /// Whether anything that is needed lies in one of these folders.
    func needs(_ folders: [String]) -> Bool {
        ([program, office.path, ledger] + files).contains { path in
            folders.contains { path == $0 || path.hasPrefix($0 + "/") }
        }
    }
}
