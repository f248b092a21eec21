/// What an audit entry tells of. Each is about one row.
package enum AuditAction: String, CaseIterable, Sendable {
    case runBegun = "run-begun"
    case runEnded = "run-ended"
    case received
    case settled
    case judged
    case decided
    case withdrawn
    case erased
    case userMade = "user-made"
    case appointed
    case invited
    case invitationUsed = "invitation-used"
    case requested
    case proposed
    case proposalEnded = "proposal-ended"
    case codeChosen = "code-chosen"
    case entered
    case entryWithdrawn = "entry-withdrawn"
    case completed
    case programMade = "program-made"
    case programEnded = "program-ended"

    /// The table of the row.
    var table: String {
        switch self {
        case .runBegun: "runs"
        case .runEnded: "run_ends"
        case .received: "deliveries"
        case .settled: "settlements"
        case .judged: "judgements"
        case .decided: "decisions"
        case .withdrawn: "withdrawals"
        case .erased: "erasures"
        case .userMade: "users"
        case .appointed: "appointments"
        case .invited: "invitations"
        case .invitationUsed: "invitation_uses"
        case .requested: "requests"
        case .proposed: "proposals"
        case .proposalEnded: "proposal_ends"
        case .codeChosen: "decision_codes"
        case .entered: "entries"
        case .entryWithdrawn: "entry_withdrawals"
        case .completed: "completions"
        case .programMade: "programs"
        case .programEnded: "program_ends"
        }
    }

    /// The column by which the row is told.
    var key: String {
        switch self {
        case .runEnded: "run"
        case .judged: "delivery"
        case .withdrawn, .codeChosen: "decision"
        case .proposalEnded: "proposal"
        case .entryWithdrawn: "entry"
        case .invitationUsed: "invitation"
        case .programEnded: "program"
        case .runBegun, .received, .settled, .decided, .erased, .userMade, .appointed, .invited, .requested, .proposed, .entered,
            .completed, .programMade:
            "id"
        }
    }

    /// What is written of the row: all of it that never changes and is not personal.
    private var columns: [String] {
        switch self {
        case .runBegun: ["began_at"]
        case .runEnded: ["ended_at", "exit_code", "rulebook", "seen"] + RunCounts.columns
        case .received: ["digest", "size", "received_at"]
        case .settled: ["delivery", "state", "because", "run", "settled_at"]
        case .judged:
            [
                "run", "rulebook", "as_of", "history_until", "issuer", "staff", "history", "records", "accepted", "rejected",
                "referred", "unreadable", "digest", "judged_at",
            ]
        case .decided: ["verdict", "decision", "reason", "course", "completed_on", "by", "second", "note_seal", "decided_at"]
        case .withdrawn: ["reason", "by", "withdrawn_at"]
        case .erased: ["kind", "by", "verdicts", "names", "notes", "person_seal", "erased_at"]
        case .userMade: ["name", "made_at"]
        case .appointed: ["user", "role", "by", "appointed_at"]
        case .invited: ["user", "token_digest", "by", "made_at", "expires_at"]
        case .invitationUsed: ["used_at"]
        case .requested: ["arrival", "user", "made_at"]
        case .proposed:
            ["verdict", "decision", "reason", "course", "code", "completed_on", "note_seal", "user", "proposed_at"]
        case .proposalEnded: ["decision", "user", "ended_at"]
        case .codeChosen: ["code"]
        case .entered: ["verdict", "user", "entered_at"]
        case .entryWithdrawn: ["user", "withdrawn_at"]
        case .completed: ["decision", "request", "user", "completed_at"]
        case .programMade: ["name", "token_digest", "by", "made_at"]
        case .programEnded: ["by", "ended_at"]
        }
    }

    /// Gives the facts of the row with the key `?` as one text: a line `column=value` each, as SQL writes the value.
    var factsQuery: String {
        let lines = columns.map { "'\($0)=' || quote(\($0))" }.joined(separator: " || char(10) || ")
        return "SELECT \(lines) FROM \(table) WHERE \(key) = ?"
    }
}
