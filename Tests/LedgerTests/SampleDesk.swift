import Records

@testable import Ledger

/// What people do at the desk after the sample night: a row of every kind.
enum SampleDesk {
    static func user(_ name: String, _ role: Role, _ ledger: Ledger) throws -> Standing {
        let id = try ledger.addUser(UserName(name)!, as: role, by: "officer")
        try ledger.setPassword(of: id, "$scrypt$ln=17,r=8,p=1$c2FsdA$aGFzaA")
        guard let standing = try ledger.standing(of: id) else { throw LedgerFault.noSuchUser(name: name) }
        return standing
    }

    /// - Parameter verdict: that the decision is about.
    static func accept(_ note: String? = nil) -> Decision {
        Decision(
            .accept, reason: "confirmed", note: note, course: "bsafe", completedOn: CalendarDay("2022-05-01"), by: "ada.clerk")
    }

    static func fill(_ ledger: Ledger) throws {
        let clerk = try user("ada.clerk", .clerk, ledger)
        let lead = try user("leo.lead", .lead, ledger)
        try ledger.claim([2], by: clerk)
        guard
            case .proposed(let proposal) = try ledger.decide(
                2, accept("canary proposal"), code: "LMS-3395", seen: 0, by: clerk)
        else { throw LedgerFault.refused(says: "nothing was proposed") }
        let decision = try ledger.confirm(proposal, seen: 1, by: lead)
        try ledger.enter([2], by: clerk)
        try ledger.takeBackEntry(of: 2, by: clerk)
        try ledger.complete(decision: decision, request: 1, by: clerk)
    }
}
